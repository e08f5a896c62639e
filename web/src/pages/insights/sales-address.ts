export const DIMENSIONS = ['COUNTRY', 'CHANNEL', 'REGION', 'CAMPAIGN', 'SKU', 'CATEGORY', 'CUSTOMER_GROUP'] as const
export const AGAINST = ['PERIOD_BEFORE', 'YEAR_BEFORE'] as const

/** What the address of the sales says: whoever is sent it sees the same. */
export interface SalesAddress {
  /** First and last day: YYYY-MM-DD. */
  readonly from: string
  readonly to: string
  readonly by: (typeof DIMENSIONS)[number]
  readonly against: (typeof AGAINST)[number]
  /** Code of a channel; empty for all of them. */
  readonly channel: string
}
const DAY_MS = 86_400_000
/** Of who reads. */
export const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
/** The day that it is there: in Sweden days are written as in addresses. */
export const todayIn = (zone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date())
const USUAL_DAYS = 28

/** What is not known is as if it was not said: the last four whole weeks of days, yesterday the last. */
export function readSales(search: URLSearchParams, today: string): SalesAddress {
  const known = <T extends string>(all: readonly T[], given: string | null): T => all.find((one) => one === given) ?? (all[0] as T)
  const date = (given: string | null, usual: string) => (given && isDay(given) ? given : usual)
  return {
    from: date(search.get('from'), daysAfter(today, -USUAL_DAYS)),
    to: date(search.get('to'), daysAfter(today, -1)),
    by: known(DIMENSIONS, search.get('by')),
    against: known(AGAINST, search.get('against')),
    channel: (search.get('channel') ?? '').slice(0, 100),
  }
}

/** As short as it can be: what is usual is not said. */
export function addressOfSales({ from, to, by, against, channel }: SalesAddress, today: string): Record<string, string> {
  const usual = readSales(new URLSearchParams(), today)
  return {
    ...(from === usual.from ? {} : { from }),
    ...(to === usual.to ? {} : { to }),
    ...(by === usual.by ? {} : { by }),
    ...(against === usual.against ? {} : { against }),
    ...(channel && { channel }),
  }
}

/** The period that it is compared with, as `sales` has it. */
export function comparedWith({ from, to, against }: SalesAddress): { readonly againstFrom: string; readonly againstTo: string } {
  if (against === 'YEAR_BEFORE') return { againstFrom: yearBefore(from), againstTo: yearBefore(to) }
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1
  return { againstFrom: daysAfter(from, -days), againstTo: daysAfter(from, -1) }
}

export const daysAfter = (date: string, days: number): string => new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)

/** Monday of the week that it is in. */
export const mondayOf = (date: string): string => daysAfter(date, -((new Date(date).getUTCDay() + 6) % 7))

export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

const yearBefore = (date: string): string =>
  `${String(Number(date.slice(0, 4)) - 1).padStart(4, '0')}${date.slice(4)}`.replace(/-02-29$/, '-02-28')
