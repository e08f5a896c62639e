export interface Counts {
  readonly placed: number
  readonly cancelled: number
  readonly shipped: number
  readonly delivered: number
  readonly late: number
  readonly held: number
  readonly short: number
  /** Purchase orders, and their deliveries. */
  readonly bought: number
  readonly received: number
  /** Count sheets that are in the books. */
  readonly counted: number
  /** Times that a location closed. */
  readonly closed: number
  readonly refused: number
}

/** What has happened so far. */
export interface Tally {
  count(event: Exclude<keyof Counts, 'refused'>): void
  /** The graph said no, as it may: somebody else was faster, or the stock is gone. */
  refuse(step: string, reason: string): void
  readonly counts: Counts
  /** Step and reason, with how often: the most frequent first. */
  readonly refusals: readonly (readonly [reason: string, times: number])[]
}

export function createTally(onChange: (counts: Counts) => void = () => undefined): Tally {
  const counts = {
    placed: 0,
    cancelled: 0,
    shipped: 0,
    delivered: 0,
    late: 0,
    held: 0,
    short: 0,
    bought: 0,
    received: 0,
    counted: 0,
    closed: 0,
    refused: 0,
  }
  const refusals = new Map<string, number>()
  const add = (event: keyof Counts): void => {
    counts[event] += 1
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
export const describe = ({
  placed,
  cancelled,
  shipped,
  delivered,
  late,
  held,
  short,
  bought,
  received,
  counted,
  closed,
  refused,
}: Counts): string =>
  `${placed} placed · ${cancelled} cancelled · ${shipped} shipped · ${delivered} delivered · ${late} late · ${held} held at customs · ${short} short-picked · ${bought} bought · ${received} received · ${counted} counted · ${closed} closings · ${refused} refused`
