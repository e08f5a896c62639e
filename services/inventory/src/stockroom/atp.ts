/** Units on a day: `YYYY-MM-DD`, or one of {@link NOW} and {@link NEVER}. */
export interface Dated {
  readonly day: string
  readonly quantity: number
}

/** Before every day: of what is at hand. */
export const NOW = '0000-00-00'
/** After every day: when those get theirs for whom no supply is known. */
export const NEVER = '9999-99-99'

/**
 * What can be promised of one SKU by a day, so that all that was promised before stays so: the least, over that day and every later one, of
 * what has come in until then less what was promised until then. Stock at hand is without what is reserved, allocated or safety stock.
 */
export class AvailableToPromise {
  /** What comes in less what is promised, on each day that has any. */
  readonly #net = new Map<string, number>()

  constructor(supply: Iterable<Dated>, commitments: Iterable<Dated>) {
    for (const { day, quantity } of supply) this.#add(day, quantity)
    for (const { day, quantity } of commitments) this.#add(day, -quantity)
  }

  /** Units that can be promised for a day. */
  on(day: string): number {
    const steps = this.#steps()
    const from = steps.findLast((step) => step.day <= day)?.day ?? NOW
    return Math.max(0, Math.min(...steps.filter((step) => step.day >= from).map(({ balance }) => balance)))
  }

  /** The first day for which so many can be promised; null where there is none. */
  earliest(quantity: number): string | null {
    let found: string | null = null
    for (const { day, balance } of this.#steps().reverse()) {
      if (balance < quantity) break
      found = day
    }
    return found === NEVER ? null : found
  }

  /** The first day on which more was promised than has come in until then, and how many units; null where every promise is carried. */
  shortfall(): Dated | null {
    const short = this.#steps().find(({ day, balance }) => balance < 0 && day !== NEVER)
    return short ? { day: short.day, quantity: -short.balance } : null
  }

  promise(day: string, quantity: number): void {
    this.#add(day, -quantity)
  }

  takeBack(day: string, quantity: number): void {
    this.#add(day, quantity)
  }

  #add(day: string, quantity: number): void {
    this.#net.set(day, (this.#net.get(day) ?? 0) + quantity)
  }

  /** What is left over on each day, the first first. */
  #steps(): { readonly day: string; readonly balance: number }[] {
    let balance = 0
    const days = [...new Set([NOW, ...this.#net.keys(), NEVER])].sort()
    return days.map((day) => ({ day, balance: (balance += this.#net.get(day) ?? 0) }))
  }
}
