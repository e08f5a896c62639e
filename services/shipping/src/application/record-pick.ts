import { fulfillmentPicked, fulfillmentShortPicked } from '@kade/events'
import { appendToOutbox, UserErrors, type Database, type UserErrorDetail, type Viewer } from '@kade/service-kit'
import { recordPick as decidePick, type FulfillmentOrder, type Units } from '../domain/fulfillment-order.js'
import { saveFulfillmentOrders } from '../persistence/fulfillment-store.js'
import { onLocked, told } from './locked.js'

/** What was found closes the picking: fewer units than asked are a short pick. @throws UserErrors, all that is wrong with the lines together */
export async function recordPick(database: Database, viewer: Viewer, fulfillmentOrderId: string, lines: readonly Units[]): Promise<void> {
  await onLocked(database, fulfillmentOrderId, async (tx, order) => {
    if (order.status === 'PICKING') checkFound(order, lines)
    const { order: after, picked, short } = decidePick(order, lines)
    await saveFulfillmentOrders(tx, [after])
    const base = told(order, viewer)
    await appendToOutbox(tx, [
      ...(picked.length > 0 ? [fulfillmentPicked.draft(order.orderId, { ...base, lines: [...picked] })] : []),
      ...(short.length > 0 ? [fulfillmentShortPicked.draft(order.orderId, { ...base, lines: [...short] })] : []),
    ])
  })
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
