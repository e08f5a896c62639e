import { BadUserInput, checkedAs, code, toMinor, UserErrors, type Database, type UserErrorDetail } from '@kade/service-kit'
import type { Condition, Policy } from './policy.js'
import { savePolicy } from './return.store.js'

interface Amount {
  readonly amount: string
  readonly currencyCode: string
}
export interface SetReturnPolicy extends Omit<Policy, 'currency' | 'labelFee' | 'keepUpTo' | 'conditions' | 'nonReturnable'> {
  readonly conditions: readonly Condition[]
  readonly nonReturnable?: readonly string[] | null
  readonly labelFee?: Amount | null
  readonly keepUpTo?: Amount | null
}

const MOST_DAYS = 3_650
const MOST_SKUS = 10_000
const WHOLE_BPS = 10_000

/** Sets by which rules goods of a channel come back from now on. @throws UserErrors naming each wrong field */
export async function setReturnPolicy(database: Database, given: SetReturnPolicy): Promise<Policy> {
  const channel = checkedAs(code(50), given.channel, 'input', 'channel')
  const nonReturnable = given.nonReturnable ?? []
  const errors = [
    ...between(given.windowDays, MOST_DAYS, 'windowDays'),
    ...between(given.faultWindowDays, MOST_DAYS, 'faultWindowDays'),
    ...between(given.feeBps, WHOLE_BPS, 'feeBps'),
    ...(nonReturnable.length > MOST_SKUS ? [tooMany()] : []),
  ]
  if (errors.length > 0) throw new UserErrors(errors)
  const labelFee = minorOf(given.labelFee, 'labelFee')
  const keepUpTo = minorOf(given.keepUpTo, 'keepUpTo')
  const { labelFee: fee, keepUpTo: keep } = given
  if (fee && keep && fee.currencyCode !== keep.currencyCode)
    throw UserErrors.of('INVALID', `The other amount is in ${fee.currencyCode}`, 'input', 'keepUpTo', 'currencyCode').with({
      fault: 'OTHER_CURRENCY',
    })
  const { windowDays, faultWindowDays, feeBps, labelPaidBy, refundsShipping, approvesByRule, settlesAt } = given
  const policy: Policy = {
    ...{ channel, windowDays, faultWindowDays, feeBps, labelPaidBy, refundsShipping, approvesByRule, settlesAt, labelFee, keepUpTo },
    conditions: [...new Set(given.conditions)],
    nonReturnable: [...new Set(nonReturnable)],
    currency: fee?.currencyCode ?? keep?.currencyCode ?? null,
  }
  await savePolicy(database, policy)
  return policy
}

const between = (value: number, most: number, field: string): UserErrorDetail[] =>
  value >= 0 && value <= most
    ? []
    : [{ code: 'OUT_OF_RANGE', message: `It is 0 to ${most}`, field: ['input', field], parameters: { least: 0, most } }]

const tooMany = (): UserErrorDetail => ({
  ...{ code: 'TOO_MANY', message: `At most ${MOST_SKUS} SKUs`, field: ['input', 'nonReturnable'], parameters: { most: MOST_SKUS } },
})

function minorOf(money: Amount | null | undefined, field: string): number {
  if (!money) return 0
  try {
    const amount = toMinor(money.amount, money.currencyCode)
    if (amount < 0) throw UserErrors.of('OUT_OF_RANGE', 'It is not below nothing', 'input', field, 'amount').with({ least: 0 })
    return amount
  } catch (error) {
    if (error instanceof BadUserInput) throw UserErrors.of('INVALID', error.message, 'input', field, 'amount').with({ fault: 'PRICE' })
    throw error
  }
}
