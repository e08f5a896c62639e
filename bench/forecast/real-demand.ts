import type { Demand, OrderedUnits } from '@kade/forecast'
import { readRows } from '@kade/online-retail'

const MONDAY = Date.UTC(2010, 11, 6)
const WEEK_MS = 7 * 24 * 3_600_000
const GOODS = /^\d{5}/

/**
 * What was asked of each SKU of a file of Online Retail's columns, by whole weeks from Monday 6 December 2010; what is older is left out. Codes as they
 * stand, in whatever case: so does the reference that they are compared with.
 */
export async function readDemand(file: string): Promise<Demand[]> {
  const skus = new Map<string, Map<string, OrderedUnits>>()
  for await (const { invoiceNo, stockCode, quantity, invoiceDate, unitPrice } of readRows(file)) {
    const [sku, units, price] = [stockCode, Number(quantity), Number(unitPrice)]
    if (!GOODS.test(sku) || !(units > 0) || !(price > 0)) continue
    const week = Math.floor((Date.parse(`${invoiceDate}Z`) - MONDAY) / WEEK_MS)
    if (week < 0) continue
    const orders = skus.get(sku) ?? new Map<string, OrderedUnits>()
    skus.set(sku, orders)
    const key = `${invoiceNo} ${week}`
    orders.set(key, { week, price, units: (orders.get(key)?.units ?? 0) + units })
  }
  return [...skus].map(([sku, orders]) => ({ sku, orders: [...orders.values()].sort((a, b) => a.week - b.week) }))
}
