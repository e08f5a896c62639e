import type { ReceivedMessage } from '@kade/service-kit'
import { readBeside, rebuildFacts, type Arrival, type Rebuilt, type RebuildOptions } from './rebuild-facts.js'
import { hashOfFacts } from './rebuilt-facts.store.js'

/** Events a second, on two cores. */
const BAR = 10_000

export interface Verified extends Rebuilt {
  readonly eventsPerSecond: number
  /** Of all facts: as they answered, as the log has them, and as the log has them when it is read in disorder. */
  readonly hashes: { readonly before: string; readonly rebuilt: string; readonly disordered: string }
  /** What is not as it should be; empty: all is well. */
  readonly missed: readonly string[]
}

/** Rebuilds the facts, and proves that they depend on nothing but the log: not on what was there, nor on the order of its events, or how often they come. */
export async function verifyRebuild(options: RebuildOptions, random: () => number = Math.random): Promise<Verified> {
  const { database } = options
  const before = await hashOfFacts(database, 'public')
  const started = performance.now()
  const rebuilt = await rebuildFacts(options)
  const eventsPerSecond = Math.round(rebuilt.events / ((performance.now() - started) / 1_000))
  const hashes = {
    before,
    rebuilt: await hashOfFacts(database, 'public'),
    disordered: await readBeside(options, disorder(random), (schema) => hashOfFacts(database, schema)),
  }
  const missed = [
    ...(hashes.rebuilt === before ? [] : ['The facts were others than the log has: those of the log answer from here on']),
    ...(hashes.disordered === hashes.rebuilt ? [] : ['The log has other facts in another order, or more events came meanwhile']),
    ...(eventsPerSecond >= BAR ? [] : [`${eventsPerSecond} events a second are fewer than ${BAR}`]),
  ]
  return { ...rebuilt, eventsPerSecond, hashes, missed }
}

/** One of twenty comes when all others are there, the others shuffled within what is read at once, and every one a second time with what is read next. */
export function disorder(random: () => number): Arrival {
  const late: ReceivedMessage[] = []
  let again: readonly ReceivedMessage[] = []
  return {
    take: (batch) => {
      const inTime = batch.filter((message) => random() >= 0.05 || late.push(message) === 0)
      const taken = shuffled([...inTime, ...again], random)
      again = inTime
      return taken
    },
    rest: () => shuffled([...late, ...late, ...again], random),
  }
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const drawn = items.map((item) => ({ item, at: random() }))
  drawn.sort((one, other) => one.at - other.at)
  return drawn.map(({ item }) => item)
}
