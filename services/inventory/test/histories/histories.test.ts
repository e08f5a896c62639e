import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { within } from '@kade/test-kit'
import { startActors, type Actors } from './actors.js'
import { aHistory, play } from './history.js'

/** More of them by KADE_HISTORIES, others by KADE_SEED. */
const HISTORIES = Number(process.env.KADE_HISTORIES ?? 500)
const SEED = Number(process.env.KADE_SEED ?? 20_261_126)
/** So many are played at once, beside the commands of each that are. */
const AT_ONCE = 4

let actors: Actors
beforeAll(async () => void (actors = await startActors()))
afterAll(() => actors.stop())

it(
  `${HISTORIES} random histories: never oversold, all lines or none, every unit in one place, ledger and counters alike, reservations end`,
  async () => {
    const some = (n: number) =>
      fc.assert(
        fc.asyncProperty(aHistory, (history) => play(actors, history)),
        { numRuns: Math.ceil(HISTORIES / AT_ONCE), seed: SEED + n, endOnFailure: false },
      )
    await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => some(n)))
    for (const view of ['ledger_difference', 'balance_difference', 'holding_difference', 'bin_difference', 'pick_plan_difference'])
      expect(await actors.database.query(`SELECT * FROM ${view}`)).toEqual([])
  },
  within(60_000 + HISTORIES * 200),
)
