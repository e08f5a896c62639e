import { Forbidden, isId, newId, UserErrors, type Database, type Viewer } from '@kade/service-kit'
import { erased } from './change-account.js'
import { claim } from './claim.js'
import { toOrderNumber } from '../order/order-number.js'
import { carryOut } from '../order/carry-out.js'
import { isOfGuest } from './claim.store.js'
import { isErased } from './customer.reads.js'
import { lockOrders } from '../order/order.store.js'
import { endsOfOrders, orderByNumber } from '../order/order.reads.js'
import { reachFor } from '../access.js'
import { orderProvedBy } from './enter-as-guest.js'
import type { GuestTokenReader } from './sign-guest-tokens.js'

export interface ClaimOrder {
  readonly orderNumber: string
  readonly email?: string | null
  readonly accessToken?: string | null
}

/**
 * Takes a guest's order into the account of the signed-in customer, who proves that it is theirs; the id of the order. An order that is in
 * another account is answered as a wrong proof is: nobody learns whose it is.
 * @throws UserErrors; RateLimited for guesses
 */
export async function claimOrder(database: Database, viewer: Viewer, readToken: GuestTokenReader, input: ClaimOrder): Promise<string> {
  const { customerId } = reachFor(viewer, 'claimOrder')
  if (customerId === null) throw new Forbidden('claimOrder needs a token that names the customer: its claim customerId is missing')
  if (await isErased(database, customerId)) throw erased()
  const orderId = await provedBy(database, readToken, input)
  const isTheirs = orderId !== null && (await take(database, orderId, customerId))
  if (!isTheirs)
    throw UserErrors.of(
      'NOT_FOUND',
      'There is no guest order with this number and this proof: check both. One that is in an account already stays there',
      'input',
    )
  return orderId
}

/** A token is not guessed: it counts as no guess, and is no reason to wait. */
async function provedBy(
  database: Database,
  readToken: GuestTokenReader,
  { orderNumber, email, accessToken }: ClaimOrder,
): Promise<string | null> {
  if ((email == null) === (accessToken == null))
    throw UserErrors.of(
      'INVALID',
      'Give the e-mail address of the order, or its guest token',
      'input',
      email == null ? 'email' : 'accessToken',
    )
  if (email != null) return (await orderProvedBy(database, { orderNumber, email }))?.id ?? null
  const orderId = await readToken(accessToken ?? '', async (id) => (isId(id) ? ((await endsOfOrders(database, [id]))[0] ?? null) : null))
  const order = orderId === null ? undefined : await orderByNumber(database, toOrderNumber(orderNumber))
  return order?.id === orderId ? orderId : null
}

/** Lock, decide, carry out. Whether the order is this customer's now. */
const take = (database: Database, orderId: string, customerId: string): Promise<boolean> =>
  database.transaction(async (tx) => {
    const locked = await lockOrders(tx, [orderId])
    const order = locked.get(orderId)
    const decision = order && claim(order, { customerId, isGuests: await isOfGuest(tx, orderId) }, { now: new Date(), newId })
    if (decision) await carryOut(tx, [decision], locked)
    return Boolean(decision)
  })
