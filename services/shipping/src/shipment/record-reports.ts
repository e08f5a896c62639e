import type { Transaction } from '@kade/service-kit'
import { carryOut } from '../fulfillment-order/carry-out.js'
import type { Deciding } from '../fulfillment-order/decision.js'
import { fulfillmentOrdersById } from '../fulfillment-order/fulfillment-order.reads.js'
import { listsOf } from '../fulfillment-order/lists.reads.js'
import { orderRefsById } from '../reference/reference.store.js'
import { outcomeOf, record, type Contents, type HeardReport, type Parcel } from './record.js'
import { lockShipments, nextSequences, reportsOf, saveEstimates, type KnownReport } from './shipment.store.js'
import type { ShipmentRow } from './shipment.table.js'
import { isBeforeHandOver } from './tracking.js'

export interface NumberedReport {
  readonly trackingNumber: string
  readonly report: HeardReport
}
export interface RecordedReports {
  /** How many were new. */
  readonly recorded: number
  /** Of numbers that nobody knows. */
  readonly strays: readonly NumberedReport[]
  /** Of parcels that had not left yet: of somebody else's under the same number. */
  readonly refused: readonly (NumberedReport & { readonly shipment: ShipmentRow })[]
}
/** Takes what is told of numbers that no parcel to a customer has; answers by number what has it. */
export type TakeOthers = (tx: Transaction, strays: readonly NumberedReport[]) => Promise<ReadonlyMap<string, string>>
type Reported = Pick<Parcel, 'shipment' | 'history'> & { readonly reports: readonly HeardReport[] }
type Estimate = Pick<KnownReport, 'shipmentId' | 'scanHash' | 'estimatedDelivery'>

/** Takes reports of any parcels, by hand, by webhook or asked for: what was scanned counts once. A constant number of statements for any number. */
export async function recordReports(tx: Transaction, given: readonly NumberedReport[], deciding: Deciding): Promise<RecordedReports> {
  const shipments = await lockShipments(tx, [...new Set(given.map(({ trackingNumber }) => trackingNumber))])
  const byNumber = new Map(shipments.map((shipment) => [shipment.trackingNumber, shipment]))
  const strays: NumberedReport[] = []
  const refused: RecordedReports['refused'][number][] = []
  const taken = new Map<string, HeardReport[]>()
  for (const each of given) {
    const shipment = byNumber.get(each.trackingNumber)
    if (!shipment) strays.push(each)
    else if (isBeforeHandOver(shipment, each.report)) refused.push({ ...each, shipment })
    else taken.set(shipment.id, [...(taken.get(shipment.id) ?? []), each.report])
  }
  const known = await reportsOf(tx, shipments)
  const estimates: Estimate[] = []
  const reported = shipments.flatMap((shipment): Reported[] => {
    const before = known.filter(({ shipmentId }) => shipmentId === shipment.id)
    const told = taken.get(shipment.id) ?? []
    const reports = fresh(before, told)
    const history = before.map((report) => withEstimate(report, told))
    const better = history.filter((report, index) => report !== before[index])
    estimates.push(...better)
    return reports.length + better.length > 0 ? [{ shipment, history, reports }] : []
  })
  await saveEstimates(tx, estimates)
  await recordEach(tx, reported, deciding)
  return { recorded: reported.reduce((sum, { reports }) => sum + reports.length, 0), strays, refused }
}

async function recordEach(tx: Transaction, reported: readonly Reported[], deciding: Deciding): Promise<void> {
  if (reported.length === 0) return
  const owners = await orderRefsById(
    tx,
    reported.map(({ shipment }) => shipment.orderId),
  )
  const next = await nextSequences(
    tx,
    reported.map(({ shipment, reports }) => ({ orderId: shipment.orderId, count: reports.length })),
  )
  const contents = await contentsOf(
    tx,
    reported.flatMap(({ reports, ...parcel }) => (outcomeOf(parcel, reports) ? [parcel.shipment] : [])),
  )
  const decisions = reported.map(({ shipment, history, reports }, index) => {
    const sequence = next.get(shipment.orderId) ?? 1
    next.set(shipment.orderId, sequence + reports.length)
    return record(reports, { shipment, history, owner: owners[index] ?? null, contents: contents.get(shipment.id) ?? null, sequence }, deciding) // prettier-ignore
  })
  await carryOut(tx, decisions)
}

/** A known scan that is told again with an estimate that it had not, or a later one: of several the latest counts, whichever was heard first. */
function withEstimate(known: KnownReport, told: readonly HeardReport[]): KnownReport {
  const latest = told.reduce<Date | null>(
    (most, { scanHash, estimatedDelivery }) =>
      scanHash !== null && scanHash === known.scanHash && estimatedDelivery && (!most || estimatedDelivery > most)
        ? estimatedDelivery
        : most,
    known.estimatedDelivery,
  )
  return latest === known.estimatedDelivery ? known : { ...known, estimatedDelivery: latest }
}

/** What was scanned and is known already, by another delivery or twice in one, is not taken again. */
function fresh(history: readonly KnownReport[], reports: readonly HeardReport[]): HeardReport[] {
  const known = new Set(history.flatMap(({ scanHash }) => scanHash ?? []))
  const byHash = new Map<string, HeardReport>()
  for (const report of reports) {
    const { scanHash, estimatedDelivery } = report
    if (scanHash === null || known.has(scanHash)) continue
    const other = byHash.get(scanHash)
    if (!other || (estimatedDelivery && (!other.estimatedDelivery || estimatedDelivery > other.estimatedDelivery)))
      byHash.set(scanHash, report)
  }
  return [...reports.filter(({ scanHash }) => scanHash === null), ...byHash.values()]
}

/** The fulfillment orders are read without a lock: what has shipped changes no more. */
async function contentsOf(tx: Transaction, shipments: readonly ShipmentRow[]): Promise<Map<string, Contents>> {
  if (shipments.length === 0) return new Map()
  const ids = shipments.map(({ fulfillmentOrderId }) => fulfillmentOrderId)
  const orders = await fulfillmentOrdersById(tx, ids)
  const lines = await listsOf(tx, 'lines', ids)
  return new Map(
    shipments.map(({ id }, index) => {
      const order = orders[index]
      if (!order) throw new Error(`Shipment ${id} has no fulfillment order`)
      const units = (lines[index] ?? []).map(({ sku, quantity }) => ({ sku, quantity }))
      return [id, { allocationId: order.allocationId, locationId: order.locationId, lines: units }]
    }),
  )
}
