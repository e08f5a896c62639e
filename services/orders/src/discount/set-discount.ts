import { code, isCurrency, line, toMinor, UserErrors, userErrorsOf, type Database, type UserErrorDetail } from '@kade/service-kit'
import { z } from 'zod'
import type { DiscountOffer, DiscountTerms } from './discount.js'
import { isChannel, saveDiscount } from './discount.store.js'

interface MoneyInput {
  readonly amount: string
  readonly currencyCode: string
}
export interface DiscountInput {
  readonly key: string
  readonly code?: string | null
  readonly name: string
  readonly kind: DiscountTerms['kind']
  readonly percentBps?: number | null
  readonly amount?: MoneyInput | null
  readonly buyUnits?: number | null
  readonly getUnits?: number | null
  readonly skus?: readonly string[] | null
  readonly minimumTotal?: MoneyInput | null
  readonly channel?: string | null
  readonly campaign?: string | null
  readonly validFrom: Date
  readonly validTo?: Date | null
  readonly usageLimit?: number | null
  readonly active?: boolean | null
}

const MOST_SKUS = 1_000
const MOST_ORDERS = 1_000_000_000
const shape = z.object({
  key: code(100),
  code: code(50)
    .transform((text) => text.toUpperCase())
    .nullish(),
  name: line(200),
  channel: code(100).nullish(),
  campaign: line(100).nullish(),
  skus: z.array(code(100)).nullish(),
})

/** Makes a discount, or changes the one with this key. @throws UserErrors */
export async function setDiscount(database: Database, input: DiscountInput): Promise<DiscountOffer> {
  const discount = checkDiscount(input)
  const { channel } = discount
  if (channel !== null && !(await isChannel(database, channel)))
    throw UserErrors.of('NOT_FOUND', 'There is no such channel: ask for `channels`', 'input', 'channel')
  const saved = await saveDiscount(database, discount)
  if (!saved) throw UserErrors.of('INVALID', `Another discount has the code ${discount.code}`, 'input', 'code').with({ fault: 'TWICE' })
  return saved
}

/** @throws UserErrors naming each wrong field. */
export function checkDiscount(input: DiscountInput): DiscountOffer {
  const parsed = shape.safeParse(input)
  const errors: UserErrorDetail[] = parsed.error ? [...userErrorsOf(parsed.error, 'input')] : []
  const between = (field: string, value: number | null | undefined, least: number, most: number): number => {
    if (value == null) errors.push({ code: 'REQUIRED', message: `${input.kind} asks for ${field}`, field: ['input', field] })
    else if (value < least || value > most)
      errors.push({
        ...{ code: 'OUT_OF_RANGE', message: `${field} is ${least} to ${most.toLocaleString('en')}`, field: ['input', field] },
        parameters: { least, most },
      })
    return value ?? 0
  }
  const terms = termsOf(input, between, errors)
  const minimum = input.minimumTotal ? minorOf(input.minimumTotal, 'minimumTotal', errors) : 0
  const currencies = [
    ...new Set([input.kind === 'AMOUNT' ? input.amount : null, input.minimumTotal].flatMap((money) => money?.currencyCode ?? [])),
  ]
  if (currencies.length > 1)
    errors.push({
      ...{ code: 'INVALID', message: 'Amount and minimum are of one currency', field: ['input', 'minimumTotal', 'currencyCode'] },
      parameters: { fault: 'OTHER_CURRENCY', currencyCode: currencies[0] ?? '' },
    })
  const validTo = input.validTo ?? null
  if (validTo !== null && validTo <= input.validFrom)
    errors.push({
      ...{ code: 'OUT_OF_RANGE', message: 'validTo lies before validFrom', field: ['input', 'validTo'] },
      parameters: { least: input.validFrom.toISOString() },
    })
  if (input.skus && (input.skus.length === 0 || input.skus.length > MOST_SKUS))
    errors.push({
      ...{
        code: 'OUT_OF_RANGE',
        message: `A discount is for 1 to ${MOST_SKUS} SKUs, or, without a list, for all goods`,
        field: ['input', 'skus'],
      },
      parameters: { least: 1, most: MOST_SKUS },
    })
  const usageLimit = input.usageLimit == null ? null : between('usageLimit', input.usageLimit, 1, MOST_ORDERS)
  if (errors.length > 0 || !parsed.success) throw new UserErrors(errors)
  const { key, name, channel, campaign, skus } = parsed.data
  return {
    ...{ key, name, code: parsed.data.code ?? null, channel: channel ?? null, campaign: campaign ?? null, skus: skus ?? null },
    ...{ terms, minimumTotal: minimum, currency: currencies[0] ?? null, validFrom: input.validFrom, validTo, usageLimit },
    ...{ used: 0, isActive: input.active ?? true },
  }
}

function termsOf(
  { kind, percentBps, amount, buyUnits, getUnits }: DiscountInput,
  between: (field: string, value: number | null | undefined, least: number, most: number) => number,
  errors: UserErrorDetail[],
): DiscountTerms {
  switch (kind) {
    case 'PERCENTAGE':
      return { kind, bps: between('percentBps', percentBps, 1, 10_000) }
    case 'AMOUNT':
      if (!amount) errors.push({ code: 'REQUIRED', message: 'AMOUNT asks for amount', field: ['input', 'amount'] })
      return { kind, amount: amount ? minorOf(amount, 'amount', errors) : 0 }
    case 'BUY_X_GET_Y':
      return { kind, buy: between('buyUnits', buyUnits, 1, 1_000), get: between('getUnits', getUnits, 1, 1_000) }
    case 'FREE_SHIPPING':
      return { kind }
    default:
      return kind satisfies never
  }
}

function minorOf({ amount, currencyCode }: MoneyInput, field: string, errors: UserErrorDetail[]): number {
  if (!isCurrency(currencyCode)) {
    errors.push({
      ...{ code: 'INVALID', message: `${currencyCode} is no ISO 4217 currency code, such as GBP`, field: ['input', field, 'currencyCode'] },
      parameters: { fault: 'CURRENCY' },
    })
    return 0
  }
  const minor = minorOrNull(amount, currencyCode)
  if (minor === null || minor <= 0)
    errors.push({
      ...{ code: 'INVALID', message: `${amount} is no amount in ${currencyCode} above 0`, field: ['input', field, 'amount'] },
      parameters: { fault: 'PRICE', currencyCode },
    })
  return minor ?? 0
}

function minorOrNull(amount: string, currency: string): number | null {
  try {
    return toMinor(amount, currency)
  } catch {
    return null // a user error names it
  }
}
