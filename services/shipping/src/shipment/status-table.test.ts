import { describe, expect, it } from '@jest/globals'
import { trackingStatus } from '@kade/events'
import { rowOf, STATUS_TABLE, stepOfAftership, stepOfEasypost } from './status-table.js'

const easypost = (code: string, text = 'Scanned') => {
  const [status = '', detail = ''] = code.split('/')
  const found = stepOfEasypost(status, detail, text)
  return found && `${found.step} ${found.status}${found.trouble ? ` ${found.trouble}` : ''}`
}

describe('What EasyPost tells', () => {
  it.each([
    ['pre_transit/label_created', 'ANNOUNCED PRE_TRANSIT'],
    ['unknown/unknown', 'ANNOUNCED PRE_TRANSIT'],
    ['in_transit/received_at_origin_facility', 'ACCEPTED IN_TRANSIT'],
    ['in_transit/status_update', 'ON_ITS_WAY IN_TRANSIT'],
    ['in_transit/a detail of next year', 'ON_ITS_WAY IN_TRANSIT'],
    ['in_transit/arrived_at_facility', 'ARRIVED IN_TRANSIT'],
    ['in_transit/departed_facility', 'DEPARTED IN_TRANSIT'],
    ['in_transit/weather_delay', 'DELAYED EXCEPTION'],
    ['in_transit/delivery_exception', 'ATTEMPTED EXCEPTION'],
    ['in_transit/address_correction', 'ADDRESS_PROBLEM EXCEPTION ADDRESS'],
    ['out_for_delivery/out_for_delivery', 'OUT_FOR_DELIVERY OUT_FOR_DELIVERY'],
    ['available_for_pickup/arrived_at_pickup_location', 'READY_FOR_PICKUP AVAILABLE_FOR_PICKUP'],
    ['delivered/arrived_at_destination', 'DELIVERED DELIVERED'],
    ['delivered/address_correction', 'DELIVERED DELIVERED'],
    ['return_to_sender/return', 'RETURNING RETURN_TO_SENDER'],
    ['in_transit/return', 'RETURNING RETURN_TO_SENDER'],
    ['failure/refused', 'REFUSED FAILURE REFUSED'],
    ['failure/damaged', 'DAMAGED FAILURE DAMAGED'],
    ['in_transit/lost', 'LOST FAILURE LOST'],
    ['failure/failure', 'FAILED FAILURE'],
    ['cancelled/cancelled', 'CANCELLED CANCELLED'],
  ])('as %s is %s', (code, step) => expect(easypost(code)).toBe(step))

  it('of customs is in its words alone', () => {
    expect([
      easypost('in_transit/held', 'Held at customs: invoice missing'),
      easypost('failure/delivery_exception', 'Import duties have to be paid'),
      easypost('in_transit/held', 'Held at the depot'),
      easypost('in_transit/in_transit', 'Customs clearance started'),
      easypost('in_transit/status_update', 'Released by customs'),
      easypost('delivered/delivered', 'Left at the customs house'),
    ]).toEqual([
      'CUSTOMS_HOLD CUSTOMS_HOLD CUSTOMS',
      'CUSTOMS_HOLD CUSTOMS_HOLD CUSTOMS',
      'DELAYED EXCEPTION',
      'CUSTOMS_STARTED IN_TRANSIT',
      'CUSTOMS_CLEARED IN_TRANSIT',
      'DELIVERED DELIVERED',
    ])
  })

  it('is not guessed at when the status itself is none that is known', () => {
    expect([easypost('error/error'), easypost('teleported/in_transit'), easypost('/')]).toEqual([null, null, null])
  })
})

describe('The table', () => {
  it.each([
    ['InfoReceived_001', 'ANNOUNCED'],
    ['InTransit_005', 'CUSTOMS_CLEARED'],
    ['InTransit_007', 'DEPARTED'],
    ['Exception_004', 'CUSTOMS_HOLD'],
    ['Exception_018', 'CUSTOMS_HOLD'],
    ['Exception_007', 'ADDRESS_PROBLEM'],
    ['Exception_010', 'RETURNING'],
    ['Exception_013', 'LOST'],
    ['AttemptFail_002', 'ATTEMPTED'],
    ['Delivered_002', 'DELIVERED'],
  ])('takes AfterShip’s %s for %s', (subtag, step) => expect(stepOfAftership(subtag)?.step).toBe(step))

  it('knows every status, each code of a peer once, and no subtag that AfterShip has not', () => {
    expect(new Set(STATUS_TABLE.map(({ status }) => status))).toEqual(new Set(trackingStatus.options))
    for (const codes of [STATUS_TABLE.flatMap(({ easypost: own }) => own), STATUS_TABLE.flatMap(({ aftership }) => aftership)])
      expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
    expect(stepOfAftership('InTransit_999')).toBeNull()
  })

  it('has a plain step for each status, and that of a scan where it is known', () => {
    const plain = trackingStatus.options.map((status) => [status, rowOf(null, status).step])
    expect(Object.fromEntries(plain)).toEqual({
      PRE_TRANSIT: 'ANNOUNCED',
      IN_TRANSIT: 'ON_ITS_WAY',
      CUSTOMS_HOLD: 'CUSTOMS_HOLD',
      EXCEPTION: 'DELAYED',
      OUT_FOR_DELIVERY: 'OUT_FOR_DELIVERY',
      AVAILABLE_FOR_PICKUP: 'READY_FOR_PICKUP',
      DELIVERED: 'DELIVERED',
      RETURN_TO_SENDER: 'RETURNING',
      FAILURE: 'FAILED',
      CANCELLED: 'CANCELLED',
    })
    expect([rowOf('LOST', 'FAILURE').bizStep, rowOf('LOST', 'DELIVERED').step]).toEqual(['other', 'DELIVERED'])
  })

  it('says steps, dispositions and events that GS1 and Shopify have', () => {
    const shopify = 'ATTEMPTED_DELIVERY CARRIER_PICKED_UP CONFIRMED DELAYED DELIVERED FAILURE IN_TRANSIT OUT_FOR_DELIVERY READY_FOR_PICKUP'
    expect([...new Set(STATUS_TABLE.flatMap(({ shopify: own }) => own ?? []))].sort()).toEqual(shopify.split(' '))
    const steps =
      'accepting arriving departing holding inspecting loading other receiving shipping staging_outbound storing transporting void_shipping'
    expect([...new Set(STATUS_TABLE.map(({ bizStep }) => bizStep))].sort()).toEqual(steps.split(' '))
    const dispositions =
      'available conformant damaged in_progress in_transit inactive non_conformant non_sellable_other retail_sold returned unavailable unknown'
    expect([...new Set(STATUS_TABLE.map(({ disposition }) => disposition))].sort()).toEqual(dispositions.split(' '))
  })
})
