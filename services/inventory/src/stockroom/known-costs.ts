/** Up to so many different answers of a location lie in an array, of more in a map. */
const MOST_IN_ARRAY = 2 ** 12

/**
 * What sending some units from a location costs, each answer kept: a search comes back to the same units again and again. The units of all lines
 * are one number, whose digits are the units of each; where that number would not be exact, nothing is kept.
 */
export class KnownCosts {
  readonly #places: readonly Place[]

  /** @param most of each location, the units of each line that it may send. */
  constructor(most: readonly (readonly number[])[]) {
    this.#places = most.map(placeOf)
  }

  /** Whether no two units of any location have the same key. */
  get isExact(): boolean {
    return this.#places.every(({ known }) => known !== null)
  }

  /** By how much one unit more of a line changes the key of a location. */
  step(location: number, line: number): number {
    return this.#places[location]?.steps[line] ?? 0
  }

  /** NaN where it is not known. */
  get(location: number, key: number): number {
    const known = this.#places[location]?.known
    if (!known) return Number.NaN
    return (known instanceof Map ? known.get(key) : known[key]) ?? Number.NaN
  }

  set(location: number, key: number, cost: number): void {
    const known = this.#places[location]?.known
    if (known instanceof Map) known.set(key, cost)
    else if (known) known[key] = cost
  }
}

interface Place {
  readonly steps: readonly number[]
  readonly known: Float64Array | Map<number, number> | null
}

function placeOf(most: readonly number[]): Place {
  let all = 1
  const steps = most.map((units) => {
    const step = all
    all *= units + 1
    return step
  })
  if (all > Number.MAX_SAFE_INTEGER) return { steps: most.map(() => 0), known: null }
  return { steps, known: all > MOST_IN_ARRAY ? new Map() : new Float64Array(all).fill(Number.NaN) }
}
