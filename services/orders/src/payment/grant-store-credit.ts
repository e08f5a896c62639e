import {
  checkedAs,
  isId,
  isRepeated,
  line,
  prose,
  requestHashOf,
  toDecimal,
  UserErrors,
  type Database,
  type Viewer,
} from '@kade/service-kit'
import { givenAmount } from './check-amount.js'
import { mayGrant, type StoreCreditLimits } from './store-credit.js'
import { addCreditEntry, creditDone, grantedToday, isAccount, lockCredit, lockCreditKey } from './store-credit.store.js'

export interface GrantStoreCredit {
  readonly idempotencyKey: string
  readonly customerId: string
  readonly amount: { readonly amount: string; readonly currencyCode: string }
  readonly reason: string
}

/**
 * Gives an account store credit by hand. The balance is held first: whatever runs at once, nobody grants more within a day than the roles may, and
 * the same key grants once. @throws UserErrors naming the field
 */
export async function grantStoreCredit(
  database: Database,
  viewer: Viewer,
  limits: StoreCreditLimits,
  { customerId: given, ...command }: GrantStoreCredit,
): Promise<string> {
  const idempotencyKey = checkedAs(line(200), command.idempotencyKey, 'input', 'idempotencyKey')
  const reason = checkedAs(prose(500), command.reason, 'input', 'reason')
  const { currencyCode: currency } = command.amount
  const amount = givenAmount(command.amount, 'More than nothing is granted')
  const customerId = given.toLowerCase()
  const requestHash = requestHashOf([customerId, amount, currency, reason])
  await database.transaction(async (tx) => {
    const key = `grant:${idempotencyKey}`
    await lockCreditKey(tx, key)
    if (!isId(customerId) || !(await isAccount(tx, customerId)))
      throw UserErrors.of('NOT_FOUND', 'There is no such account', 'input', 'customerId')
    await lockCredit(tx, customerId, currency)
    if (isRepeated(await creditDone(tx, key), requestHash, 'grant of store credit')) return
    const most = mayGrant(limits, viewer.roles, await grantedToday(tx, customerId, currency))
    if (amount > most) {
      const message = `With these roles, at most ${toDecimal(most, currency)} ${currency} can still be granted to this customer today`
      throw UserErrors.of('OUT_OF_RANGE', message, 'input', 'amount', 'amount').with({ most: toDecimal(most, currency) })
    }
    const entry = { key, customerId, currency, kind: 'GRANT', amount, hold: null, orderId: null } as const
    await addCreditEntry(tx, { ...entry, reason, actor: viewer.subject, requestHash })
  })
  return customerId
}
