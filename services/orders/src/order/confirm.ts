import { changed, SYSTEM, type Change, type Note } from './decision.js'
import { moveTo, type Order } from './order.js'

/** Stock and payment are secured, and nothing holds it: the warehouse may begin. */
export const confirm = (order: Order): Change => changed({ ...moveTo(order, 'CONFIRMED'), isConfirmed: true }, { notes: [CONFIRMED] })

const CONFIRMED: Note = {
  type: 'CONFIRMED',
  message: 'Stock and payment are secured',
  actor: SYSTEM,
  data: null,
  event: { kind: 'confirmed' },
}
