/**
 * Whether the bottleneck is named that there is, and none where there is none: simulated floors of 5 stages × 4 locations × 3 carriers, whose queues,
 * shifts, weekdays and speeds differ. Seeds are stated; the figures are the same on every machine.
 */
import { seeded } from '@kade/test-kit/seeded'
import { findBottlenecks } from '../services/analytics/src/process/bottleneck.js'
import { drawSlowed, simulate, type Slowed } from './bottleneck/floor.js'

const RUNS = 100
const LEAST_RIGHT = 95

export interface BottleneckFigures {
  readonly floors: string
  readonly comparedWith: string
  readonly right: string
  readonly namedFirst: number
  readonly namedAnother: number
  readonly namedNone: number
  readonly missed: string
}

interface Floors {
  readonly floors: string
  readonly hasHistory: boolean
  readonly firstSeed: number
  readonly slowedBy: (random: () => number) => Slowed | null
  /** Told, and held to nothing. */
  readonly isHeldToNothing?: boolean
}

const one = drawSlowed
const FLOORS: readonly Floors[] = [
  { floors: 'one resource slowed 1.5 to 2.5 times', hasHistory: true, firstSeed: 10_000, slowedBy: one },
  { floors: 'none slowed', hasHistory: true, firstSeed: 20_000, slowedBy: () => null },
  {
    floors: 'a stage slowed at one location, for all carriers',
    hasHistory: true,
    firstSeed: 30_000,
    slowedBy: (random) => without('carrier', one(random)),
  },
  {
    floors: 'a stage slowed for one carrier, everywhere',
    hasHistory: true,
    firstSeed: 40_000,
    slowedBy: (random) => without('locationId', one(random)),
  },
  { floors: 'none slowed, no days before', hasHistory: false, firstSeed: 50_000, slowedBy: () => null },
  {
    floors: 'one resource slowed 1.2 to 1.5 times',
    hasHistory: true,
    firstSeed: 60_000,
    slowedBy: (random) => by(one(random), 1.2 + 0.3 * random()),
    isHeldToNothing: true,
  },
  {
    floors: 'one resource slowed 1.5 to 2.5 times, no days before',
    hasHistory: false,
    firstSeed: 70_000,
    slowedBy: one,
    isHeldToNothing: true,
  },
]

export function benchBottleneck(): BottleneckFigures[] {
  const figures = FLOORS.map(figuresOf)
  if (figures.some(({ missed }) => missed.startsWith('under'))) process.exitCode = 1
  return figures
}

function figuresOf({ floors, hasHistory, firstSeed, slowedBy, isHeldToNothing = false }: Floors): BottleneckFigures {
  const outcomes = Array.from({ length: RUNS }, (_, run) => {
    const slowed = slowedBy(seeded(firstSeed + run))
    const days = simulate({ seed: firstSeed + RUNS + run, slowed, hasHistory })
    const [first] = findBottlenecks(days).named
    if (!first) return 'NONE'
    return slowed && nameOf(slowed) === nameOf(first) ? 'FIRST' : 'ANOTHER'
  })
  const count = (outcome: string) => outcomes.filter((each) => each === outcome).length
  const right = count(floors.startsWith('none') ? 'NONE' : 'FIRST')
  return {
    ...{ floors, comparedWith: hasHistory ? 'own days before' : 'peers', right: `${right} of ${RUNS}` },
    ...{ namedFirst: count('FIRST'), namedAnother: count('ANOTHER'), namedNone: count('NONE') },
    missed: isHeldToNothing ? 'no bar' : right < LEAST_RIGHT ? `under ${LEAST_RIGHT}` : '',
  }
}

const without = (part: 'carrier' | 'locationId', slowed: Slowed): Slowed => ({ ...slowed, [part]: undefined })
const by = (slowed: Slowed, factor: number): Slowed => ({ ...slowed, factor })
const nameOf = ({ stage, locationId, carrier }: { stage: string; locationId?: string | null; carrier?: string | null }): string =>
  `${stage} ${locationId ?? '*'} ${carrier ?? '*'}`
