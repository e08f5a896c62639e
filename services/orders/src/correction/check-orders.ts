import { newId, type EventHandler, type ReceivedEvent } from '@kade/service-kit'
import { carryOut } from '../order/carry-out.js'
import { SYSTEM } from '../order/decision.js'
import { hold } from '../order/hold.js'
import { canHold, type Order } from '../order/order.js'
import { lockOrders } from '../order/order.store.js'
import { readSuspects } from './correction.reads.js'
import { detect } from './detect.js'
import type { Finding } from './finding.js'
import { settingsOf, type SettingsByChannel } from './settings.js'

/** What was placed longer ago is told late, as by an import: its mistakes were made and mended where it was placed. */
const MOST_DAYS = 7

/**
 * Looks for mistakes in orders whose stock is answered for, before anything else follows from it: what is found holds the order. Each order is
 * looked at once, as it waits for that answer once.
 */
export const checkOrders =
  (settings: SettingsByChannel): EventHandler =>
  async (tx, events: readonly ReceivedEvent<{ readonly orderId: string }>[]) => {
    const causes = new Map(events.map((event) => [event.data.orderId, event]))
    const locked = await lockOrders(tx, [...causes.keys()])
    const waiting = [...locked.values()].filter((order) => order.saga.state === 'AWAITING_STOCK' && canHold(order))
    if (waiting.length === 0) return
    const suspects = await readSuspects(
      tx,
      waiting.map((order) => ({ order, settings: settingsOf(settings, order.channel) })),
    )
    const now = new Date()
    const decisions = suspects.flatMap((suspect) => {
      const order = locked.get(suspect.order.id)
      const isOld = now.getTime() - suspect.placedAt.getTime() > MOST_DAYS * 86_400_000
      const findings = isOld ? [] : detect(suspect)
      return order && findings.length > 0 ? [{ ...holdFor(order, findings, now), causedBy: causes.get(order.id) }] : []
    })
    if (decisions.length > 0) await carryOut(tx, decisions, locked)
  }

const holdFor = (order: Order, findings: readonly Finding[], now: Date) =>
  hold(
    order,
    findings.map(({ reason, note, correction }) => ({
      ...{ reason, note, actor: SYSTEM },
      correction: correction && { id: newId(), ...correction },
    })),
    { now, newId },
  )
