import { changed, decided, type Deciding, type Decision, type Note } from '../order/decision.js'
import type { Order } from '../order/order.js'

/** What an order needs of its customer it needs until it is over: it goes somewhere, and money may have to go back. */
export const isOver = ({ saga }: Order): boolean => saga.state === 'DONE'

/** That its customer is erased is one more version of the order, which tells whoever keeps something of it. */
export const eraseOrder = (order: Order, deciding: Deciding): Decision => decided(order, changed(order, { notes: [ERASED] }), deciding)

const ERASED: Note = { type: 'ERASED', message: 'The customer was erased', actor: 'system', data: null, event: { kind: 'erased' } }
