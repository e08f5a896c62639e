import { randomUUID } from 'node:crypto'
import { expectedOn, planDelivery, type OrderedUnits } from './deliveries.js'
import type { Units } from './pick.js'
import { act, type World } from './world.js'

/** What is bought again, so that a long run does not run dry. */
export interface Stock {
  /** Was sold, or could not be found. */
  gone(units: readonly Units[]): void
  /** Buys it twice a day and receives what comes, until the simulation stops. */
  keep(): Promise<void>
  /** SKUs that were sold of late, and so are worth a count. */
  readonly sold: () => readonly string[]
}

interface PurchaseOrder {
  readonly id: string
  readonly version: number
  readonly lines: readonly { readonly id: string; readonly sku: string; readonly outstanding: number; readonly ordered: number }[]
}
interface Page {
  readonly edges: readonly { readonly node: PurchaseOrder }[]
}

const ORDER = 'purchaseOrder { id version lines { id sku outstanding ordered } } userErrors { code message field }'
const LOCATIONS = 'query Locations { locations { id kind } }'
const ON_ORDER = `query OnOrder { purchaseOrders(supplierCode: "SIMULATED", statuses: [ORDERED, PARTIALLY_RECEIVED], first: 100) { edges { node { id version lines { id sku outstanding ordered } } } } }`
const SUPPLIER = `mutation Supplier($input: UpsertSuppliersInput!) { upsertSuppliers(input: $input) { userErrors { code message field } } }`
const CREATE = `mutation Create($input: CreatePurchaseOrderInput!) { createPurchaseOrder(input: $input) { ${ORDER} } }`
const PLACE = `mutation Place($input: PlacePurchaseOrderInput!) { placePurchaseOrder(input: $input) { ${ORDER} } }`
const SLIP = `mutation Slip($input: UpdatePurchaseOrderInput!) { updatePurchaseOrder(input: $input) { ${ORDER} } }`
const RECEIVE = `mutation Receive($input: ReceivePurchaseOrderInput!) { receivePurchaseOrder(input: $input) { ${ORDER} } }`

const BUY_EVERY_HOURS = 12
/** The rest is bought the next time. */
const MOST_LINES = 500
const MOST_SOLD = 50
const UNIT_COST = { amount: '1.00', currencyCode: 'GBP' }
const SUPPLIER_CODE = 'SIMULATED'

export function createStock(world: World): Stock {
  const { graph, clock, signal, tally } = world
  const random = world.random.fork('deliveries')
  const missing = new Map<string, number>()
  const sold = new Set<string>()
  const gone = (units: readonly Units[]): void => {
    for (const { sku, quantity } of units) {
      missing.set(sku, (missing.get(sku) ?? 0) + quantity)
      sold.add(sku)
      const [oldest] = sold
      if (sold.size > MOST_SOLD && oldest !== undefined) sold.delete(oldest)
    }
  }
  const buy = async (locationId: string): Promise<void> => {
    const wanted = [...missing].slice(0, MOST_LINES)
    if (wanted.length === 0) return
    for (const [sku] of wanted) missing.delete(sku)
    const lines = wanted.map(([sku, quantity]) => ({ sku, quantity, unitCost: UNIT_COST, expectedOn: expectedOn(new Date(), 0) }))
    const input = { idempotencyKey: randomUUID(), supplierCode: SUPPLIER_CODE, locationId, lines }
    const made = await act<{ purchaseOrder: PurchaseOrder }>(world, 'PLANNER', CREATE, input)
    if (!made) return
    const purchaseOrderId = made.purchaseOrder.id
    const placed = await act<{ purchaseOrder: PurchaseOrder }>(world, 'PLANNER', PLACE, { idempotencyKey: randomUUID(), purchaseOrderId })
    if (!placed) return
    tally.count('bought')
    world.background(deliver(placed.purchaseOrder))
  }
  /** Told to be late first, when it is; then what comes of it. */
  const deliver = async ({ id: purchaseOrderId, version, lines }: PurchaseOrder): Promise<void> => {
    const ordered = lines.flatMap(({ id: lineId, sku, outstanding }): OrderedUnits[] =>
      outstanding > 0 ? [{ lineId, sku, quantity: outstanding }] : [],
    )
    if (ordered.length === 0) return
    const { afterHours, lateByDays, lines: came, short } = planDelivery(random.fork(purchaseOrderId), ordered, world.shares)
    if (lateByDays !== null) {
      const slip = {
        idempotencyKey: randomUUID(),
        purchaseOrderId,
        expectedVersion: version,
        expectedOn: expectedOn(new Date(), lateByDays),
      }
      await act(world, 'PLANNER', SLIP, slip)
    }
    await clock.hours(afterHours)
    if (came.length === 0) return
    const receipt = { idempotencyKey: randomUUID(), purchaseOrderId, deliveryReference: `Delivery ${randomUUID()}`, lines: came }
    if (!(await act(world, 'WAREHOUSE', RECEIVE, receipt))) return
    tally.count('received')
    gone(short)
  }
  return {
    gone,
    sold: () => [...sold],
    keep: async () => {
      const locations = await graph.call<{ id: string; kind: string }[]>('WAREHOUSE', LOCATIONS, {})
      const centers = locations.filter(({ kind }) => kind === 'FULFILLMENT_CENTER')
      if (centers.length === 0) throw new Error('The shop has no fulfillment center: make one with upsertLocations')
      const supplier = { code: SUPPLIER_CODE, name: 'Supplier of the simulation', currencyCode: UNIT_COST.currencyCode, leadTimeDays: 1 }
      await act(world, 'PLANNER', SUPPLIER, { suppliers: [supplier] })
      const onOrder = await graph.call<Page>('PLANNER', ON_ORDER, {})
      for (const { node } of onOrder.edges) world.background(deliver(node)) // of an earlier run
      while (!signal.aborted) {
        await clock.hours(BUY_EVERY_HOURS)
        await buy(random.pick(centers).id)
      }
    },
  }
}
