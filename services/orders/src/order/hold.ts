import type { HoldReason } from '@kade/events'
import { confirm } from './confirm.js'
import { changed, decided, merge, type Change, type Deciding, type Decision, type Note } from './decision.js'
import { canHold, IllegalTransition, isHeld, moveTo, type Correction, type OpenHold, type Order } from './order.js'
import { settle } from './settle.js'

export interface NewHold {
  readonly reason: Exclude<HoldReason, 'PAYMENT_REVIEW'>
  readonly note: string | null
  readonly actor: string
  readonly correction: Correction | null
}

/** Why an order waits, as its timeline says it. */
const REASONS: Readonly<Record<NewHold['reason'], string>> = {
  HIGH_RISK_OF_FRAUD: 'it may be fraud',
  INCORRECT_ADDRESS: 'the address may be wrong',
  DUPLICATE_SUSPECTED: 'it may have been placed twice',
  QUANTITY_ANOMALY: 'the quantity is unusual',
  PRICE_ANOMALY: 'the price is unusual',
  CUSTOMS_DATA_MISSING: 'customs asks for more',
  MANUAL: 'by hand',
}

/** The order waits, for these reasons too. @throws IllegalTransition when it has ended. */
export const hold = (order: Order, held: readonly NewHold[], deciding: Deciding): Decision =>
  decided(order, holdBy(order, held, deciding), deciding)

function holdBy(order: Order, held: readonly NewHold[], { newId }: Pick<Deciding, 'newId'>): Change {
  if (!canHold(order)) throw new IllegalTransition(`An order that is ${order.status} cannot be held`)
  const placed = held.map((each) => ({ ...each, id: newId() }))
  const waiting = order.status === 'ON_HOLD' ? order : moveTo(order, 'ON_HOLD')
  return changed(
    { ...waiting, holds: [...order.holds, ...placed.map(({ id, reason }) => ({ id, reason }))] },
    {
      notes: placed.map((each): Note => ({
        type: 'HELD',
        message: `Held, ${REASONS[each.reason]}${each.note === null ? '' : `: ${each.note}`}`,
        actor: each.actor,
        data: { reason: each.reason, holdId: each.id, note: each.note },
        event: { kind: 'held', hold: each },
      })),
      holds: placed.map(({ id, reason, note, correction, actor }) => ({ kind: 'PLACED', id, reason, note, correction, by: actor })),
    },
  )
}

export interface Release {
  readonly note: string | null
  readonly actor: string
  /** Its correction was applied. */
  readonly isApplied?: boolean
}

/** One hold less; after the last the order goes on where it is by now. */
export const releaseHold = (order: Order, released: OpenHold, release: Release, deciding: Deciding): Decision =>
  decided(order, releaseBy(order, released, release), deciding)

/** One hold less of an order that does not go on: it is cancelled next. */
export const liftHold = (order: Order, released: OpenHold, release: Release, deciding: Deciding): Decision =>
  decided(order, lifted(order, released, release), deciding)

function releaseBy(order: Order, released: OpenHold, release: Release): Change {
  const free = lifted(order, released, release)
  const change: Change = isHeld(free.state) ? free : { ...free, state: goOn(free.state) }
  const { state } = change
  if (isHeld(state) || state.saga.state !== 'IN_FULFILLMENT') return change
  return state.isConfirmed ? settle(change) : merge(change, confirm(state))
}

function lifted(order: Order, { id, reason }: OpenHold, { note, actor, isApplied = false }: Release): Change {
  return changed(
    { ...order, holds: order.holds.filter((each) => each.id !== id) },
    {
      notes: [
        {
          type: 'HOLD_RELEASED',
          message: `Released${note === null ? '' : `: ${note}`}`,
          actor,
          data: { reason, holdId: id, note },
          event: { kind: 'holdReleased', hold: { id, reason } },
        },
      ],
      holds: [{ kind: 'RELEASED', id, reason, by: actor, ...(isApplied ? { isApplied } : {}) }],
    },
  )
}

/** What it would be by now, had nothing held it; one whose payment has come meanwhile is confirmed next. */
const goOn = (order: Order): Order => moveTo(order, order.isConfirmed ? 'CONFIRMED' : 'PENDING')
