/**
 * Values by name, and over them those that one decision has put there: what is below is not touched, so that a decision can be thrown away.
 * The values come in the order in which they were first put.
 */
export class Layer<Value> implements Iterable<Value> {
  readonly #own = new Map<string, Value>()

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
    for (const value of values) this.#own.set(this.nameOf(value), value)
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
