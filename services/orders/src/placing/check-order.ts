import {
  code,
  email,
  faultIn,
  isCurrency,
  line,
  optional,
  postalAddress,
  toMinor,
  UserErrors,
  userErrorsOf,
  type UserErrorDetail,
} from '@kade/service-kit'
import type { Terms } from '@kade/customs'
import { z } from 'zod'
import { checkConsignment, type ConsignmentInput } from '../consignment/check-consignment.js'

const MOST_LINES = 2_000
const MOST_UNITS = 1_000_000

const MOST_CODES = 10
const MOST_TAX_BPS = 10_000

const attribution = z.object({
  source: optional(line(100)),
  medium: optional(line(100)),
  content: optional(line(200)),
  term: optional(line(200)),
  referrer: optional(line(500)),
  landingPage: optional(line(500)),
  clickId: optional(code(200)),
})

/** As codes are kept: customers type them as they like. */
export const discountCode = code(50).transform((text) => text.toUpperCase())

/** More than nothing; its currency is looked at with the channel's. */
const voucherAmount = z.object({ amount: z.string(), currencyCode: z.string() }).transform(({ amount: text, currencyCode }, context) => {
  const amount = isCurrency(currencyCode) ? minorUnits({ amount: text, currencyCode }) : null
  if (amount !== null && amount > 0) return { amount, currency: currencyCode }
  context.addIssue({ code: 'custom', message: `${text} ${currencyCode} is no amount of money, such as 5.00 GBP` })
  return z.NEVER
})

// What a client leaves out is left out of what its key stands for, too: a key of before outlives a release.
const orderInput = z.object({
  idempotencyKey: code(200),
  channel: code(100),
  channelOrderId: optional(code(100)),
  placedAt: z.date().nullish(),
  email,
  name: line(200),
  customerId: z.uuid('is no customer id').toLowerCase().nullish(),
  campaign: optional(line(100)),
  shippingAddress: postalAddress,
  billingAddress: postalAddress.nullish(),
  payment: z.object({
    provider: z.string().nullish(),
    token: code(200),
    voucher: z.object({ provider: z.string(), token: code(200).nullish(), amount: voucherAmount.nullish() }).nullish(),
  }),
  deliverBy: z.string().nullish(),
  discountCodes: z.array(discountCode).nullish(),
  vatId: code(30).nullish(),
  attribution: attribution.nullish(),
})

interface MoneyInput {
  readonly amount: string
  readonly currencyCode: string
}
export interface PlaceOrderInput {
  readonly lines: readonly {
    readonly sku: string
    readonly quantity: number
    readonly unitPrice?: MoneyInput | null
    readonly discountTotal?: MoneyInput | null
    readonly taxBps?: number | null
  }[]
  readonly shippingTotal?: MoneyInput | null
  readonly consignment?: ConsignmentInput | null | undefined
  readonly [field: string]: unknown
}
export interface CheckedLine {
  readonly sku: string
  readonly quantity: number
  readonly unitPrice: CheckedMoney | null
  readonly discountTotal?: CheckedMoney
  readonly taxBps?: number
}
export interface CheckedMoney {
  readonly amount: number
  readonly currency: string
}
export type CheckedOrder = z.output<typeof orderInput> & {
  readonly lines: readonly CheckedLine[]
  readonly shippingTotal?: CheckedMoney
  readonly consignment?: Partial<Terms>
}

/** What can be said of the input without looking anything up. @throws UserErrors with every error, each naming its field. */
export function checkPlaceOrder(input: PlaceOrderInput): CheckedOrder {
  const errors: UserErrorDetail[] = []
  const parsed = orderInput.safeParse(input)
  if (!parsed.success) errors.push(...userErrorsOf(parsed.error, 'input'))
  const { lines } = input
  checkLineCount(lines.length, errors)
  const checked = lines.map((line, index) => checkLine(line, index, errors))
  const shippingTotal = input.shippingTotal ? checkMoney(input.shippingTotal, ['input', 'shippingTotal'], errors) : null
  errors.push(...codeFaults(parsed.data?.discountCodes ?? []))
  const consignment = checkConsignment(input.consignment, ['input', 'consignment'])
  errors.push(...consignment.errors)
  if (errors.length > 0 || !parsed.success) throw new UserErrors(errors)
  return {
    ...parsed.data,
    lines: checked,
    ...(shippingTotal ? { shippingTotal } : {}),
    ...(input.consignment ? { consignment: consignment.given } : {}),
  }
}

/** @throws UserErrors TOO_MANY at once: the lines are not looked at then. */
export function checkLineCount(lines: number, errors: UserErrorDetail[]): void {
  if (lines === 0) errors.push({ code: 'REQUIRED', message: 'An order has at least one line', field: ['input', 'lines'] })
  if (lines > MOST_LINES)
    throw UserErrors.of('TOO_MANY', `An order has at most ${MOST_LINES} lines; this one has ${lines}: split it`, 'input', 'lines').with({
      most: MOST_LINES,
    })
}

/** Each code once, and not more than a person has. */
export function codeFaults(codes: readonly string[]): UserErrorDetail[] {
  const field = ['input', 'discountCodes']
  if (codes.length > MOST_CODES)
    return [{ code: 'TOO_MANY', message: `An order takes at most ${MOST_CODES} discount codes`, field, parameters: { most: MOST_CODES } }]
  return codes.flatMap((each, index): UserErrorDetail[] =>
    codes.indexOf(each) < index
      ? [{ code: 'INVALID', message: `${each} is there twice`, field: [...field, String(index)], parameters: { fault: 'TWICE' } }]
      : [],
  )
}

export function checkLine(
  { sku, quantity, unitPrice, discountTotal, taxBps }: PlaceOrderInput['lines'][number],
  index: number,
  errors: UserErrorDetail[],
): CheckedLine {
  const field = (...rest: string[]) => ['input', 'lines', String(index), ...rest]
  if (quantity < 1 || quantity > MOST_UNITS)
    errors.push({
      code: 'OUT_OF_RANGE',
      message: `A line has 1 to ${MOST_UNITS.toLocaleString('en')} units; this one has ${quantity}`,
      field: field('quantity'),
      parameters: { least: 1, most: MOST_UNITS },
    })
  const fault = faultIn(sku, 'code')
  if (fault) errors.push({ code: 'INVALID', message: `sku ${fault.words}`, field: field('sku'), parameters: fault.parameters })
  const price = unitPrice ? checkMoney(unitPrice, field('unitPrice'), errors) : null
  const off = discountTotal ? checkMoney(discountTotal, field('discountTotal'), errors) : null
  if (off && (!price || off.amount > price.amount * quantity))
    errors.push({
      code: 'OUT_OF_RANGE',
      message: 'A line loses no more than it costs: give its unitPrice, too',
      field: field('discountTotal'),
      parameters: { least: 0, most: price ? price.amount * quantity : 0 },
    })
  if (taxBps != null && (taxBps < 0 || taxBps > MOST_TAX_BPS))
    errors.push({
      code: 'OUT_OF_RANGE',
      message: `A tax is 0 to ${MOST_TAX_BPS} basis points`,
      field: field('taxBps'),
      parameters: { least: 0, most: MOST_TAX_BPS },
    })
  return { sku, quantity, unitPrice: price, ...(off ? { discountTotal: off } : {}), ...(taxBps == null ? {} : { taxBps }) }
}

function checkMoney(money: MoneyInput, field: readonly string[], errors: UserErrorDetail[]): CheckedMoney {
  const amount = minorUnits(money)
  if (!isCurrency(money.currencyCode))
    errors.push({
      code: 'INVALID',
      message: `${money.currencyCode} is no ISO 4217 currency code, such as GBP`,
      field: [...field, 'currencyCode'],
      parameters: { fault: 'CURRENCY' },
    })
  else if (amount === null || amount < 0)
    errors.push({
      code: 'INVALID',
      message: `${money.amount} is no price in ${money.currencyCode}`,
      field: [...field, 'amount'],
      parameters: { fault: 'PRICE', currencyCode: money.currencyCode },
    })
  return { amount: amount ?? 0, currency: money.currencyCode }
}

function minorUnits({ amount, currencyCode }: MoneyInput): number | null {
  try {
    return toMinor(amount, currencyCode)
  } catch {
    return null // a user error names it, with its field
  }
}
