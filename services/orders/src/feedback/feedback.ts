import type { OwnCase } from '../case/case.js'
import { changed, decided, type Deciding, type Decision, type Note } from '../order/decision.js'
import { IllegalTransition } from '../order/illegal-transition.js'
import { hasArrived, type Order } from '../order/order.js'
import { placesOf } from '../order/places.js'

/** What a customer says of an order, or of one of its products. */
export interface Opinion {
  /** Null: of the order as a whole. */
  readonly sku: string | null
  readonly rating: number
  readonly comment: string | null
}
/** What was said before. */
export interface Given {
  readonly rating: number
  readonly comment: string | null
  readonly submittedAt: Date
}
/** What is kept of it, and what follows for the order. Null: it was said before, word for word. */
export interface Feedback {
  readonly id: string
  readonly submittedAt: Date
  readonly changedAt: Date | null
  readonly decision: Decision
}

/** So long may it be changed after it was first given. */
const DAYS = 30
/** From here down somebody is to ask what was wrong. */
const BAD = 2

/** Whether it can be said of the order as a whole: nothing of it is still to come. */
export const canBeRated = (order: Pick<Order, 'lines'>): boolean => hasArrived(order)

/**
 * Once for the order and for each of its SKUs, when it is there; changed within thirty days. A bad one opens a case, once however often it is changed.
 * @throws IllegalTransition
 */
export function giveFeedback(
  order: Order,
  opinion: Opinion,
  before: (Given & { readonly id: string }) | null,
  actor: string,
  deciding: Deciding,
): Feedback | null {
  const { sku, rating, comment } = opinion
  if (!isThere(order, sku)) throw new IllegalTransition(`${sku === null ? 'The order' : sku} can be rated when it has arrived`)
  if (before?.rating === rating && before.comment === comment) return null
  if (before && deciding.now.getTime() - before.submittedAt.getTime() > DAYS * 86_400_000)
    throw new IllegalTransition(`What was said can be changed for ${DAYS} days`)
  const id = before?.id ?? deciding.newId()
  const what = sku ?? 'the order'
  const note: Note = {
    type: before ? 'FEEDBACK_CHANGED' : 'FEEDBACK_GIVEN',
    message: before ? `Rated ${what} anew: ${rating} of 5 in place of ${before.rating}` : `Rated ${what}: ${rating} of 5`,
    actor,
    data: { sku, rating },
    event: { kind: 'feedbackGiven', feedbackId: id, sku, rating, previousRating: before?.rating ?? null, hasComment: comment !== null },
  }
  const cases = rating <= BAD ? [badFeedback(order, opinion)] : []
  const decision = decided(order, changed(order, { notes: [note], cases }), deciding)
  return { id, submittedAt: before?.submittedAt ?? deciding.now, changedAt: before ? deciding.now : null, decision }
}

/** Of a product, a unit has arrived. */
const isThere = (order: Order, sku: string | null): boolean =>
  sku === null ? canBeRated(order) : order.lines.some((line) => line.sku === sku && placesOf(line).delivered > 0)

const badFeedback = ({ id }: Order, { sku, rating, comment }: Opinion): OwnCase => ({
  orderId: id,
  kind: 'QUESTION',
  subject: `${sku ?? 'The order'} was rated ${rating} of 5`,
  body: comment ?? 'Nothing was written with it',
  reference: `feedback:${id}:${sku ?? ''}`,
})
