import { randomLcg } from 'd3-random'
import { KnownCosts } from './known-costs.js'

/** Which units come from where, as a question of cost alone. */
export interface SourcingProblem {
  /** Units of each line. */
  readonly wanted: readonly number[]
  /** Of each location, the units of each line that it can give. */
  readonly stock: readonly (readonly number[])[]
  /** What it costs to send these units of each line from a location; asked only where there is one. */
  readonly costAt: (location: number, units: readonly number[]) => number
  /** For each further location that a line comes from. */
  readonly splitPenalty: number
}
export interface SourcingPlan {
  /** Of each location, the units of each line. */
  readonly units: readonly (readonly number[])[]
  readonly cost: number
}

/** Up to so many locations every set of them is tried. */
const MOST_LOCATIONS = 8
/** The best beginnings are made better, step by step; then chance shakes the best of them. */
const BEGINNINGS = 6
/** What is less is a fault of rounding. */
const LEAST = 1e-9
/** Questions of cost: what bounds the time, the same on every machine. */
const MOST_QUESTIONS = 60_000
/** A question of more lines counts as several. */
const LINES_OF_A_QUESTION = 20
const SEED = 0.5

/**
 * The cheapest plan that is found: all sets of locations, each filled line by line where it costs least, the best of them improved by moving and
 * exchanging lines, and shaken. Weight breaks couple the lines, so that none can be decided alone. Units that are nowhere are left out.
 * The same problem has the same answer, always.
 */
export function cheapestPlan(problem: SourcingProblem): SourcingPlan {
  const wanted = problem.wanted.map((units, line) => Math.min(units, sum(problem.stock.map((stock) => stock[line] ?? 0))))
  const search = new Search({ ...problem, wanted })
  const only = search.onlyChoice()
  if (only) return only
  const beginnings: Draft[] = []
  let fewest = Infinity
  for (const set of setsOf(candidates({ ...problem, wanted }))) {
    if (search.isTired && set.length > fewest) break
    const begun = search.begin(set)
    if (!begun) continue
    beginnings.push(begun)
    fewest = Math.min(fewest, set.length)
  }
  const cheapest = beginnings.sort((a, b) => a.cost - b.cost).slice(0, BEGINNINGS)
  let best = cheapest.map((plan) => search.improve(plan)).reduce((a, b) => (b.cost < a.cost ? b : a))
  const random = randomLcg(SEED)
  for (let resting = 0; !search.isTired && resting < 1.5 * wanted.length * problem.stock.length; resting += 1) {
    const shaken = search.improve(search.shake(best, random))
    if (shaken.cost >= best.cost) continue
    best = shaken
    resting = 0
  }
  return best
}

interface Draft {
  readonly units: number[][]
  /** Of each location, by which the cost of its units is known. */
  readonly keys: number[]
  /** Of each location. */
  readonly costs: number[]
  cost: number
}

interface Choice {
  readonly location: number
  /** Units of a line that it can give. */
  readonly part: number
}

class Search {
  #questions = 0
  readonly #asMany: number
  readonly #known: KnownCosts
  /** Plans that no step makes cheaper, by their keys. */
  readonly #ends = new Set<string>()

  constructor(private readonly problem: SourcingProblem) {
    this.#asMany = Math.max(1, problem.wanted.length / LINES_OF_A_QUESTION)
    this.#known = new KnownCosts(problem.stock.map((has) => problem.wanted.map((units, line) => Math.min(units, has[line] ?? 0))))
  }

  get isTired(): boolean {
    return this.#questions > MOST_QUESTIONS
  }

  /** Where no line has a choice there is nothing to search. */
  onlyChoice(): SourcingPlan | undefined {
    const { wanted, stock } = this.problem
    const hasOne = wanted.every((units, line) => units === 0 || stock.filter((each) => (each[line] ?? 0) > 0).length === 1)
    if (!hasOne) return undefined
    return this.#draft(stock.map((each) => wanted.map((units, line) => ((each[line] ?? 0) > 0 ? units : 0))))
  }

  /** Fills a set of locations, the lines with the fewest choices first; undefined where the set has not enough. */
  begin(set: readonly number[]): Draft | undefined {
    const { wanted, stock } = this.problem
    const has = (location: number, line: number) => stock[location]?.[line] ?? 0
    const lines = wanted
      .map((units, line) => ({ line, units, whole: set.filter((location) => has(location, line) >= units).length }))
      .filter(({ units }) => units > 0)
      .sort((a, b) => a.whole - b.whole || b.units - a.units || a.line - b.line)
    if (lines.some(({ line, units }) => sum(set.map((location) => has(location, line))) < units)) return undefined
    const draft = this.#draft(stock.map(() => wanted.map(() => 0)))
    for (const { line, units } of lines) {
      for (let left = units; left > 0;) {
        const choices = set
          .filter((location) => has(location, line) > (draft.units[location]?.[line] ?? 0))
          .map((location) => {
            const part = Math.min(left, has(location, line) - (draft.units[location]?.[line] ?? 0))
            return { location, part }
          })
        // A location that has the whole line saves a split.
        const whole = choices.filter(({ part }) => part === left)
        const best = this.#cheapestOf(whole.length > 0 ? whole : choices, draft, line)
        if (!best) return undefined
        this.#put(draft, best.location, line, best.part)
        left -= best.part
      }
    }
    return this.#priced(draft)
  }

  #cheapestOf(choices: readonly Choice[], draft: Draft, line: number): Choice | undefined {
    if (choices.length < 2) return choices[0]
    const [best] = choices
      .map((choice) => {
        const { location, part } = choice
        return { choice, more: (this.#with(draft, location, line, part) - (draft.costs[location] ?? 0)) / part }
      })
      .sort((a, b) => a.more - b.more || b.choice.part - a.choice.part)
    return best?.choice
  }

  /** Moves lines, and exchanges them between locations, while that is cheaper, or until it is where nothing was cheaper before. */
  improve(draft: Draft): Draft {
    while (!this.isTired) {
      const key = this.#known.isExact ? draft.keys.join() : null
      if (key !== null && this.#ends.has(key)) break
      if (this.#moveOne(draft) || this.#exchangeTwo(draft)) continue
      if (key !== null && !this.isTired) this.#ends.add(key)
      break
    }
    return draft
  }

  /** Some lines go elsewhere, whatever it costs. */
  shake(plan: Draft, random: () => number): Draft {
    const draft: Draft = { units: plan.units.map((units) => [...units]), keys: [...plan.keys], costs: [...plan.costs], cost: plan.cost }
    const { wanted, stock } = this.problem
    for (let moved = 0; moved < 2 + Math.floor(random() * 3); moved += 1) {
      const line = Math.floor(random() * wanted.length)
      const from = draft.units.findIndex((units) => (units[line] ?? 0) > 0)
      const to = Math.floor(random() * stock.length)
      const part = Math.min(draft.units[from]?.[line] ?? 0, (stock[to]?.[line] ?? 0) - (draft.units[to]?.[line] ?? 0))
      if (from < 0 || from === to || part <= 0) continue
      this.#put(draft, from, line, -part)
      this.#put(draft, to, line, part)
    }
    return this.#priced(draft)
  }

  /** The best single move of a line, or of one of its units, from one location to another. */
  #moveOne(draft: Draft): boolean {
    const { wanted, stock } = this.problem
    let best: { line: number; from: number; to: number; part: number } | undefined
    let saved = LEAST
    for (let line = 0; line < wanted.length && !this.isTired; line += 1)
      for (let from = 0; from < stock.length; from += 1) {
        const there = draft.units[from]?.[line] ?? 0
        if (there === 0) continue
        for (let to = 0; to < stock.length; to += 1) {
          const most = Math.min(there, (stock[to]?.[line] ?? 0) - (draft.units[to]?.[line] ?? 0))
          if (to === from || most <= 0) continue
          for (const part of most === 1 ? [1] : [most, 1]) {
            const saves =
              (draft.costs[from] ?? 0) +
              (draft.costs[to] ?? 0) -
              this.#with(draft, from, line, -part) -
              this.#with(draft, to, line, part) +
              this.#splitsSaved(draft, line, from, to, part)
            if (saves > saved) [saved, best] = [saves, { line, from, to, part }]
          }
        }
      }
    if (!best) return false
    this.#put(draft, best.from, best.line, -best.part)
    this.#put(draft, best.to, best.line, best.part)
    for (const location of [best.from, best.to]) draft.costs[location] = this.#costAt(draft, location)
    draft.cost -= saved
    return true
  }

  /** The first exchange of two lines between two locations that saves something. */
  #exchangeTwo(draft: Draft): boolean {
    const { wanted, stock } = this.problem
    const movable = (line: number, from: number, to: number) =>
      Math.min(draft.units[from]?.[line] ?? 0, (stock[to]?.[line] ?? 0) - (draft.units[to]?.[line] ?? 0))
    for (let a = 0; a < stock.length; a += 1)
      for (let b = a + 1; b < stock.length; b += 1)
        for (let line = 0; line < wanted.length; line += 1) {
          const part = movable(line, a, b)
          if (part <= 0) continue
          for (let other = 0; other < wanted.length; other += 1) {
            const back = other === line ? 0 : movable(other, b, a)
            if (back <= 0) continue
            if (this.isTired) return false
            const splits = this.#splitsSaved(draft, line, a, b, part) + this.#splitsSaved(draft, other, b, a, back)
            const before = (draft.costs[a] ?? 0) + (draft.costs[b] ?? 0) + splits
            this.#exchange(draft, a, b, line, part, other, back)
            const costs = [this.#costAt(draft, a), this.#costAt(draft, b)] as const
            if (costs[0] + costs[1] < before - LEAST) {
              draft.cost += costs[0] + costs[1] - before
              draft.costs[a] = costs[0]
              draft.costs[b] = costs[1]
              return true
            }
            this.#exchange(draft, a, b, line, -part, other, -back)
          }
        }
    return false
  }

  #exchange(draft: Draft, a: number, b: number, line: number, part: number, other: number, back: number): void {
    this.#put(draft, a, line, -part)
    this.#put(draft, b, line, part)
    this.#put(draft, b, other, -back)
    this.#put(draft, a, other, back)
  }

  #splitsSaved(draft: Draft, line: number, from: number, to: number, part: number): number {
    const places = Number((draft.units[from]?.[line] ?? 0) === part) - Number((draft.units[to]?.[line] ?? 0) === 0)
    return places * this.problem.splitPenalty
  }

  /** What a location would cost with so many units of a line more. */
  #with(draft: Draft, location: number, line: number, more: number): number {
    this.#put(draft, location, line, more)
    const cost = this.#costAt(draft, location)
    this.#put(draft, location, line, -more)
    return cost
  }

  #put(draft: Draft, location: number, line: number, more: number): void {
    const units = draft.units[location] ?? []
    units[line] = (units[line] ?? 0) + more
    draft.keys[location] = (draft.keys[location] ?? 0) + more * this.#known.step(location, line)
  }

  #draft(units: number[][]): Draft {
    const keys = units.map((each, location) => sum(each.map((count, line) => count * this.#known.step(location, line))))
    return this.#priced({ units, keys, costs: units.map(() => 0), cost: 0 })
  }

  #priced(draft: Draft): Draft {
    const { wanted, splitPenalty } = this.problem
    draft.cost = 0
    for (let location = 0; location < draft.units.length; location += 1) draft.cost += draft.costs[location] = this.#costAt(draft, location)
    for (let line = 0; line < wanted.length; line += 1) {
      let places = 0
      for (const units of draft.units) if ((units[line] ?? 0) > 0) places += 1
      if (places > 1) draft.cost += (places - 1) * splitPenalty
    }
    return draft
  }

  #costAt(draft: Draft, location: number): number {
    const key = draft.keys[location] ?? 0
    const known = this.#known.get(location, key)
    if (!Number.isNaN(known)) {
      if (key > 0) this.#questions += this.#asMany
      return known
    }
    const cost = this.#asked(location, draft.units[location] ?? [])
    this.#known.set(location, key, cost)
    return cost
  }

  #asked(location: number, units: readonly number[]): number {
    for (let line = 0; line < units.length; line += 1)
      if ((units[line] ?? 0) > 0) {
        this.#questions += this.#asMany
        return this.problem.costAt(location, units)
      }
    return 0
  }
}

/** Of many locations those that are tried: the cheapest by the unit until they have everything, then the next cheapest. */
function candidates({ wanted, stock, costAt }: SourcingProblem): number[] {
  const able = stock
    .map((has, location) => ({ location, gives: wanted.map((units, line) => Math.min(units, has[line] ?? 0)) }))
    .filter(({ gives }) => gives.some((units) => units > 0))
  if (able.length <= MOST_LOCATIONS) return able.map(({ location }) => location)
  const ranked = able
    .map(({ location, gives }) => ({ location, gives, perUnit: costAt(location, gives) / sum(gives) }))
    .sort((a, b) => a.perUnit - b.perUnit)
  const left = [...wanted]
  const needed = ranked.filter(({ gives }) => {
    const helps = gives.some((units, line) => units > 0 && (left[line] ?? 0) > 0)
    if (helps) gives.forEach((units, line) => (left[line] = Math.max(0, (left[line] ?? 0) - units)))
    return helps
  })
  const others = ranked.filter((each) => !needed.includes(each))
  return [...needed, ...others].slice(0, Math.max(MOST_LOCATIONS, needed.length)).map(({ location }) => location)
}

/** Every set of them but the empty one, the small ones first; of more than can be tried, all of them together and each prefix. */
function setsOf(locations: readonly number[]): number[][] {
  if (locations.length > MOST_LOCATIONS) return locations.map((_, index) => locations.slice(0, index + 1))
  return Array.from({ length: 2 ** locations.length - 1 }, (_, index) => locations.filter((__, place) => ((index + 1) >> place) & 1)).sort(
    (a, b) => a.length - b.length,
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
