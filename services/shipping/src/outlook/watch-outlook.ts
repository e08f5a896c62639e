import { createWatch, type Database, type Logger, type Watching } from '@kade/service-kit'
import { carryOut, decidingFor } from '../fulfillment-order/carry-out.js'
import { orderRefsById } from '../reference/reference.store.js'
import { instantAt, momentAt, type Calendar } from '../shipment/delivery-days.js'
import { createCalendar } from '../shipment/keep-calendar.js'
import { windowOf } from '../shipment/lane-history.js'
import { nextSequences } from '../shipment/shipment.store.js'
import { assess, type Settings } from './assess.js'
import { knownLanes, laneOf, stagesOfWay, type KnownLanes } from './known-lanes.js'
import { keepFirst, takeDue, waysOf, waysSince, type Way } from './outlook.store.js'

export interface OutlookOptions extends Settings {
  readonly database: Database
  readonly logger: Logger
  /** This process's clock unless given. */
  readonly now?: (() => Date) | undefined
}

const EVERY_MS = 2_000
const AT_ONCE = 200
/** History is read anew after so long. */
const LEARNED_FOR_MS = 600_000
const MEMORY_DAYS = 100
const MOST_WAYS = 50_000
const DAY_MS = 86_400_000
const WANTED = 0.8

/** Looks after every parcel that is under way: when it comes, by the history of its lane, and whether it is late or lost. */
export function createOutlook(options: OutlookOptions): Watching {
  const calendar = createCalendar()
  let known: { readonly lanes: KnownLanes; readonly at: number } | null = null
  const learn = async (now: Date): Promise<KnownLanes> => {
    if (known && now.getTime() - known.at < LEARNED_FOR_MS) return known.lanes
    const ways = await waysSince(options.database, new Date(now.getTime() - MEMORY_DAYS * DAY_MS), MOST_WAYS)
    known = { lanes: knownLanes(ways.filter(hasPlace), calendar, now), at: now.getTime() }
    return known.lanes
  }
  const look = async (): Promise<number> => {
    const now = options.now?.() ?? new Date()
    return assessDue(options, calendar, await learn(now), now)
  }
  return createWatch({ everyMs: EVERY_MS, logger: options.logger, what: 'Parcels under way', look, restFactor: 1, mostRestMs: 500 })
}

/** A constant number of statements for any number of parcels. */
function assessDue({ database, ...settings }: OutlookOptions, calendar: Calendar, lanes: KnownLanes, now: Date): Promise<number> {
  return database.transaction(async (tx) => {
    const due = await takeDue(tx, now, AT_ONCE)
    if (due.length === 0) return 0
    const ways = new Map((await waysOf(tx, due.map(({ id }) => id))).map((way) => [way.id, way])) // prettier-ignore
    const owners = await orderRefsById(tx, due.map(({ orderId }) => orderId)) // prettier-ignore
    const outlooks = due.map((shipment, index) => {
      const way = ways.get(shipment.id)
      return { shipment, owner: owners[index] ?? null, window: way && hasPlace(way) ? windowFor(way, calendar, lanes, now) : null }
    })
    const deciding = { ...decidingFor('system'), now }
    // A number of the order's tracking is taken where one is needed alone: it has no gaps.
    const telling = outlooks.filter((outlook) => assess(outlook, settings, 1, deciding).tracking.length > 0)
    const next = telling.length === 0 ? new Map<string, number>() : await nextSequences(tx, telling.map(({ shipment: { orderId } }) => ({ orderId, count: 1 }))) // prettier-ignore
    const decisions = outlooks.map((outlook) => {
      const { orderId } = outlook.shipment
      const sequence = next.get(orderId) ?? 1
      if (telling.includes(outlook)) next.set(orderId, sequence + 1)
      return assess(outlook, settings, sequence, deciding)
    })
    await carryOut(tx, decisions)
    await keepFirst(tx, outlooks.flatMap(({ shipment: { id }, window }) => (window ? [{ id, from: window[0], to: window[1] }] : []))) // prettier-ignore
    return due.length
  })
}

/** An order whose address is not opened yet goes nowhere that is known. */
const hasPlace = ({ country }: Way): boolean => /^[A-Z]{2}$/.test(country)

function windowFor(way: Way, calendar: Calendar, { history, coverage }: KnownLanes, now: Date): readonly [Date, Date] | null {
  const { stage, beganAt } = stagesOfWay(way).at(-1) ?? { stage: 'LEFT' as const, beganAt: way.shippedAt }
  const lane = laneOf(way, calendar)
  const question = { lane, coverage: coverage.get(way.carrier) ?? WANTED, now: momentAt(calendar, way.country, beganAt, now) }
  const window = windowOf(history, { ...question, stage })
  if (window) return [instantAt(calendar, way.country, beganAt, window[0]), instantAt(calendar, way.country, beganAt, window[1])]
  if (stage === 'LEFT') return null
  // Too few have been held up so: as one that has not been, and takes as long as the slow ones.
  const since = { lane, coverage: question.coverage, now: momentAt(calendar, way.country, way.shippedAt, now) }
  const usual = windowOf(history, { ...since, stage: 'LEFT' })
  return usual && [instantAt(calendar, way.country, way.shippedAt, usual[0]), instantAt(calendar, way.country, way.shippedAt, usual[1])]
}
