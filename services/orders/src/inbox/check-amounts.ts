import { decimalsOf } from '@kade/service-kit'
import { z } from 'zod'
import type { Read } from './read.js'

const DECIMAL = /^(-?)(\d{1,12})(?:\.(\d{1,10}))?$/

/** Decimal text, or a number of JSON, as minor units: rounded half away from zero where it has more decimals than its currency. */
export function minorOf(amount: string, currency: string): number {
  const [, sign, whole = '', fraction = ''] = DECIMAL.exec(amount) ?? []
  if (whole === '') throw new RangeError('an amount is no decimal')
  const digits = decimalsOf(currency)
  const kept = Number(`${whole}${fraction.slice(0, digits).padEnd(digits, '0')}`)
  const minor = kept + (Number(fraction[digits] ?? '0') >= 5 ? 1 : 0)
  return sign === '-' && minor !== 0 ? -minor : minor
}

/** Platforms write ids and amounts as numbers in one field and as text in the next. Samples have ids that a number does not hold: see `isExact`. */
export const idText = z.union([z.string().min(1).max(100), z.number().nonnegative()]).transform(String)
export const isExact = (id: string): boolean => !/^\d+$/.test(id) || Number.isSafeInteger(Number(id))
export const amountText = z.union([z.string(), z.number()]).transform(String).pipe(z.string().regex(DECIMAL))

/** Absent, null and blank text are the same. */
export const text = z
  .string()
  .nullish()
  .transform((given) => given?.trim() || null)

/** What is wrong with a body, by the places in it and never by what stands there: it may be a customer's. */
export const placesOf = (error: z.ZodError): string =>
  [...new Set(error.issues.map(({ path }) => path.join('.') || 'the body'))].slice(0, 5).join(', ')

/** Reads one shape. */
export const shaped = <Shape extends z.ZodType>(
  shape: Shape,
  body: unknown,
  what: string,
  read: (given: z.output<Shape>) => Read,
): Read => {
  const parsed = shape.safeParse(body)
  return parsed.success
    ? read(parsed.data)
    : { kind: 'UNREADABLE', channelOrderId: null, reason: `It is no ${what} as documented: look at ${placesOf(parsed.error)}` }
}
export const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
