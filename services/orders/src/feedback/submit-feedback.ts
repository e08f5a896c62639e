import { checkedAs, code, newId, optional, prose, UserErrors, type Database, type Viewer } from '@kade/service-kit'
import { actorOf, mayRate } from '../access.js'
import { carryOut } from '../order/carry-out.js'
import { legally, lockToChange, refuseErased } from '../order/change-order.js'
import { isErased } from '../order/order.js'
import { giveFeedback } from './feedback.js'
import { findFeedback, saveFeedback, withdrawQuestion } from './feedback.store.js'

export interface SubmitFeedback {
  readonly orderId: string
  readonly sku?: string | null
  readonly rating: number
  readonly comment?: string | null
}

/** Keeps what a customer says of an order, or of one of its products. The same again changes nothing. @throws UserErrors */
export async function submitFeedback(database: Database, viewer: Viewer, { orderId, rating, ...input }: SubmitFeedback): Promise<void> {
  if (rating < 1 || rating > 5) throw UserErrors.of('OUT_OF_RANGE', 'A rating is 1 to 5', 'input', 'rating').with({ least: 1, most: 5 })
  const comment = checkedAs(optional(prose(2_000)), input.comment, 'input', 'comment') ?? null
  const sku = checkedAs(optional(code(100)), input.sku, 'input', 'sku') ?? null
  await database.transaction(async (tx) => {
    const { order, locked } = await lockToChange(tx, viewer, { orderId }, { may: mayRate, what: 'rated' })
    refuseErased(isErased(order), 'orderId')
    if (sku !== null && !order.lines.some((line) => line.sku === sku))
      throw UserErrors.of('NOT_FOUND', 'The order has no such product', 'input', 'sku')
    const before = await findFeedback(tx, order.id, sku)
    const deciding = { now: new Date(), newId }
    const given = legally(order, () => giveFeedback(order, { sku, rating, comment }, before, actorOf(viewer), deciding))
    if (given === null) return
    const { decision, ...kept } = given
    await saveFeedback(tx, { ...kept, orderId: order.id, sku, rating, comment })
    if (sku === null && before === null) await withdrawQuestion(tx, order.id)
    await carryOut(tx, [decision], locked)
  })
}
