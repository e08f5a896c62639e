/** The language as the browser's owner writes it, with the region: en-GB rather than en. */
const locale = (language: string): string => navigator.languages.find((tag) => tag.startsWith(language)) ?? language

/** A day as people of the language write it. A date without a time is that day everywhere; an instant is the reader's day. */
export const day = (dateOrInstant: string, language: string): string =>
  new Intl.DateTimeFormat(locale(language), {
    ...{ weekday: 'long', day: 'numeric', month: 'long' },
    ...(dateOrInstant.length === 'YYYY-MM-DD'.length ? { timeZone: 'UTC' } : {}),
  }).format(new Date(dateOrInstant))

/** A day that may be years away: with its year. */
export const dayOfYear = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(locale(language), { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(instant))

export const moment = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(locale(language), { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  )

export const hour = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(locale(language), { hour: '2-digit', minute: '2-digit' }).format(new Date(instant))

export const price = ({ amount, currencyCode }: { readonly amount: string; readonly currencyCode: string }, language: string): string =>
  new Intl.NumberFormat(locale(language), { style: 'currency', currency: currencyCode }).format(Number(amount))

export function country(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(locale(language), { type: 'region' }).of(code) ?? code
  } catch {
    return code // not a code that Intl knows: show it as it came
  }
}

export const number = (value: number, language: string): string => new Intl.NumberFormat(locale(language)).format(value)

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** How long until, or since, an instant: in two hours, three days ago. */
export function fromNow(instant: string, now: Date, language: string): string {
  const difference = Date.parse(instant) - now.getTime()
  const [unit, ms] = UNITS.find(([, length]) => Math.abs(difference) >= length) ?? UNITS[2]
  return new Intl.RelativeTimeFormat(locale(language), { numeric: 'auto' }).format(Math.round(difference / ms), unit)
}

const SPANS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const

/** How long something takes, in the largest unit of which there are two: 36 hours, 90 minutes, 2.5 days. */
export function span(seconds: number, language: string): string {
  const [unit, length] = SPANS.find(([, each]) => seconds >= 2 * each) ?? ['second', 1]
  return new Intl.NumberFormat(locale(language), { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 }).format(
    seconds / length,
  )
}
