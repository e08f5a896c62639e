import { isGtin } from '@kade/customs'
import { line, UserErrors, userErrorsOf, type Database, type Transaction, type Viewer } from '@kade/service-kit'
import { z } from 'zod'
import { changeFulfillmentOrder } from '../fulfillment-order/change-fulfillment-order.js'
import type { FulfillmentLine, FulfillmentOrder } from '../fulfillment-order/fulfillment-order.js'
import type { FulfillmentOrderRow } from '../fulfillment-order/fulfillment-order.table.js'
import { skusOfCode } from '../reference/reference.store.js'
import { scan } from './pick.js'

export interface ScannedPick {
  readonly fulfillmentOrderId: string
  readonly code: string
  /** Units that are picked by then; one more than before unless given. */
  readonly picked?: number | null | undefined
}
const CODE = ['input', 'code']
const NO_COUNT = -1

/** Counts a unit that a picker took. @throws UserErrors where it is not to be picked, or not so often */
export async function scanPick(
  database: Database,
  viewer: Viewer,
  { fulfillmentOrderId, code, picked }: ScannedPick,
): Promise<FulfillmentOrderRow> {
  const checked = z.object({ code: line(100) }).safeParse({ code })
  if (!checked.success) throw new UserErrors(userErrorsOf(checked.error, 'input'))
  const { row } = await changeFulfillmentOrder(database, viewer, fulfillmentOrderId, async (order, deciding, tx) => {
    const line = await scannedLine(tx, order, checked.data.code)
    // What is over refuses every scan alike, but the last one told again.
    if (order.status !== 'OPEN' && order.status !== 'PICKING') return scan(order, line?.sku ?? code, picked ?? NO_COUNT, deciding)
    const { sku, quantity, picked: before } = line ?? (await refuse(tx, checked.data.code))
    const after = picked ?? before + 1
    if (after < 0 || after > quantity)
      throw UserErrors.of(
        'OUT_OF_RANGE',
        `0 to ${quantity} units of ${sku} can be picked`,
        'input',
        picked == null ? 'code' : 'picked',
      ).with({
        ...{ least: 0, most: quantity, sku },
      })
    return scan(order, sku, after, deciding)
  })
  return row
}

/** The line that is scanned, by its SKU or the GTIN of its variant. */
async function scannedLine(tx: Transaction, { lines }: FulfillmentOrder, code: string): Promise<FulfillmentLine | undefined> {
  const bySku = lines.find(({ sku }) => sku === code)
  if (bySku) return bySku
  const known = await skusOfCode(tx, code)
  return lines.find(({ sku }) => known.includes(sku))
}

/** @throws UserErrors INVALID for another item, NOT_FOUND for what nobody knows */
async function refuse(tx: Transaction, code: string): Promise<never> {
  const [other] = await skusOfCode(tx, code)
  if (other !== undefined)
    throw UserErrors.of('INVALID', `${other} is not on this fulfillment order: put it back`, ...CODE).with({
      fault: 'WRONG_ITEM',
      sku: other,
    })
  if (/^(\d{8}|\d{12,14})$/.test(code) && !isGtin(code))
    throw UserErrors.of('INVALID', `${code} has a wrong check digit: scan it again`, ...CODE).with({ fault: 'CHECK_DIGIT' })
  throw UserErrors.of('NOT_FOUND', `Nobody knows ${code}: scan the SKU or the GTIN of the item`, ...CODE).with({ sku: code })
}
