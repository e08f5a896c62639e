import { BadUserInput, moneyOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import { checkCurrency, checkFilter, checkKnownAt, checkTimeZone } from '../check-filter.js'
import { checkPeriod } from '../check-period.js'
import type { Figures } from '../fact/figures.js'
import type { Period } from '../fact/period.js'
import type { Resolvers } from '../generated.js'
import { figuresIn } from '../told-figures.js'
import { daysOfCampaign, readCampaignDays, type CampaignDay } from './campaign-lift.reads.js'
import { liftOf } from './lift.js'

const DAY_MS = 86_400_000
const MOST_DAYS = 366

export const campaigns = {
  campaignLift: async (_, { campaign, from, to, controlFrom, timeZone, asKnownAt, ...asked }, { viewer, database, size }) => {
    authorizeField(viewer, 'campaignLift')
    const zone = checkTimeZone(timeZone)
    const filter = checkFilter(asked)
    const knownAt = checkKnownAt(asKnownAt)
    const own = await daysOfCampaign(database, campaign, zone)
    if (!own) throw new BadUserInput(`No order ever named the campaign ${JSON.stringify(campaign)}`, 'campaign')
    const during = { from: from ?? own.from, to: to ?? own.to }
    checkPeriod(during)
    if (lengthOf(during) > MOST_DAYS) throw new BadUserInput('A campaign is looked at for a year at most: ask for its parts', 'to')
    const control = controlOf(during, controlFrom)
    const views = [
      { ...during, knownAt },
      { ...control, knownAt },
    ] as const
    const { days, currencies } = await readCampaignDays(database, campaign, views, zone, filter)
    size.add(days.length)
    const currency = await checkCurrency(database, currencies, filter, days.length > 0)
    const told = figuresIn(currency)
    const sums = sumsOf(days)
    const range = liftOf(liftsByDay(days, during, control))
    const money = (amount: bigint | null) => (amount === null ? null : moneyOf(amount, currency))
    return {
      ...{ ...during, controlFrom: control.from, controlTo: control.to },
      ...{ during: told(sums.during), control: told(sums.control) },
      ...{ attributed: told(sums.attributed), controlInCampaigns: told(sums.controlInCampaigns) },
      ...{ lift: moneyOf(range.lift, currency), least: money(range.least), most: money(range.most) },
      relativeLift: sums.control.revenue > 0n ? Number(range.lift) / Number(sums.control.revenue) : null,
    }
  },
} satisfies Partial<Resolvers['Query']>

const daysAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
const lengthOf = ({ from, to }: Period): number => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1

/** As long; whole weeks before unless told otherwise, so that each day stands against its weekday. @throws BadUserInput for one that is not over before the campaign */
function controlOf(during: Period, asked: string | null | undefined): Period {
  const length = lengthOf(during)
  const from = asked ?? daysAfter(during.from, -7 * Math.ceil(length / 7))
  const to = daysAfter(from, length - 1)
  if (to >= during.from)
    throw new BadUserInput(`The control period is as long as the campaign and ends ${to}: begin it so that it ends before ${during.from}`, 'controlFrom') // prettier-ignore
  return { from, to }
}

/** Each day of the campaign against the one that is as far into the control period; on a day without sales nothing was sold. */
function liftsByDay(days: readonly CampaignDay[], during: Period, control: Period): bigint[] {
  const sold = new Map(days.map(({ day, sold: { revenue } }) => [day, revenue]))
  return Array.from(
    { length: lengthOf(during) },
    (_, nth) => (sold.get(daysAfter(during.from, nth)) ?? 0n) - (sold.get(daysAfter(control.from, nth)) ?? 0n),
  )
}

function sumsOf(days: readonly CampaignDay[]) {
  const sum = (figures: readonly Figures[]): Figures => ({
    orders: figures.reduce((all, { orders }) => all + orders, 0n),
    units: figures.reduce((all, { units }) => all + units, 0n),
    revenue: figures.reduce((all, { revenue }) => all + revenue, 0n),
  })
  const [during, control] = [days.filter(({ isDuring }) => isDuring), days.filter(({ isDuring }) => !isDuring)]
  return {
    during: sum(during.map(({ sold }) => sold)),
    control: sum(control.map(({ sold }) => sold)),
    attributed: sum(during.map(({ named }) => named)),
    controlInCampaigns: sum(control.map(({ named }) => named)),
  }
}
