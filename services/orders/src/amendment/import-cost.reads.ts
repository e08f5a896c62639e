import type { Queryable } from '@kade/service-kit'
import { importCostOf, lineOf, probableDispatch, termsOf, type ImportCost } from '../consignment/consignment.js'
import { readImportFacts } from '../consignment/consignment.reads.js'
import { wantedUnits } from '../order/amendment.js'
import { amountOfUnits } from '../order/amount-of-units.js'
import type { Order } from '../order/order.js'
import { taxContained } from '../order/tax.js'

/** What importing an order as it would be costs, by the rules of today; null where it crosses no border, or is sent from nowhere. */
export async function importCostAfter(db: Queryable, order: Order): Promise<ImportCost | null> {
  const { id, lines, currency, vatId, shippingAddress, shippingTotal, taxBps } = order
  const { consignment, taxScheme, establishment, dispatch, known } = await readImportFacts(db, id, [
    ...new Set(lines.map(({ sku }) => sku)),
  ])
  const from = probableDispatch(dispatch, establishment)
  if (!from) return null
  const day = new Date().toISOString().slice(0, 10)
  const wanted = lines.filter((line) => wantedUnits(line) > 0)
  const shipping = shippingTotal - (consignment?.importCost?.collected ?? 0)
  return importCostOf({
    ...termsOf(consignment, vatId),
    ...{ from, to: shippingAddress, day, currency, isTaxPaid: taxScheme === 'IOSS' },
    lines: wanted.map((line) => {
      const units = wantedUnits(line)
      const total = amountOfUnits(line, units)
      return lineOf({ sku: line.sku, quantity: units, net: total - taxContained(total, line.taxBps) }, known.get(line.sku), currency, day)
    }),
    shipping: shipping - taxContained(shipping, taxBps),
  })
}
