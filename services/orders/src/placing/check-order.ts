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
import { z } from 'zod'

const MOST_LINES = 2_000
const MOST_UNITS = 1_000_000

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
  payment: z.object({ provider: z.string().nullish(), token: code(200) }),
  deliverBy: z.string().nullish(),
})

export interface PlaceOrderInput {
  readonly lines: readonly {
    readonly sku: string
    readonly quantity: number
    readonly unitPrice?: { readonly amount: string; readonly currencyCode: string } | null
  }[]
  readonly [field: string]: unknown
}
export interface CheckedLine {
  readonly sku: string
  readonly quantity: number
  readonly unitPrice: { readonly amount: number; readonly currency: string } | null
}
export type CheckedOrder = z.output<typeof orderInput> & { readonly lines: readonly CheckedLine[] }

/** What can be said of the input without looking anything up. @throws UserErrors with every error, each naming its field. */
export function checkPlaceOrder(input: PlaceOrderInput): CheckedOrder {
  const errors: UserErrorDetail[] = []
  const parsed = orderInput.safeParse(input)
  if (!parsed.success) errors.push(...userErrorsOf(parsed.error, 'input'))
  const { lines } = input
  if (lines.length === 0) errors.push({ code: 'REQUIRED', message: 'An order has at least one line', field: ['input', 'lines'] })
  if (lines.length > MOST_LINES)
    throw UserErrors.of(
      'TOO_MANY',
      `An order has at most ${MOST_LINES} lines; this one has ${lines.length}: split it`,
      'input',
      'lines',
    ).with({ most: MOST_LINES })
  const checked = lines.map((line, index) => checkLine(line, index, errors))
  if (errors.length > 0 || !parsed.success) throw new UserErrors(errors)
  return { ...parsed.data, lines: checked }
}

function checkLine({ sku, quantity, unitPrice }: PlaceOrderInput['lines'][number], index: number, errors: UserErrorDetail[]): CheckedLine {
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
  if (!unitPrice) return { sku, quantity, unitPrice: null }
  const price = minorUnits(unitPrice)
  if (!isCurrency(unitPrice.currencyCode))
    errors.push({
      code: 'INVALID',
      message: `${unitPrice.currencyCode} is no ISO 4217 currency code, such as GBP`,
      field: field('unitPrice', 'currencyCode'),
      parameters: { fault: 'CURRENCY' },
    })
  else if (price === null || price < 0)
    errors.push({
      code: 'INVALID',
      message: `${unitPrice.amount} is no price in ${unitPrice.currencyCode}`,
      field: field('unitPrice', 'amount'),
      parameters: { fault: 'PRICE', currencyCode: unitPrice.currencyCode },
    })
  return { sku, quantity, unitPrice: { amount: price ?? 0, currency: unitPrice.currencyCode } }
}

function minorUnits({ amount, currencyCode }: { readonly amount: string; readonly currencyCode: string }): number | null {
  try {
    return toMinor(amount, currencyCode)
  } catch {
    return null // a user error names it, with its field
  }
}
