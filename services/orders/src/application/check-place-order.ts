import countries from 'i18n-iso-countries'
import { toMinor, UserErrors, type UserErrorDetail } from '@kade/service-kit'
import { z } from 'zod'

const MOST_LINES = 2_000
const MOST_UNITS = 1_000_000

/** No NUL (Postgres cannot keep it), no control characters, not blank, no longer than what people write. */
const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'is empty')
    .max(most, `is longer than ${most} characters`)
    .refine((value) => !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(value), 'has control characters') // eslint-disable-line no-control-regex
const optional = (most: number) =>
  text(most)
    .nullish()
    .transform((value) => value ?? null)

const address = z.object({
  name: text(200),
  company: optional(200),
  line1: text(200),
  line2: optional(200),
  postalCode: optional(20),
  city: text(100),
  region: optional(100),
  countryCode: z
    .string()
    .toUpperCase()
    .refine((code) => countries.isValid(code) && code.length === 2, 'is no ISO 3166-1 alpha-2 country code, such as GB'),
  phone: optional(40),
})

const shape = z.object({
  idempotencyKey: text(200),
  channel: text(100),
  channelOrderId: optional(100),
  placedAt: z.date().nullish(),
  email: z.email('is no e-mail address').max(254, 'is longer than 254 characters').toLowerCase(),
  name: text(200),
  customerId: z.uuid('is no customer id').nullish(),
  campaign: optional(100),
  shippingAddress: address,
  billingAddress: address.nullish(),
  payment: z.object({ provider: z.string().nullish(), token: text(200) }),
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
export type CheckedOrder = z.output<typeof shape> & { readonly lines: readonly CheckedLine[] }

/** What can be said of the input without looking anything up. @throws UserErrors with every error, each naming its field. */
export function checkPlaceOrder(input: PlaceOrderInput): CheckedOrder {
  const errors: UserErrorDetail[] = []
  const parsed = shape.safeParse(input)
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      const field = path.map(String)
      errors.push({
        code: message === 'is empty' ? 'REQUIRED' : 'INVALID',
        message: `${field.at(-1) ?? 'input'} ${message}`,
        field: ['input', ...field],
      })
    }
  }
  const { lines } = input
  if (lines.length === 0) errors.push({ code: 'REQUIRED', message: 'An order has at least one line', field: ['input', 'lines'] })
  if (lines.length > MOST_LINES)
    throw UserErrors.of('TOO_MANY', `An order has at most ${MOST_LINES} lines; this one has ${lines.length}: split it`, 'input', 'lines')
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
    })
  if (!unitPrice) return { sku: sku.trim(), quantity, unitPrice: null }
  const price = minorUnits(unitPrice)
  if (price === null || price < 0)
    errors.push({
      code: 'INVALID',
      message: `${unitPrice.amount} is no price in ${unitPrice.currencyCode}`,
      field: field('unitPrice', 'amount'),
    })
  return { sku: sku.trim(), quantity, unitPrice: { amount: price ?? 0, currency: unitPrice.currencyCode } }
}

function minorUnits({ amount, currencyCode }: { readonly amount: string; readonly currencyCode: string }): number | null {
  try {
    return toMinor(amount, currencyCode)
  } catch {
    return null // told as a user error, with its field
  }
}
