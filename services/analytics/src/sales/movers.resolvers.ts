import { BadUserInput, moneyOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import { checkMembers, comparedWith } from '../check-compared.js'
import { checkCurrency } from '../check-filter.js'
import { checkPlacedOrders } from '../check-placed-orders.js'
import { countedBy, MEMBERS, type MemberDimension } from '../fact/cubes.js'
import { figuresIn } from '../told-figures.js'
import type { Resolvers } from '../generated.js'
import { readLaunches } from './launches.reads.js'
import { readMovers } from './movers.reads.js'

const MOST_WEEKS = 26
const isMember = (by: string): by is MemberDimension => MEMBERS.some((each) => each === by)

export const movers = {
  salesMovers: async (_, { by, of, rankedBy, againstFrom, againstTo, members }, { viewer, database, size }) => {
    authorizeField(viewer, 'salesMovers')
    if (!isMember(by)) throw new BadUserInput('Days, weeks and months neither rise nor fall: ask for what they are told apart by', 'by')
    const { view, timeZone, filter } = checkPlacedOrders(of)
    const against = comparedWith(view, againstFrom ?? null, againstTo ?? null)
    const most = checkMembers(members ?? 8)
    const views = [{ ...against, knownAt: view.knownAt }, view] as const
    const found = await readMovers(database, by, rankedBy ?? 'REVENUE', views, timeZone, filter, most)
    size.add(found.movers.length)
    const currency = await checkCurrency(database, found.currencies, filter, found.isAnythingSold)
    const sold = figuresIn(currency)
    const isOrderWhole = countedBy([by]) === 'ORDER'
    const told = found.movers.map(({ key, before, after, moved, movedInAll }) => ({
      ...{ key, moved, before: sold(before, isOrderWhole), after: sold(after, isOrderWhole), share: Number(moved) / Number(movedInAll) },
      change: {
        ...{ orders: Number(after.orders - before.orders), units: Number(after.units - before.units) },
        revenue: moneyOf(after.revenue - before.revenue, currency),
      },
    }))
    return {
      ...{ againstFrom: against.from, againstTo: against.to, rose: found.rose, fell: found.fell },
      ...{ risers: told.filter(({ moved }) => moved > 0n), fallers: told.filter(({ moved }) => moved < 0n) },
    }
  },
  salesLaunches: async (_, { of, weeks, sku }, { viewer, database, size }) => {
    authorizeField(viewer, 'salesLaunches')
    const { filter, ...orders } = checkPlacedOrders(of)
    const most = weeks ?? 8
    if (most < 1 || most > MOST_WEEKS) throw new BadUserInput(`1 to ${MOST_WEEKS} weeks are told, and not ${most}`, 'weeks')
    const asked = { ...filter, sku: sku ?? null }
    const { launches, currencies } = await readLaunches(database, { ...orders, filter: asked }, most)
    size.add(launches.reduce((sum, { weeks: told }) => sum + told.length, 0))
    const currency = await checkCurrency(database, currencies, asked, launches.length > 0)
    return launches.map(({ weeks: told, ...launch }) => ({
      ...launch,
      weeks: told.map(({ orders: count, units, revenue, isOver }, place) => ({
        ...{ week: place + 1, orders: Number(count), units: Number(units), revenue: moneyOf(revenue, currency), isOver },
      })),
    }))
  },
} satisfies Partial<Resolvers['Query']>
