import { readFileSync } from 'node:fs'
import { expect } from '@jest/globals'
import { orderConfirmed, orderPlaced, shipmentShipped, type DataOf } from '@kade/events'
import { newId, toCloudEvent, type EventDraft } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { aVariant, runInventory } from './running-inventory.js'

type Inventory = Awaited<ReturnType<typeof runInventory>>

/** Inventory with these SKUs and what is counted in it: three bins, something dear, and a bundle. */
export async function runCounting(skus: readonly string[] = []) {
  const inventory = await runInventory(['MUG', 'TEA', 'POT', 'JAR', 'GOLD', 'CAN', ...skus])
  await inventory.change('upsertVariants', 'UpsertVariantsInput', {
    variants: [
      aVariant('GOLD', { price: { amount: '400.00', currencyCode: 'GBP' } }),
      aVariant('SET', { bundle: [{ sku: 'MUG', quantity: 2 }] }),
    ],
  })
  const bins = [
    { code: 'A-01', sequence: 1 },
    { code: 'B-02', sequence: 2 },
    { code: 'D-04', sequence: 4 },
  ]
  await inventory.change('upsertBins', 'UpsertBinsInput', { locationId: inventory.locationId, bins })
  return { ...inventory, counting: countingIn(inventory), differences: () => differencesIn(inventory) }
}

/** Nothing, always. */
async function differencesIn({ service }: Inventory): Promise<unknown[]> {
  const views = ['ledger', 'balance', 'holding', 'bin', 'pick_plan']
  return (await Promise.all(views.map((view) => service.database.query(`SELECT * FROM ${view}_difference`)))).flat()
}

/** What is asked of a sheet. */
export const SHEET = `id status allowedActions secondCountAbove createdBy closedBy
  lines { sku bin { code } counted countedBy position secondCounted secondCountDue expected variance applied }`
interface Line {
  readonly sku: string
  readonly bin: { readonly code: string } | null
  readonly counted: number | null
  readonly countedBy: string | null
  readonly position: string | null
  readonly secondCounted: number | null
  readonly secondCountDue: boolean
  readonly expected: number | null
  readonly variance: number | null
  readonly applied: number | null
}
export interface Sheet {
  readonly id: string
  readonly status: string
  readonly allowedActions: string[]
  readonly secondCountAbove: number
  readonly createdBy: string
  readonly closedBy: string | null
  readonly lines: Line[]
}
type UserError = { code: string; field: string[]; parameters: { key: string; value: string }[] }
export const worker = (name: string) => ({ ...asViewer('WAREHOUSE'), subject: name })

export const sheetOf = async (answer: Promise<{ countSheet: Sheet | null; userErrors: UserError[] }>): Promise<Sheet> => {
  const { countSheet, userErrors } = await answer
  expect(userErrors).toEqual([])
  return countSheet!
}
export const refusals = async (answer: Promise<{ userErrors: UserError[] }>) =>
  (await answer).userErrors.map(({ code, field }) => [code, field.slice(1).join('.')])
export type Counted = { sku: string; bin?: string; quantity: number; position?: string }
const fixture = <Data>(type: string) =>
  JSON.parse(readFileSync(new URL(`../../../packages/events/fixtures/${type}.json`, import.meta.url), 'utf8')) as Data

/** What people do with sheets, and what happens to stock meanwhile. */
function countingIn(inventory: Inventory) {
  async function mutate(
    person: string,
    field: string,
    type: string,
    input: object,
  ): Promise<{ countSheet: Sheet | null; userErrors: UserError[] }> {
    const text = `mutation ($input: ${type}!) { ${field}(input: $input) { countSheet { ${SHEET} } userErrors { code field parameters { key value } } } }`
    const { data, errors } = await inventory.graph<Record<string, { countSheet: Sheet | null; userErrors: UserError[] }>>(
      worker(person),
      text,
      { input },
    )
    if (!data) throw new Error(JSON.stringify(errors))
    return data[field]!
  }
  const creating = (given: object, idempotencyKey = newId()) =>
    mutate('kim', 'createCountSheet', 'CreateCountSheetInput', { idempotencyKey, locationId: inventory.locationId, ...given })
  const create = (given: object) => sheetOf(creating(given))
  const recording = (person: string, countSheetId: string, lines: Counted[], idempotencyKey = newId()) =>
    mutate(person, 'recordCount', 'RecordCountInput', { idempotencyKey, countSheetId, lines })
  const record = (person: string, id: string, ...lines: Counted[]) => sheetOf(recording(person, id, lines))
  const approving = (person: string, countSheetId: string, idempotencyKey = newId()) =>
    mutate(person, 'approveCount', 'CountSheetInput', { idempotencyKey, countSheetId })

  const putAway = async (sku: string, quantity: number, bin: string) =>
    expect(
      await inventory.change('putAway', 'PutAwayInput', { idempotencyKey: newId(), locationId: inventory.locationId, sku, quantity, bin }),
    ).toEqual([])
  const receive = async (sku: string, quantity: number) =>
    expect(
      await inventory.change('receiveStock', 'ReceiveStockInput', {
        idempotencyKey: newId(),
        locationId: inventory.locationId,
        lines: [{ sku, quantity }],
      }),
    ).toEqual([])
  async function level(sku: string) {
    type Level = {
      onHand: number
      available: number
      unbinned: number
      bins: { bin: { code: string }; quantity: number }[]
      movements: { edges: { node: { position: string } }[] }
    }
    const query = `query ($sku: String!) { variant(sku: $sku) { stock { onHand available unbinned bins { bin { code } quantity } movements(first: 1) { edges { node { position } } } } } }`
    const { data } = await inventory.graph<{ variant: { stock: [Level] } }>(worker('kim'), query, { sku })
    return data!.variant.stock[0]
  }
  const onHand = async (sku: string) => (await level(sku)).onHand
  const inBins = async (sku: string) => (await level(sku)).bins.map(({ bin, quantity }) => `${bin.code} ${quantity}`)
  const positionOf = async (sku: string) => (await level(sku)).movements.edges[0]!.node.position

  const tell = (service: string, draft: EventDraft) =>
    inventory.bus.publish([{ topic: draft.topic, key: draft.key, value: toCloudEvent(draft, service).payload }])
  const told = <Data>(key: string, type: string): Data | undefined =>
    inventory.bus.published
      .filter((message) => message.key === key)
      .map(({ value }) => JSON.parse(value) as { type: string; data: Data })
      .findLast((event) => event.type === type)?.data
  /** An order of these units that is confirmed; it answers how it ships. */
  async function order(sku: string, quantity: number) {
    const orderId = newId()
    const placed = fixture<DataOf<typeof orderPlaced>>('order.placed.v1')
    const line = { orderLineId: newId(), sku, quantity }
    await tell('orders', orderPlaced.draft(orderId, { ...placed, orderId, lines: [{ ...placed.lines[0]!, ...line }] }))
    await eventually(() => expect(told(orderId, 'stock.reserved.v1')).toBeDefined())
    const confirmed = fixture<DataOf<typeof orderConfirmed>>('order.confirmed.v1')
    await tell('orders', orderConfirmed.draft(orderId, { ...confirmed, orderId, lines: [line] }))
    await eventually(() => expect(told(orderId, 'stock.allocated.v1')).toBeDefined())
    const { allocationId, locationId } = told<{ allocationId: string; locationId: string }>(orderId, 'stock.allocated.v1')!
    const facts = { orderId, allocationId, locationId, lines: [{ sku, quantity }] }
    return async () => {
      const before = await onHand(sku)
      await tell(
        'shipping',
        shipmentShipped.draft(orderId, { ...fixture<DataOf<typeof shipmentShipped>>('shipment.shipped.v1'), ...facts }),
      )
      await eventually(async () => expect(await onHand(sku)).toBe(before - quantity))
    }
  }
  return { mutate, creating, create, recording, record, approving, putAway, receive, level, onHand, inBins, positionOf, told, order }
}
