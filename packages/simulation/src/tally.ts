/** What is counted, in the order in which it is told, and what it is called. */
const EVENTS = {
  placed: 'placed',
  cancelled: 'cancelled',
  shipped: 'shipped',
  delivered: 'delivered',
  late: 'late',
  held: 'held at customs',
  /** Parcels for which customs was given the papers it held them for. */
  solved: 'customs holds solved',
  lost: 'lost',
  reshipped: 'sent once more',
  waves: 'waves released',
  short: 'short-picked',
  /** Purchase orders, and their deliveries. */
  bought: 'bought',
  received: 'received',
  /** Count sheets that are in the books. */
  counted: 'counted',
  /** Times that a location closed. */
  closed: 'closings',
  /** Orders with a slip of the pen, and orders that were placed twice. */
  mistyped: 'mistyped',
  doubled: 'doubled',
  /** Orders that support mended as was proposed. */
  corrected: 'corrected',
  amended: 'amended',
  /** Cases of customers, and those that support answered for good. */
  asked: 'asked',
  resolved: 'resolved',
  rated: 'rated',
  /** Returns that were asked for, let come, and looked at; units by what became of them. */
  returned: 'returns asked for',
  approved: 'returns approved',
  inspected: 'returns inspected',
  restocked: 'units restocked',
  scrapped: 'units scrapped',
  refused: 'refused',
} as const
type Event = keyof typeof EVENTS
const NAMES = Object.keys(EVENTS) as readonly Event[]

export type Counts = Readonly<Record<Event, number>>

/** What has happened so far. */
export interface Tally {
  count(event: Exclude<Event, 'refused'>, times?: number): void
  /** The graph said no, as it may: somebody else was faster, or the stock is gone. */
  refuse(step: string, reason: string): void
  readonly counts: Counts
  /** Step and reason, with how often: the most frequent first. */
  readonly refusals: readonly (readonly [reason: string, times: number])[]
}

export function createTally(onChange: (counts: Counts) => void = () => undefined): Tally {
  const counts = Object.fromEntries(NAMES.map((name) => [name, 0])) as Record<Event, number>
  const refusals = new Map<string, number>()
  const add = (event: Event, times = 1): void => {
    counts[event] += times
    onChange(counts)
  }
  return {
    count: add,
    refuse: (step, reason) => {
      const name = `${step}: ${reason}`
      refusals.set(name, (refusals.get(name) ?? 0) + 1)
      add('refused')
    },
    counts,
    get refusals() {
      return [...refusals].sort(([, a], [, b]) => b - a)
    },
  }
}

/** One line, such as "120 placed · 4 cancelled · ...". */
export const describe = (counts: Counts): string => NAMES.map((name) => `${counts[name]} ${EVENTS[name]}`).join(' · ')
