import type { ProcessStage } from './process-stages.js'
import { chanceOfRanks, chanceOfSigns } from './rank-test.js'

type Stage = ProcessStage['stage']

/** A stage at a location for one carrier: where its parcels queue. */
export interface Cell {
  readonly stage: Stage
  readonly locationId: string
  readonly carrier: string
}
/** What ended there on one day. */
export interface CellDay extends Cell {
  readonly isNow: boolean
  /** Since the beginning of 1970. */
  readonly day: number
  readonly fulfillmentOrders: number
  /** Of waiting and working together. */
  readonly medianSeconds: number
  readonly waitingSeconds: number
  readonly workingSeconds: number
}
export interface Load {
  readonly perDay: number
  /** How many wait at one time, in the mean (Little). */
  readonly queueLength: number
  /** Means. */
  readonly waitingSeconds: number
  readonly workingSeconds: number
}
export interface Bottleneck {
  readonly stage: Stage
  /** Null: at every location. */
  readonly locationId: string | null
  /** Null: for every carrier. */
  readonly carrier: string | null
  readonly cause: 'SLOWER_WORK' | 'MORE_WORK' | 'LONGER_WAIT'
  readonly comparedWith: 'OWN_HISTORY' | 'PEERS'
  /** At most this likely by chance. */
  readonly chance: number
  readonly fulfillmentOrders: number
  readonly now: Load
  readonly usual: Load
}
export interface Judged {
  readonly named: readonly Bottleneck[]
  readonly judged: number
  /** Too little ended there to say anything. */
  readonly notJudged: number
}

/** A resource that takes a fifth more than it did is not named for it yet; nor one that takes double of what its peers do. */
const [GROWTH, ABOVE_PEERS] = [1.2, 2]
/** How likely any may be named where none is slow; shared among all that are judged (Bonferroni). */
const LEVEL = 0.01
const LEAST = { now: 5, before: 14, besidePeers: 14, peers: 2, fulfillmentOrders: 20 }
/** So much of what passes a location, or goes by a carrier, is slow where all of it is named. */
const MOST_OF_IT = 0.6
const DAY_SECONDS = 86_400
const MOST_NAMED = 3

/**
 * The resources that hold parcels longer than they used to, the one first whose queue length times waiting grew the most. Each is held against its own days
 * before; one that has none, against its peers on the same days. Days are compared, not parcels: those of one day wait in one queue.
 */
export function findBottlenecks(days: readonly CellDay[]): Judged {
  const window = { now: spanOf(days.filter(({ isNow }) => isNow)), before: spanOf(days.filter(({ isNow }) => !isNow)) }
  const cells = groupsOf(days, ({ stage, locationId, carrier }) => `${stage} ${locationId} ${carrier}`).map(toCell)
  const tests = cells.flatMap((cell) => testOf(cell, cells) ?? [])
  const slow = new Set(tests.filter(({ chance }) => chance * tests.length < LEVEL))
  const named = widened(slow, tests)
    .map((resource) => describe(resource, tests.length, cells, window))
    .sort((one, other) => pressureGrowth(other) - pressureGrowth(one))
  return { named: named.slice(0, MOST_NAMED), judged: tests.length, notJudged: cells.length - tests.length }
}

interface Window {
  readonly now: number
  readonly before: number
}
/** From the first day on which anything ended until the last. */
const spanOf = (days: readonly CellDay[]): number => {
  const [first, last] = days.reduce(([low, high], { day }) => [Math.min(low, day), Math.max(high, day)], [Infinity, -Infinity])
  return Math.max(1, last - first + 1)
}

interface Observed extends Cell {
  readonly now: readonly CellDay[]
  readonly before: readonly CellDay[]
}
interface Tested extends Pick<Bottleneck, 'comparedWith' | 'chance'> {
  readonly cell: Observed
}
interface Resource extends Pick<Bottleneck, 'stage' | 'locationId' | 'carrier'> {
  readonly parts: readonly Tested[]
}

function groupsOf<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[][] {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return [...groups.values()]
}
const toCell = (days: readonly CellDay[]): Observed => {
  const [{ stage, locationId, carrier }] = days as [CellDay]
  return { stage, locationId, carrier, now: days.filter(({ isNow }) => isNow), before: days.filter(({ isNow }) => !isNow) }
}
const unitsOf = (days: readonly CellDay[]): number => days.reduce((sum, { fulfillmentOrders }) => sum + fulfillmentOrders, 0)
const seconds = (days: readonly CellDay[], factor = 1): number[] => days.map(({ medianSeconds }) => medianSeconds * factor)

function testOf(cell: Observed, cells: readonly Observed[]): Tested | null {
  if (cell.now.length < LEAST.now || unitsOf(cell.now) < LEAST.fulfillmentOrders) return null
  if (cell.before.length >= LEAST.before)
    return { cell, comparedWith: 'OWN_HISTORY', chance: chanceOfRanks(seconds(cell.now), seconds(cell.before, GROWTH)) }
  // How long a carrier is on its way depends on where it goes: others say nothing of it.
  if (cell.stage === 'DELIVERY') return null
  const peers = peersOf(cell, cells)
  const pairs = cell.now.flatMap(({ day, medianSeconds }) => {
    const others = peers.flatMap(({ now }) => now.filter((each) => each.day === day))
    return others.length < LEAST.peers ? [] : [{ own: medianSeconds, usual: median(seconds(others)) }]
  })
  if (pairs.length < LEAST.besidePeers) return null
  const above = pairs.filter(({ own, usual }) => own > usual * ABOVE_PEERS).length
  return { cell, comparedWith: 'PEERS', chance: chanceOfSigns(above, pairs.length) }
}

const peersOf = (cell: Cell, cells: readonly Observed[]): Observed[] =>
  cells.filter(({ stage, locationId, carrier }) => stage === cell.stage && (locationId !== cell.locationId || carrier !== cell.carrier))

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}

/** Where most of a location's stage is slow, its people or its place are; where most of a carrier's, the carrier is. */
function widened(slow: ReadonlySet<Tested>, tests: readonly Tested[]): Resource[] {
  const left = new Set(slow)
  const take = (wide: Omit<Resource, 'parts'>, all: readonly Tested[]): Resource[] => {
    const parts = all.filter((each) => left.has(each))
    const passing = (some: readonly Tested[]) => unitsOf(some.flatMap(({ cell }) => cell.now))
    if (parts.length < 2 || passing(parts) < passing(all) * MOST_OF_IT) return []
    for (const part of parts) left.delete(part)
    return [{ ...wide, parts }]
  }
  const groupsBy = (key: 'locationId' | 'carrier') => groupsOf(tests, ({ cell }) => `${cell.stage} ${cell[key]}`)
  const ofLocations = groupsBy('locationId').flatMap((all) => {
    const [{ cell }] = all as [Tested]
    return take({ stage: cell.stage, locationId: cell.locationId, carrier: null }, all)
  })
  const ofCarriers = groupsBy('carrier').flatMap((all) => {
    const [{ cell }] = all as [Tested]
    return take({ stage: cell.stage, locationId: null, carrier: cell.carrier }, all)
  })
  const alone = [...left].map((part) => {
    const { stage, locationId, carrier } = part.cell
    return { stage, locationId, carrier, parts: [part] }
  })
  return [...ofLocations, ...ofCarriers, ...alone]
}

function describe(resource: Resource, judged: number, cells: readonly Observed[], window: Window): Bottleneck {
  const { parts, ...named } = resource
  const days = parts.flatMap(({ cell }) => cell.now)
  const comparedWith = parts.every((part) => part.comparedWith === 'OWN_HISTORY') ? 'OWN_HISTORY' : 'PEERS'
  const usual = sumOf(
    parts.map(({ cell, comparedWith: by }) => (by === 'OWN_HISTORY' ? loadOf(cell.before, window.before) : peerLoad(cell, cells, window))),
  )
  const now = sumOf(parts.map(({ cell }) => loadOf(cell.now, window.now)))
  const chance = Math.min(1, Math.min(...parts.map((part) => part.chance)) * judged)
  return { ...named, cause: causeOf(now, usual), comparedWith, chance, fulfillmentOrders: unitsOf(days), now, usual }
}

const causeOf = (now: Load, usual: Load): Bottleneck['cause'] => {
  if (now.workingSeconds > 0 && now.workingSeconds >= usual.workingSeconds * GROWTH) return 'SLOWER_WORK'
  return now.perDay >= usual.perDay * GROWTH ? 'MORE_WORK' : 'LONGER_WAIT'
}

function loadOf(days: readonly CellDay[], count: number): Load {
  const units = unitsOf(days)
  const total = (part: 'waitingSeconds' | 'workingSeconds') => days.reduce((sum, day) => sum + day[part], 0)
  return {
    perDay: units / count,
    queueLength: total('waitingSeconds') / (count * DAY_SECONDS),
    waitingSeconds: units === 0 ? 0 : total('waitingSeconds') / units,
    workingSeconds: units === 0 ? 0 : total('workingSeconds') / units,
  }
}

/** As one of them in the mean. */
function peerLoad(cell: Cell, cells: readonly Observed[], window: Window): Load {
  const peers = peersOf(cell, cells).filter(({ now }) => now.length > 0)
  const load = sumOf(peers.map(({ now }) => loadOf(now, window.now)))
  return { ...load, perDay: load.perDay / peers.length, queueLength: load.queueLength / peers.length }
}

function sumOf(loads: readonly Load[]): Load {
  const perDay = loads.reduce((sum, load) => sum + load.perDay, 0)
  const mean = (part: 'waitingSeconds' | 'workingSeconds') =>
    perDay === 0 ? 0 : loads.reduce((sum, load) => sum + load[part] * load.perDay, 0) / perDay
  return {
    ...{ perDay, queueLength: loads.reduce((sum, load) => sum + load.queueLength, 0) },
    ...{ waitingSeconds: mean('waitingSeconds'), workingSeconds: mean('workingSeconds') },
  }
}

/** How many are there at one time, those that are worked on included, times how long they are: where nobody waits, work that takes longer counts too. */
const pressureOf = ({ perDay, waitingSeconds, workingSeconds }: Load): number =>
  (perDay / DAY_SECONDS) * (waitingSeconds + workingSeconds) ** 2
const pressureGrowth = ({ now, usual }: Bottleneck): number => pressureOf(now) - pressureOf(usual)
