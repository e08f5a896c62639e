import { decimalsOf } from '@kade/service-kit'
import { z } from 'zod'
import type { ToldCampaign } from '../channel/told.js'
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

/** What is left of an order that the shop deleted: its id. Null of any other body. */
export const deletedOrder = (body: Readonly<Record<string, unknown>>): Read | null =>
  Object.keys(body).length === 1 && body.id !== undefined
    ? shaped(z.object({ id: idText }), body, 'deleted order', ({ id: channelOrderId }) => ({
        ...{ kind: 'NEWS', channelOrderId },
        news: { kind: 'DELETED', at: null },
      }))
    : null

/** Marks of the page by which the customer came, wherever the platform keeps them. */
export function campaignOf(markOf: (name: string) => unknown, page: unknown): ToldCampaign {
  const kept = (value: unknown, most: number): string | null => (typeof value === 'string' ? value.trim().slice(0, most) || null : null)
  const mark = (name: string): string | null => kept(markOf(`utm_${name}`), 100)
  return {
    ...{ campaign: mark('campaign'), source: mark('source'), medium: mark('medium'), content: mark('content'), term: mark('term') },
    landingPage: kept(page, 500),
  }
}

export const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
