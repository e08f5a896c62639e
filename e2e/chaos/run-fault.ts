import { setTimeout as pause } from 'node:timers/promises'
import { faults } from './faults/all.js'
import { startFlow } from './flow.js'
import { brokenInvariants, type Broken } from '@kade/doctor'
import { createWorld, type BusName } from './world.js'

export interface Outcome {
  readonly fault: string
  readonly bus: BusName
  /** Orders that were accepted before, during and after the fault. */
  readonly orders: number
  /** Answers that a client had to ask for again. */
  readonly retries: number
  /** Subscriptions that looked on. */
  readonly followers: number
  /** Seconds from the end of the fault until an order placed then was confirmed, and how many it may take. */
  readonly goesOnAfter: number
  readonly goesOnWithin: number
  /** Seconds from the end of the fault until every order was where people had led it. */
  readonly settledAfter: number
  readonly note: string
  readonly broken: readonly Broken[]
}

const BEFORE_MS = 4_000
const AFTER_MS = 3_000
const SETTLES_WITHIN_MS = 150_000

/** A system of its own: a steady flow, the fault in it, and what holds afterwards. */
export async function runFault(name: string, bus: BusName): Promise<Outcome> {
  const fault = faults[name]
  if (!fault) throw new Error(`No fault is called ${name}. There are:\n${Object.keys(faults).join('\n')}`)
  const world = await createWorld(bus, fault.place)
  try {
    const flow = await startFlow(world.shop)
    await pause(BEFORE_MS)
    const note = (await fault.happen(world)) ?? ''
    const healed = Date.now()
    const since = (): number => (Date.now() - healed) / 1_000
    const goesOn = flow.confirmOne().then(since)
    await pause(AFTER_MS)
    const { orders, unsettled } = await flow.settle(healed + SETTLES_WITHIN_MS)
    const settledAfter = since()
    const goesOnAfter = await Promise.race([goesOn, pause(1_000, Infinity)])
    const agreed = await brokenInvariants(world.addresses, 60_000)
    const missed = await flow.missed(world)
    const { retries, codes, followers } = await flow.stop()
    const told = [note, ...[...codes].map(([code, times]) => `${code} ${times}`), followers.ends > 0 ? `${followers.ends} ends` : '']
    return {
      ...{ fault: name, bus, orders, retries, followers: followers.count, goesOnAfter, goesOnWithin: fault.goesOnWithin, settledAfter },
      note: told.filter(Boolean).join(', '),
      broken: [
        ...broken('every order comes to where it was led', unsettled),
        ...agreed,
        ...broken('a follower sees every cursor once', missed),
        ...broken('no answer is an internal error', internal(codes)),
      ],
    }
  } finally {
    await world.close()
  }
}

export const missesItsBar = ({ goesOnAfter, goesOnWithin, broken: not }: Outcome): boolean => not.length > 0 || goesOnAfter > goesOnWithin

const internal = (codes: ReadonlyMap<string, number>): readonly object[] =>
  [...codes].filter(([code]) => code === 'INTERNAL_SERVER_ERROR').map(([code, times]) => ({ code, times }))

export const broken = (invariant: string, examples: readonly object[]): readonly Broken[] =>
  examples.length === 0 ? [] : [{ invariant, examples: examples.slice(0, 3), count: examples.length }]
