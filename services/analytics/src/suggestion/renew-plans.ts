import { correctedOrders, planAside } from '@kade/forecast'
import { createWatch, type Database, type Logger } from '@kade/service-kit'
import { askedUnits, leadTimes } from './plan.reads.js'
import { claimNight, giveNightBack, savePlans } from './plan.store.js'
import { weeksToCover } from './suggestion.js'
import { mondayOf, weeksAfter } from '../fact/week.js'

/** Nights begin at two o'clock in UTC. */
const NIGHT_MS = 2 * 3_600_000
/** Weeks of history that plans are made of. */
const HISTORY_WEEKS = 104
const EVERY_MS = 60_000

/** Plans each night, in a thread of its own. Of any number of processes one does; a night that was begun and not ended is taken up again. */
export const createPlanning = (options: { readonly database: Database; readonly logger: Logger }) =>
  createWatch({
    everyMs: EVERY_MS,
    logger: options.logger,
    what: 'What is to be bought',
    look: () => planNight(options.database, new Date()),
  })

/** Plans what each SKU is bought by, unless that is done for this night; answers false, for there is nothing more to do. */
export async function planNight(database: Database, now: Date): Promise<false> {
  const night = new Date(now.getTime() - NIGHT_MS).toISOString().slice(0, 10)
  if (!(await claimNight(database, night))) return false
  try {
    await savePlans(database, night, await plansOf(database, now, night))
  } catch (error) {
    await giveNightBack(database)
    throw error
  }
  return false
}

async function plansOf(database: Database, now: Date, plannedOn: string) {
  const until = mondayOf(now)
  const from = weeksAfter(until, -HISTORY_WEEKS)
  const asked = await askedUnits(database, from, until)
  const days = new Map((await leadTimes(database)).map((each) => [each.sku, each]))
  const plans = await planAside({
    demands: [...asked].map(([sku, { orders, daysWithout }]) => ({ sku, orders: correctedOrders(orders, daysWithout, HISTORY_WEEKS) })),
    origin: HISTORY_WEEKS,
    asks: [...asked.keys()].map((sku) => ({
      sku,
      weeks: weeksToCover(days.get(sku)?.leadTimeDays ?? null, days.get(sku)?.leadTimeDeviationDays ?? null),
    })),
  })
  return plans.map(({ lastAsked, ...plan }) => ({ ...plan, lastAsked: weeksAfter(from, lastAsked), plannedOn }))
}
