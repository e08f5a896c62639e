import { UserErrors, type Database, type UserErrorDetail, type Viewer } from '@kade/service-kit'
import { changeFulfillmentOrder } from '../fulfillment-order/change-fulfillment-order.js'
import type { FulfillmentOrder, Units } from '../fulfillment-order/fulfillment-order.js'
import type { FulfillmentOrderRow } from '../fulfillment-order/fulfillment-order.table.js'
import { pick } from './pick.js'

/** What was found closes the picking: fewer units than asked are a short pick. @throws UserErrors, all that is wrong with the lines together */
export async function recordPick(
  database: Database,
  viewer: Viewer,
  fulfillmentOrderId: string,
  lines: readonly Units[],
): Promise<FulfillmentOrderRow> {
  const { row } = await changeFulfillmentOrder(database, viewer, fulfillmentOrderId, (order, deciding) => {
    if (order.status === 'PICKING') checkFound(order, lines)
    return pick(order, lines, deciding)
  })
  return row
}

function checkFound(order: FulfillmentOrder, lines: readonly Units[]): void {
  const asked = new Map(order.lines.map(({ sku, quantity }) => [sku, quantity]))
  if (lines.length > 2 * asked.size)
    throw UserErrors.of('TOO_MANY', `This fulfillment order has ${asked.size} lines: name each once`, 'input', 'lines').with({
      most: asked.size,
    })
  const seen = new Set<string>()
  const errors = lines.flatMap(({ sku, quantity }, index): UserErrorDetail[] => {
    const refuse = (code: UserErrorDetail['code'], message: string, name: string, parameters: UserErrorDetail['parameters']) => [
      { code, message, field: ['input', 'lines', String(index), name], parameters },
    ]
    const most = asked.get(sku)
    if (most === undefined) return refuse('NOT_FOUND', `${sku} is not on this fulfillment order`, 'sku', { sku })
    if (seen.has(sku)) return refuse('INVALID', `${sku} is there twice: give the sum in one line`, 'sku', { fault: 'TWICE' })
    seen.add(sku)
    if (quantity >= 0 && quantity <= most) return []
    return refuse('OUT_OF_RANGE', `0 to ${most} units of ${sku} can be picked`, 'quantity', { least: 0, most })
  })
  if (errors.length > 0) throw new UserErrors(errors)
}
