import type { TrackingStatus } from '@kade/events'

/** What a scan tells beside the status of the parcel: it decides what a delay is called, and what can be done about it. */
export type Trouble = 'ADDRESS' | 'CUSTOMS' | 'LOST' | 'DAMAGED' | 'REFUSED'

/** One step of a parcel, in the words of each. */
export interface StatusRow {
  /** Ours: finer than the status. */
  readonly step: string
  readonly status: TrackingStatus
  readonly trouble: Trouble | null
  /** EasyPost: `status` and `status_detail`, as `status/detail`; `*` is every detail that no other row names. */
  readonly easypost: readonly string[]
  /** EasyPost has no code for it: a carrier's words that mean it, of a scan that names one of these details. */
  readonly easypostWords?: { readonly details: readonly string[]; readonly words: RegExp }
  /** AfterShip: `subtag`, whose beginning is the `tag`. */
  readonly aftership: readonly string[]
  /** Shopify: `FulfillmentEventStatus`; null where it has none. */
  readonly shopify: string | null
  /** GS1 Core Business Vocabulary 2.0: what was done, and what the parcel is after it. */
  readonly bizStep: string
  readonly disposition: string
}

const between = (details: string, ...statuses: readonly string[]): string[] =>
  statuses.flatMap((status) => details.split(' ').map((detail) => `${status}/${detail}`))
/** In what states of a parcel EasyPost may tell of trouble. */
const UNDER_WAY = ['pre_transit', 'in_transit', 'out_for_delivery', 'failure', 'unknown']

const row = (
  [step, status, trouble]: readonly [string, TrackingStatus, Trouble?],
  easypost: readonly string[],
  aftership: string,
  shopify: string | null,
  [bizStep, disposition]: readonly [string, string],
): StatusRow => ({
  ...{ step, status, trouble: trouble ?? null, easypost, shopify, bizStep, disposition },
  aftership: aftership === '' ? [] : aftership.split(' '),
})

/** The one mapping between EasyPost, AfterShip, Shopify and GS1's vocabulary. docs/guides/tracking.md draws it (`pnpm tracking`). */
// prettier-ignore
export const STATUS_TABLE: readonly StatusRow[] = [
  row(['ANNOUNCED', 'PRE_TRANSIT'], ['pre_transit/*', 'unknown/*'], 'InfoReceived_001 Pending_001 Pending_002 Pending_003 Pending_004 Pending_005 Pending_006', 'CONFIRMED', ['staging_outbound', 'in_progress']),
  row(['ACCEPTED', 'IN_TRANSIT'], between('received_at_origin_facility', 'pre_transit', 'in_transit'), 'InTransit_002', 'CARRIER_PICKED_UP', ['accepting', 'in_transit']),
  row(['ON_ITS_WAY', 'IN_TRANSIT'], ['in_transit/*'], 'InTransit_001 InTransit_008 InTransit_009', 'IN_TRANSIT', ['transporting', 'in_transit']),
  row(['ARRIVED', 'IN_TRANSIT'], between('arrived_at_facility arrived_at_destination received_at_destination_facility', 'in_transit'), 'InTransit_003 InTransit_004', 'IN_TRANSIT', ['arriving', 'in_transit']),
  row(['DEPARTED', 'IN_TRANSIT'], between('departed_facility departed_origin_facility transferred_to_destination_carrier', 'in_transit'), 'InTransit_007', 'IN_TRANSIT', ['departing', 'in_transit']),
  { ...row(['CUSTOMS_STARTED', 'IN_TRANSIT'], [], 'InTransit_006', 'IN_TRANSIT', ['inspecting', 'in_transit']), easypostWords: { details: ['in_transit', 'status_update', 'arrived_at_facility'], words: /\b(customs|douane|zoll).*(start|present|process|progress|begonnen|aangeboden)/i } },
  { ...row(['CUSTOMS_CLEARED', 'IN_TRANSIT'], [], 'InTransit_005', 'IN_TRANSIT', ['inspecting', 'conformant']), easypostWords: { details: ['in_transit', 'status_update', 'departed_facility', 'held'], words: /\b(customs|douane|zoll)\b.*\b(clear(ed|ance complete)|releas|vrijgegeven|ingeklaard)|(cleared|released (by|from)) (customs|douane)/i } },
  { ...row(['CUSTOMS_HOLD', 'CUSTOMS_HOLD', 'CUSTOMS'], [], 'Exception_004 Exception_018', 'DELAYED', ['holding', 'non_conformant']), easypostWords: { details: ['held', 'awaiting_information', 'transit_exception', 'delivery_exception', 'delayed'], words: /\b(customs|douane|zoll|clearance|import (dut|tax|charge))/i } },
  row(['DELAYED', 'EXCEPTION'], between('delayed weather_delay missorted transit_exception held', 'in_transit', 'out_for_delivery'), 'Exception_001 Exception_005 Exception_006 Exception_016 Exception_017', 'DELAYED', ['holding', 'in_transit']),
  row(['ATTEMPTED', 'EXCEPTION'], between('delivery_exception', 'in_transit', 'out_for_delivery'), 'AttemptFail_001 AttemptFail_002 AttemptFail_003 Exception_008', 'ATTEMPTED_DELIVERY', ['holding', 'in_progress']),
  row(['ADDRESS_PROBLEM', 'EXCEPTION', 'ADDRESS'], between('address_correction awaiting_information', ...UNDER_WAY), 'Exception_002 Exception_007', 'DELAYED', ['holding', 'unavailable']),
  row(['OUT_FOR_DELIVERY', 'OUT_FOR_DELIVERY'], ['out_for_delivery/*'], 'OutForDelivery_001 OutForDelivery_003 OutForDelivery_004', 'OUT_FOR_DELIVERY', ['loading', 'in_transit']),
  row(['READY_FOR_PICKUP', 'AVAILABLE_FOR_PICKUP'], ['available_for_pickup/*', ...between('arrived_at_pickup_location', 'in_transit')], 'AvailableForPickup_001', 'READY_FOR_PICKUP', ['storing', 'available']),
  row(['DELIVERED', 'DELIVERED'], ['delivered/*'], 'Delivered_001 Delivered_002 Delivered_003 Delivered_004 Delivered_005', 'DELIVERED', ['receiving', 'retail_sold']),
  row(['REFUSED', 'FAILURE', 'REFUSED'], between('refused', ...UNDER_WAY), 'Exception_003', 'FAILURE', ['holding', 'returned']),
  row(['RETURNING', 'RETURN_TO_SENDER'], ['return_to_sender/*', ...between('return', 'in_transit', 'failure')], 'Exception_010 Exception_011', 'FAILURE', ['shipping', 'returned']),
  row(['DAMAGED', 'FAILURE', 'DAMAGED'], between('damaged', ...UNDER_WAY), 'Exception_012', 'FAILURE', ['inspecting', 'damaged']),
  row(['LOST', 'FAILURE', 'LOST'], between('lost expired', ...UNDER_WAY), 'Exception_013 Expired_001', 'FAILURE', ['other', 'unknown']),
  row(['FAILED', 'FAILURE'], ['failure/*'], 'Exception_009', 'FAILURE', ['holding', 'non_sellable_other']),
  row(['CANCELLED', 'CANCELLED'], ['cancelled/*'], '', null, ['void_shipping', 'inactive']),
]

const BY_EASYPOST = new Map(STATUS_TABLE.flatMap((each) => each.easypost.map((code) => [code, each] as const)))
const BY_AFTERSHIP = new Map(STATUS_TABLE.flatMap((each) => each.aftership.map((subtag) => [subtag, each] as const)))

/** The step that EasyPost tells of; null where it says what the table does not know: a person has to look. */
export function stepOfEasypost(status: string, detail: string, text: string): StatusRow | null {
  const inWords = STATUS_TABLE.find(
    ({ easypostWords }) => UNDER_WAY.includes(status) && easypostWords?.details.includes(detail) && easypostWords.words.test(text),
  )
  return inWords ?? BY_EASYPOST.get(`${status}/${detail}`) ?? BY_EASYPOST.get(`${status}/*`) ?? null
}

/** The step that AfterShip tells of; null for a subtag that the table does not know. */
export const stepOfAftership = (subtag: string): StatusRow | null => BY_AFTERSHIP.get(subtag) ?? null

/** The row of one of our steps; of what was reported by hand, by status alone, the plainest one of that status. */
export function rowOf(step: string | null, status: TrackingStatus): StatusRow {
  const found = STATUS_TABLE.find((each) => each.step === step && each.status === status) ?? PLAIN.get(status)
  if (!found) throw new Error(`No step has the status ${status}`)
  return found
}
const PLAIN = new Map<TrackingStatus, StatusRow>(
  ['ANNOUNCED', 'ON_ITS_WAY', 'CUSTOMS_HOLD', 'DELAYED', 'OUT_FOR_DELIVERY', 'READY_FOR_PICKUP', 'DELIVERED', 'RETURNING', 'FAILED', 'CANCELLED'].flatMap(
    (step) => STATUS_TABLE.filter((each) => each.step === step).map((each) => [each.status, each] as const),
  ),
) // prettier-ignore
