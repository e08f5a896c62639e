import { afterAll, beforeAll, expect, it } from '@jest/globals'
import {
  fulfillmentHandedOver,
  fulfillmentLabelBought,
  fulfillmentPacked,
  fulfillmentPackingStarted,
  fulfillmentPicked,
  fulfillmentPickingStarted,
  stockAllocated,
} from '@kade/events'
import { newId } from '@kade/service-kit'
import { openAnalytics, PLANNER, toMessage, type Analytics } from './support/analytics.js'

let analytics: Analytics
beforeAll(async () => {
  analytics = await openAnalytics()
})
afterAll(() => analytics.close())

const at = (time: string) => `2026-11-23T${time}.000Z`
const lines = [{ sku: 'MUG', quantity: 2 }]
const QUESTION = `query ($from: Date!, $to: Date!) { floorWork(from: $from, to: $to) {
  locationId work fulfillmentOrders workers waitingP50Seconds waitingP95Seconds workingP50Seconds workingP95Seconds } }`
const ask = async (day: string) => {
  const { data, errors } = await analytics.graph<{ floorWork: readonly unknown[] }>(PLANNER, QUESTION, { from: day, to: day })
  expect(errors).toBeUndefined()
  return data?.floorWork
}

it('waiting is told apart from working, by location and kind of work; what was not begun is not counted', async () => {
  const locationId = newId()
  const work = async (worker: string, isBegun = true) => {
    const facts = { orderId: newId(), fulfillmentOrderId: newId(), allocationId: newId(), locationId }
    const by = (time: string) => ({ ...facts, at: at(time), actor: worker })
    const { value, ...allocated } = toMessage(
      stockAllocated.draft(facts.orderId, {
        ...{ orderId: facts.orderId, allocationId: facts.allocationId, locationId, locationCode: 'LTN', sourcing: 'Near' },
        ...{ shipBy: at('17:00:00'), promisedDeliveryDate: '2026-11-25', lines: [{ ...lines[0]!, fromBackorder: 0, bin: null }] },
      }),
    )
    const label = { shipmentId: newId(), carrier: 'Kade Express' }
    await analytics.publish([{ ...allocated, value: JSON.stringify({ ...JSON.parse(value), time: at('09:00:00') }) }])
    // They come in any order, and twice.
    const told = [
      fulfillmentHandedOver.draft(facts.orderId, { ...by('10:00:00'), ...label }),
      fulfillmentPacked.draft(facts.orderId, { ...by('09:31:00'), lines, packages: 1 }),
      ...(isBegun ? [fulfillmentPickingStarted.draft(facts.orderId, { ...by('09:10:00'), lines })] : []),
      fulfillmentPicked.draft(facts.orderId, { ...by('09:15:00'), lines }),
      fulfillmentPackingStarted.draft(facts.orderId, { ...by('09:30:00'), lines }),
      fulfillmentLabelBought.draft(facts.orderId, {
        ...{ ...by('09:32:00'), ...label, service: 'ECONOMY', trackingNumber: facts.orderId, cost: 315, currency: 'GBP' },
      }),
    ]
    await analytics.tell(...told, ...told)
  }
  await work('anna')
  await work('bert')
  await work('carl', false)
  const times = (waiting: number, working: number) => ({
    ...{ waitingP50Seconds: waiting, waitingP95Seconds: waiting, workingP50Seconds: working, workingP95Seconds: working },
  })
  expect(await ask('2026-11-23')).toEqual([
    { locationId, work: 'PICKING', fulfillmentOrders: 2, workers: 2, ...times(600, 300) },
    { locationId, work: 'PACKING', fulfillmentOrders: 3, workers: 3, ...times(900, 60) },
    { locationId, work: 'HANDING_OVER', fulfillmentOrders: 3, workers: 3, ...times(60, 1_680) },
  ])
  expect(await ask('2026-11-24')).toEqual([])
})
