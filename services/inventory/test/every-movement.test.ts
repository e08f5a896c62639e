/** One SKU through all that can happen to it: every kind of movement, with who, of what, and what each counter is from there on. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { fulfillmentPicked, returnReceived, type DataOf } from '@kade/events'
import { toCloudEvent, type EventDraft } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { Kind, parse } from 'graphql'
import { aLocation, runInventory } from './running-inventory.js'
import { refusing } from './refusing.js'
import { tellingOrders } from './telling-orders.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
let rig: ReturnType<typeof refusing>
let orders: ReturnType<typeof tellingOrders>
let store: string
beforeAll(async () => {
  inventory = await runInventory(['MUG'])
  rig = refusing(inventory)
  orders = tellingOrders(inventory)
  await done('upsertLocations', { locations: [aLocation('MAN')] })
  await done('upsertBins', { locationId: inventory.locationId, bins: [{ code: 'A-01' }] })
  const { data } = await inventory.graph<{ locations: { id: string; code: string }[] }>(asViewer('ADMIN'), '{ locations { id code } }')
  store = data!.locations.find(({ code }) => code === 'MAN')!.id
})
afterAll(() => inventory.stop())

const done = async (field: string, input: object, type?: string) => expect(await rig.refusals(field, input, type)).toEqual([])
const fixture = <Data>(type: string) =>
  JSON.parse(readFileSync(new URL(`../../../packages/events/fixtures/${type}.json`, import.meta.url), 'utf8')) as Data
const tell = (draft: EventDraft) =>
  inventory.bus.publish([{ topic: draft.topic, key: draft.key, value: toCloudEvent(draft, 'shipping').payload }])

interface Level {
  readonly location: { readonly code: string }
  readonly movements: { readonly edges: readonly { readonly node: Line }[] }
}
interface Line {
  readonly kind: string
  readonly quantity: number
  readonly actor: string
  readonly reference: string
  readonly position: string
  readonly balance: Readonly<Record<'onHand' | 'reserved' | 'allocated' | 'held' | 'damaged', number>>
}
/** The ledger of a location, the oldest line first. */
async function ledgerAt(code: string): Promise<Line[]> {
  const query =
    '{ variant(sku: "MUG") { stock { location { code } movements(first: 100) { edges { node { kind quantity actor reference position balance { onHand reserved allocated held damaged } } } } } } }'
  const { data } = await inventory.graph<{ variant: { stock: Level[] } }>(asViewer('WAREHOUSE'), query)
  const edges = data!.variant.stock.find(({ location }) => location.code === code)?.movements.edges ?? []
  return edges.map(({ node }) => node).toReversed()
}
const has = (kind: string) => eventually(async () => expect((await ledgerAt('LTN')).at(-1)?.kind).toBe(kind))

it('every movement is a line of the ledger: its kind, units, actor and reference, and what each counter is by then', async () => {
  const at = { locationId: inventory.locationId, sku: 'MUG' }
  const lines = (quantity: number) => [{ sku: 'MUG', quantity }]
  await done('receiveStock', { locationId: inventory.locationId, reference: 'DN 7', lines: lines(10) })
  await done('putAway', { ...at, quantity: 20, bin: 'A-01' })
  await done('adjustStock', { ...at, delta: -5, reason: 'Broken' })
  for (const [move, quantity] of [['QC_HOLD', 4], ['QC_RELEASE', 1], ['SCRAP_HELD', 1], ['DAMAGE', 3], ['REPAIR', 1], ['SCRAP_DAMAGED', 1]] as const)
    await done('moveStock', { ...at, quantity, move, reason: move.toLowerCase() }) // prettier-ignore
  const countSheetId = await rig.idOf('createCountSheet', 'countSheet', { locationId: inventory.locationId, bins: ['A-01'] })
  await done('recordCount', { countSheetId, lines: [{ sku: 'MUG', bin: 'A-01', quantity: 22 }] })
  await done('approveCount', { countSheetId }, 'CountSheetInput')

  const unwanted = await orders.place(lines(3))
  await has('RESERVE')
  await orders.cancel(unwanted, lines(3))
  await has('RELEASE')
  const late = await orders.place(lines(4))
  await orders.confirm(late, lines(4))
  await orders.putBack(late, await orders.answer(late, 2), lines(4))
  await has('DEALLOCATE')
  const wanted = await orders.place(lines(2))
  await orders.confirm(wanted, lines(2))
  const allocated = await orders.answer(wanted, 2)
  const picked = { ...fixture<DataOf<typeof fulfillmentPicked>>('fulfillment.picked.v1'), orderId: wanted, allocationId: allocated.data.allocationId! } // prettier-ignore
  await tell(fulfillmentPicked.draft(wanted, { ...picked, locationId: inventory.locationId, lines: lines(2), actor: 'pat' }))
  await has('PICK')
  await orders.ship(wanted, allocated, lines(2))
  await has('SHIP')
  const came = fixture<DataOf<typeof returnReceived>>('return.received.v1')
  const [awaited, back] = [
    { ...came.lines[0]!, sku: 'MUG' },
    { ...came.units[0]!, sku: 'MUG', quantity: 1 },
  ]
  await tell(returnReceived.draft(wanted, { ...came, orderId: wanted, locationId: inventory.locationId, lines: [awaited], units: [back], actor: 'kim' })) // prettier-ignore
  await has('RESTOCK')
  const transferId = await rig.idOf('createTransfer', 'transfer', { fromLocationId: inventory.locationId, toLocationId: store, lines: lines(6) }) // prettier-ignore
  await done('shipTransfer', { transferId })
  await done('receiveTransfer', { transferId, lines: await linesOf(transferId, 6) })

  const names = new Map([[unwanted, 'unwanted'], [late, 'late'], [wanted, 'wanted'], [countSheetId, 'sheet']]) // prettier-ignore
  const told = ({ kind, quantity, actor, reference, balance: { onHand, reserved, allocated: set, held, damaged } }: Line) =>
    `${kind} ${quantity} by ${actor} for ${names.get(reference) ?? reference}: ${onHand} ${reserved} ${set} ${held} ${damaged}`
  const ledger = await ledgerAt('LTN')
  expect(ledger.map(told)).toEqual([
    'RECEIPT 100 by test for opening 0: 100 0 0 0 0',
    'RECEIPT 10 by test for DN 7: 110 0 0 0 0',
    'PUT_AWAY 20 by test for no bin to A-01: 110 0 0 0 0',
    'ADJUSTMENT -5 by test for Broken: 105 0 0 0 0',
    'QC_HOLD 4 by test for qc_hold: 101 0 0 4 0',
    'QC_RELEASE 1 by test for qc_release: 102 0 0 3 0',
    'WRITE_OFF 1 by test for scrap_held: 102 0 0 2 0',
    'DAMAGE 3 by test for damage: 99 0 0 2 3',
    'REPAIR 1 by test for repair: 100 0 0 2 2',
    'WRITE_OFF 1 by test for scrap_damaged: 100 0 0 2 1',
    'COUNT 2 by test for sheet: 102 0 0 2 1',
    'RESERVE 3 by system for unwanted: 102 3 0 2 1',
    'RELEASE 3 by system for unwanted: 102 0 0 2 1',
    'RESERVE 4 by system for late: 102 4 0 2 1',
    'ALLOCATE 4 by system for late: 102 0 4 2 1',
    'DEALLOCATE 4 by kim for late: 102 0 0 2 1',
    'RESERVE 2 by system for wanted: 102 2 0 2 1',
    'ALLOCATE 2 by system for wanted: 102 0 2 2 1',
    'PICK 2 by pat for wanted: 102 0 2 2 1',
    'SHIP 2 by kim for wanted: 100 0 0 2 1',
    'RESTOCK 1 by kim for R-10000014: 101 0 0 2 1',
    'TRANSFER_OUT 6 by test for TR-000001: 95 0 0 2 1',
  ])
  expect((await ledgerAt('MAN')).map(told)).toEqual(['TRANSFER_IN 6 by test for TR-000001: 6 0 0 0 0'])
  const positions = ledger.map(({ position }) => Number(position))
  expect(positions).toEqual(positions.toSorted((a, b) => a - b))

  const seen = new Set([...ledger, ...(await ledgerAt('MAN'))].map(({ kind }) => kind))
  expect([...seen].toSorted()).toEqual(KINDS.toSorted())
  expect(await orders.differences()).toEqual([])
})

const linesOf = async (transferId: string, quantity: number) => {
  const { data } = await inventory.graph<{ transfer: { lines: { id: string }[] } }>(asViewer('ADMIN'), 'query ($id: ID!) { transfer(id: $id) { lines { id } } }', { id: transferId }) // prettier-ignore
  return data!.transfer.lines.map(({ id }) => ({ lineId: id, quantity }))
}
/** All that the graph names. */
const KINDS = parse(readFileSync(new URL('../schema/stockroom.graphql', import.meta.url), 'utf8')).definitions.flatMap((each) =>
  each.kind === Kind.ENUM_TYPE_DEFINITION && each.name.value === 'MovementKind' ? (each.values ?? []).map(({ name }) => name.value) : [],
)
