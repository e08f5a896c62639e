/**
 * Values by name, and over them those that one decision has put there: what is below is not touched, so that a decision can be thrown away.
 * The values come in the order in which they were first put.
 */
export class Layer<Value> implements Iterable<Value> {
  readonly #own = new Map<string, Value>()
  /** Names by the order that their values are of. */
  readonly #ofOrders = new Map<string, Set<string>>()

  constructor(
    private readonly nameOf: (value: Value) => string,
    values: Iterable<Value> = [],
    private readonly below?: Layer<Value>,
  ) {
    this.put(values)
  }

  get(name: string): Value | undefined {
    return this.#own.get(name) ?? this.below?.get(name)
  }

  put(values: Iterable<Value>): void {
    for (const value of values) {
      const name = this.nameOf(value)
      this.#own.set(name, value)
      const { orderId } = value as { readonly orderId?: string }
      if (orderId === undefined) continue
      const names = this.#ofOrders.get(orderId)
      if (names) names.add(name)
      else this.#ofOrders.set(orderId, new Set([name]))
    }
  }

  /** Those of one order, in the order in which they were first put: a batch decides on many orders, and none looks through the units of all. */
  ofOrder(orderId: string): Value[] {
    return [...this.#namesOf(orderId)].flatMap((name) => this.get(name) ?? [])
  }

  #namesOf(orderId: string): Set<string> {
    const own = this.#ofOrders.get(orderId)
    if (!this.below) return own ?? new Set()
    const below = this.below.#namesOf(orderId)
    return own ? new Set([...below, ...own]) : below
  }

  /** What this layer has over the one below. */
  get changes(): Value[] {
    return [...this.#own.values()]
  }

  over(): Layer<Value> {
    return new Layer(this.nameOf, [], this)
  }

  *[Symbol.iterator](): IterableIterator<Value> {
    if (!this.below) return yield* this.#own.values()
    const seen = new Set<string>()
    for (const value of this.below) {
      const name = this.nameOf(value)
      seen.add(name)
      yield this.#own.get(name) ?? value
    }
    for (const [name, value] of this.#own) if (!seen.has(name)) yield value
  }
}
