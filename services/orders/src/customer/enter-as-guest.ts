import { createHash } from 'node:crypto'
import { canonicalEmail, RateLimited, UserErrors, type Database } from '@kade/service-kit'
import { toOrderNumber } from '../order/order-number.js'
import { countGuess, forgetGuesses } from './guess.store.js'
import { orderOfGuest } from '../order/order.reads.js'
import type { OrderRow } from '../order/order.table.js'

export interface TypedProof {
  readonly orderNumber: string
  readonly email: string
}

/** @throws UserErrors NOT_FOUND; RateLimited */
export async function enterAsGuest(database: Database, typed: TypedProof): Promise<OrderRow> {
  const order = await orderProvedBy(database, typed)
  if (!order) throw UserErrors.of('NOT_FOUND', 'There is no order with this number and e-mail address: check both', 'input')
  return order
}

/**
 * The order with this number and this e-mail address. A wrong number and a wrong address are answered alike, after the same two statements.
 * @throws RateLimited when the number, or the address, was tried too often: it is then not even looked up.
 */
export async function orderProvedBy(database: Database, typed: TypedProof): Promise<OrderRow | undefined> {
  const number = toOrderNumber(typed.orderNumber)
  const email = canonicalEmail(typed.email) ?? '' // no address: nobody's
  const keys = [keyOf('number', number), keyOf('email', email)]
  const wait = await countGuess(database, keys)
  if (wait > 0) throw new RateLimited(wait)
  const order = await orderOfGuest(database, number, email)
  if (order) await forgetGuesses(database, keys)
  return order
}

/** The table of guesses names nobody. */
const keyOf = (kind: string, text: string): Buffer => createHash('sha256').update(`${kind} ${text}`).digest()
