import type { DataOf, stockAllocated, stockReallocated, variantChanged } from '@kade/events'
import { newId, type EventHandler, type ReceivedEvent, type Transaction } from '@kade/service-kit'
import { readKnownGoods } from '../consignment/consignment.reads.js'
import { carryOut } from '../order/carry-out.js'
import { SYSTEM } from '../order/decision.js'
import { hold, releaseHold } from '../order/hold.js'
import { canHold, type Order } from '../order/order.js'
import { lockOrders } from '../order/order.store.js'
import { isLookedAt, missingOf, noteOf, together, type CustomsHolds } from './check.js'
import {
  forgetChecks,
  missingOfOrders,
  ordersAsking,
  readAllocated,
  readChecked,
  saveChecks,
  type CheckedOrder,
  type NewAllocation,
} from './customs-check.store.js'

type Cause = ReceivedEvent<unknown>
const REASON = 'CUSTOMS_DATA_MISSING'
/** What was placed so long before it came here is told late, as by an import: it has left long ago. */
const LATE_MS = 7 * 86_400_000

export const checkCustoms = (holds: CustomsHolds) => ({
  /** Goods that are to leave for abroad are looked at before anybody picks them: where customs would ask for more, the order waits. */
  allocated: ((tx, events: readonly ReceivedEvent<DataOf<typeof stockAllocated>>[]) =>
    checkAnew(tx, {
      holds,
      allocations: events.map(({ data }) => allocationOf(data.orderId, data)),
      causes: causesOf(events),
    })) satisfies EventHandler,
  /** Goods that are to leave from elsewhere are looked at again. */
  reallocated: (async (tx, events: readonly ReceivedEvent<DataOf<typeof stockReallocated>>[]) => {
    const left = await forgetChecks(tx, events.map(({ data }) => data.allocationId)) // prettier-ignore
    const allocations = events.flatMap(({ data }) => data.allocations.map((each) => allocationOf(data.orderId, each)))
    await checkAnew(tx, { holds, allocations, causes: causesOf(events), left })
  }) satisfies EventHandler,
})

/** A product of which more is known lets the orders go on that waited for it. */
export const checkVariants: EventHandler = async (tx, events: readonly ReceivedEvent<DataOf<typeof variantChanged>>[]) => {
  const orderIds = await ordersAsking(
    tx,
    events.map(({ data }) => data.sku),
  )
  if (orderIds.length > 0) await recheckOrders(tx, orderIds, { mayHold: false })
}

/** Looks again at all goods of these orders that cross a border: the hold ends when nothing is missing any more. */
export async function recheckOrders(
  tx: Transaction,
  orderIds: readonly string[],
  { mayHold }: { readonly mayHold: boolean },
): Promise<void> {
  await check(tx, await readChecked(tx, orderIds), 'ALL')
  await holdOrRelease(tx, orderIds, { causes: new Map(), mayHold })
}

interface Anew {
  readonly holds: CustomsHolds
  readonly allocations: readonly NewAllocation[]
  readonly causes: ReadonlyMap<string, Cause>
  /** Orders some of whose goods leave from where they did no more. */
  readonly left?: readonly string[]
}
async function checkAnew(tx: Transaction, { holds, allocations, causes, left = [] }: Anew): Promise<void> {
  const abroad = (await readAllocated(tx, allocations)).filter((order) => !isLate(order))
  const orderIds = [...new Set([...(await check(tx, abroad, holds)), ...left])]
  if (orderIds.length > 0) await holdOrRelease(tx, orderIds, { causes, mayHold: true })
}

/** Answers the orders whose goods do cross a border. */
async function check(tx: Transaction, allocated: readonly CheckedOrder[], holds: CustomsHolds): Promise<string[]> {
  if (allocated.length === 0) return []
  const day = new Date().toISOString().slice(0, 10)
  const known = await readKnownGoods(tx, [...new Set(allocated.flatMap(({ lines }) => lines.map(({ sku }) => sku)))])
  const checks = allocated
    .filter((each) => isLookedAt(holds, each, known))
    .flatMap((each) => {
      const missing = missingOf(each, known, day)
      const { allocationId, orderId, locationId, lines } = each
      return missing === null ? [] : [{ allocationId, orderId, locationId, lines, missing }]
    })
  await saveChecks(tx, checks)
  return checks.map(({ orderId }) => orderId)
}

interface Holding {
  readonly causes: ReadonlyMap<string, Cause>
  /** Or only release: what a person has released stays so while nothing else about the order has changed. */
  readonly mayHold: boolean
}
async function holdOrRelease(tx: Transaction, orderIds: readonly string[], { causes, mayHold }: Holding): Promise<void> {
  const locked = await lockOrders(tx, orderIds)
  const missing = new Map((await missingOfOrders(tx, orderIds)).map((each, index) => [orderIds[index], together(each)]))
  const deciding = { now: new Date(), newId }
  const decisions = [...locked.values()].flatMap((order) => {
    const lacking = missing.get(order.id) ?? []
    const open = customsHold(order)
    if (!canHold(order) || lacking.length > 0 === Boolean(open) || (!open && !mayHold)) return []
    const decision = open
      ? releaseHold(order, open, { note: 'Customs have what they ask for', actor: SYSTEM }, deciding)
      : hold(order, [{ reason: REASON, note: noteOf(lacking), actor: SYSTEM, correction: null }], deciding)
    return [{ ...decision, causedBy: causes.get(order.id) }]
  })
  if (decisions.length > 0) await carryOut(tx, decisions, locked)
}

const customsHold = ({ holds }: Order) => holds.find(({ reason }) => reason === REASON)

const allocationOf = (
  orderId: string,
  { allocationId, locationId, lines }: Pick<DataOf<typeof stockAllocated>, 'allocationId' | 'locationId' | 'lines'>,
): NewAllocation => ({ allocationId, orderId, locationId, lines: lines.map(({ sku, quantity }) => ({ sku, quantity })) })

const causesOf = (events: readonly ReceivedEvent<{ readonly orderId: string }>[]): Map<string, Cause> =>
  new Map(events.map((event) => [event.data.orderId, event]))

/** Its id tells when it came here. */
const isLate = ({ orderId, placedAt }: CheckedOrder): boolean =>
  Number.parseInt(orderId.replaceAll('-', '').slice(0, 12), 16) - placedAt.getTime() > LATE_MS
