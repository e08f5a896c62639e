import { moneyOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import { checkCurrency } from '../check-filter.js'
import { checkPlacedOrders } from '../check-placed-orders.js'
import type { Resolvers } from '../generated.js'
import { readCohorts, readStandings, type CohortRow } from './customer.reads.js'
import { SEGMENTS, segmentOf } from './segments.js'

export const customers = {
  customerSegments: async (_, { of }, { viewer, database }) => {
    authorizeField(viewer, 'customerSegments')
    const orders = checkPlacedOrders(of)
    const { rows, currencies } = await readStandings(database, orders)
    const currency = await checkCurrency(database, currencies, orders.filter, rows.length > 0)
    const all = sumOf(rows, 'customers')
    return SEGMENTS.map((segment) => ({ segment, alike: rows.filter((row) => segmentOf(row) === segment) }))
      .filter(({ alike }) => alike.length > 0)
      .map(({ segment, alike }) => ({
        ...{ segment, customers: sumOf(alike, 'customers'), share: sumOf(alike, 'customers') / all, orders: sumOf(alike, 'orders') },
        revenue: moneyOf(revenueOf(alike), currency),
        daysSinceLastOrder: sumOf(alike, 'days') / sumOf(alike, 'customers'),
      }))
  },
  customerCohorts: async (_, { of }, { viewer, database, size }) => {
    authorizeField(viewer, 'customerCohorts')
    const orders = checkPlacedOrders(of)
    const { rows, currencies } = await readCohorts(database, orders)
    const currency = await checkCurrency(database, currencies, orders.filter, rows.length > 0)
    const months = [...new Set(rows.map(({ month }) => month))]
    return months.map((month) => {
      const all = monthsBetween(month, orders.view.to.slice(0, 7)) + 1
      size.add(all)
      const told = rows.filter((row) => row.month === month)
      const cohort = told[0]?.customers ?? 0
      return { month, customers: cohort, months: Array.from({ length: all }, (__, after) => inMonth(told, after, cohort, currency)) }
    })
  },
} satisfies Partial<Resolvers['Query']>

function inMonth(told: readonly CohortRow[], after: number, cohort: number, currency: string) {
  const { customers: ordered, orders, revenue } = told.find((row) => row.after === after) ?? { customers: 0, orders: 0, revenue: '0' }
  return { after, customers: ordered, share: ordered / cohort, orders, revenue: moneyOf(BigInt(revenue), currency) }
}

const sumOf = <Name extends string>(rows: readonly Readonly<Record<Name, number>>[], name: Name): number =>
  rows.reduce((sum, row) => sum + row[name], 0)

const revenueOf = (rows: readonly { readonly revenue: string }[]): bigint => rows.reduce((sum, { revenue }) => sum + BigInt(revenue), 0n)

const monthsBetween = (first: string, last: string): number =>
  (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5)) - Number(first.slice(5))
