import { randomUUID } from 'node:crypto'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { placedEvent, type Answer, type OpenWarehouse, type PlacedOrder } from './warehouse.js'

export const SUPPORT = asViewer('SUPPORT', {}, 'sue')
export const ADMIN = asViewer('ADMIN', {}, 'root')

export interface Bought {
  readonly sku: string
  readonly quantity: number
  /** What all its units cost together. */
  readonly total?: number
}
export interface DeliveredOrder extends PlacedOrder {
  /** Ids of the order's lines, in the order of the basket. */
  readonly lines: readonly string[]
  readonly customer: ReturnType<typeof asViewer>
}

/** An order of these lines, all of it delivered: so many days ago. */
export async function delivered(
  warehouse: OpenWarehouse,
  bought: readonly Bought[],
  given: { readonly daysAgo?: number; readonly channel?: string } = {},
): Promise<DeliveredOrder> {
  const order = { orderId: newId(), number: `K-${randomUUID().slice(0, 8)}`, customerId: newId(), channel: given.channel ?? 'web' }
  const lines = bought.map(() => newId())
  const event = placedEvent(order, ADDRESS)
  const placed = bought.map(({ sku, quantity, total = 1_250 * quantity }, index) => ({
    ...{ orderLineId: lines[index] ?? '', sku, title: `Title of ${sku}`, quantity, unitPrice: Math.ceil(total / quantity), total },
  }))
  await warehouse.tell([{ ...event, data: { ...event.data, lines: placed } }])
  const sums = new Map<string, number>()
  for (const { sku, quantity } of bought) sums.set(sku, (sums.get(sku) ?? 0) + quantity)
  const units = [...sums].map(([sku, quantity]) => ({ sku, quantity }))
  const fulfillmentOrderId = await warehouse.allocate({ orderId: order.orderId, lines: units })
  const { trackingNumber } = await warehouse.ship(fulfillmentOrderId)
  const report = { idempotencyKey: randomUUID(), trackingNumber, status: 'DELIVERED', description: 'Handed over', at: new Date() }
  await warehouse.change('recordTrackingEvent', report, 'shipment { status }')
  if (given.daysAgo !== undefined)
    await warehouse.database.query(`UPDATE shipment SET delivered_at = now() - make_interval(days => $2) WHERE order_id = $1`, [
      order.orderId,
      given.daysAgo,
    ])
  return { ...order, lines, customer: asViewer('CUSTOMER', { customerId: order.customerId }) }
}

const ADDRESS = {
  ...{ name: 'Ada Lovelace', company: null, line1: '12 St James Square', line2: null, postalCode: 'SW1Y 4JH', city: 'London' },
  ...{ region: null, countryCode: 'GB', phone: null },
}

export const RETURN = `return { id number status request goods money origin resolution trackingNumber rejectedFor order { id } location { id } allowedActions
  lines { id sku quantity reason exchangeFor received accepted receipt disposition orderLine { id } units { quantity disposition condition isAccepted receivedBy } } }`

const TYPES: Readonly<Record<string, string>> = {
  requestReturn: 'RequestReturnInput',
  openClaim: 'RequestReturnInput',
  rejectReturn: 'RejectReturnInput',
  receiveReturn: 'ReceiveReturnInput',
  receiveUnexpectedReturn: 'ReceiveUnexpectedReturnInput',
  setReturnPolicy: 'ReturnPolicyInput',
}

/** Does something to a return: its payload. */
export async function changed(
  warehouse: OpenWarehouse,
  viewer: ReturnType<typeof asViewer>,
  mutation: string,
  input: Readonly<Record<string, unknown>>,
  fields = RETURN,
): Promise<Answer['data']> {
  const type = TYPES[mutation] ?? 'ReturnInput'
  const query = `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { ${fields} userErrors { code field parameters { key value } } } }`
  const { data, errors } = await warehouse.graph(viewer, query, { input })
  if (errors) throw new Error(JSON.stringify(errors))
  return (data as { readonly answer: Answer['data'] }).answer
}

/** Asks for units of an order's lines to come back, by its customer unless said otherwise. */
export const ask = (
  warehouse: OpenWarehouse,
  order: DeliveredOrder,
  lines: readonly (readonly [line: number, quantity: number, reason?: string])[],
  given: Readonly<Record<string, unknown>> = {},
  viewer = order.customer,
  mutation = 'requestReturn',
) =>
  changed(warehouse, viewer, mutation, {
    ...{ idempotencyKey: randomUUID(), orderId: order.orderId, resolution: 'REFUND' },
    lines: lines.map(([line, quantity, reason = 'UNWANTED']) => ({ orderLineId: order.lines[line], quantity, reason })),
    ...given,
  })

export const POLICY = {
  ...{ channel: 'web', windowDays: 30, faultWindowDays: 730, conditions: ['NEW', 'OPENED'], nonReturnable: [] as string[], feeBps: 0 },
  ...{ labelPaidBy: 'SHOP', refundsShipping: true, approvesByRule: true, settlesAt: 'INSPECTION' },
}
export const setPolicy = (warehouse: OpenWarehouse, given: Readonly<Record<string, unknown>>) =>
  changed(warehouse, ADMIN, 'setReturnPolicy', { ...POLICY, ...given }, 'policy { channel }')
