import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { channelOpened } from '@kade/events'
import { newId, toCloudEvent } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { createService } from '../src/service.js'
import { runInventory } from './running-inventory.js'

const SKUS = Array.from({ length: 12 }, (_, n) => `S${String(n).padStart(2, '0')}`)
const FAST = { everyMs: 10, sweepEveryMs: 3_600_000 }
let inventory: Awaited<ReturnType<typeof runInventory>>
beforeAll(async () => {
  inventory = await runInventory(SKUS, { channelFeed: FAST })
})
afterAll(() => inventory.stop())

const open = (code: string) => {
  const draft = channelOpened.draft(newId(), { channelId: newId(), code, name: code, kind: 'WEBSHOP', currency: 'GBP' })
  return inventory.bus.publish([{ topic: draft.topic, key: draft.key, value: toCloudEvent(draft, 'orders').payload }])
}
interface Row {
  readonly sku: string
  readonly available: number
  readonly version: number
  readonly updatedAt: string
}
interface Page {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly edges: readonly { readonly node: Row }[]
}
const QUERY = `query ($channel: String!, $updatedAfter: DateTime, $first: Int, $after: String) { channelStock(channel: $channel, updatedAfter: $updatedAfter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { sku available version updatedAt } } } }`
const ask = (channel: string, variables: object = {}, viewer = asViewer('CHANNEL', { channel })) =>
  inventory.graph<{ channelStock: Page }>(viewer, QUERY, { channel, ...variables })
async function page(channel: string, variables: object = {}): Promise<Page> {
  const { data, errors } = await ask(channel, variables)
  if (!data) throw new Error(JSON.stringify(errors))
  return data.channelStock
}
const rowsOf = ({ edges }: Page) => edges.map(({ node: { sku, available, version } }) => [sku, available, version])
interface Told {
  readonly sku: string
  readonly channels: readonly { readonly channel: string; readonly available: number; readonly version: number }[]
}
const told = (channel: string): (readonly [sku: string, available: number, version: number])[] =>
  inventory.bus.published
    .map(({ value }) => JSON.parse(value) as { type: string; data: Told })
    .filter(({ type }) => type === 'stock.channel_changed.v1')
    .flatMap(({ data }) =>
      data.channels.filter((each) => each.channel === channel).map((each) => [data.sku, each.available, each.version] as const),
    )
const adjust = (sku: string, delta: number) =>
  inventory.change('adjustStock', 'AdjustStockInput', {
    idempotencyKey: newId(),
    locationId: inventory.locationId,
    sku,
    delta,
    reason: 'Counted',
  })
const known = (channel: string) => eventually(async () => expect((await page(channel)).totalCount).toBe(SKUS.length))

it('a channel that opens is told what it may sell, and then what changes', async () => {
  await open('one')
  await known('one')
  expect(rowsOf(await page('one', { first: 3 }))).toEqual([['S00', 100, 1], ['S01', 100, 1], ['S02', 100, 1]])
  const before = (await page('one', { first: 100 })).edges.at(-1)?.node.updatedAt
  expect(await adjust('S01', -40)).toEqual([])
  await eventually(async () => expect(rowsOf(await page('one', { first: 100 })).at(-1)).toEqual(['S01', 60, 2]))
  await eventually(() => expect(told('one').filter(([sku]) => sku === 'S01')).toEqual([['S01', 100, 1], ['S01', 60, 2]]))
  // Rows of that very moment come again; of the others none.
  const since = await page('one', { updatedAfter: new Date(Date.parse(before ?? '') + 1) })
  expect(rowsOf(since)).toEqual([['S01', 60, 2]])
}) // prettier-ignore

it('what moves and leaves the number as it was is not told', async () => {
  await open('still')
  await known('still')
  const before = told('one').length
  await adjust('S02', 5)
  await eventually(() => expect(told('still').at(-1)).toEqual(['S02', 105, 2]))
  // Both in one look of the feed, or in two: the number comes back to what it was.
  const feed = await inventory.service.database.query<{ position: number }>('SELECT feed_position AS position FROM channel_feed')
  await inventory.service.database.transaction(async (tx) => {
    await tx.query('SELECT FROM channel_feed FOR UPDATE') // the feed waits
    await adjust('S02', 7)
    await adjust('S02', -7)
  })
  await adjust('S03', 1)
  await eventually(() => expect(told('still').at(-1)).toEqual(['S03', 101, 2]))
  const after = await inventory.service.database.query<{ position: number }>('SELECT feed_position AS position FROM channel_feed')
  // One row of each channel for S03; none for S02.
  expect([after[0]!.position - feed[0]!.position, told('one').length - before]).toEqual([2, 2])
}) // prettier-ignore

it('what a channel leaves to the others is told with the next look, and no later', async () => {
  await open('leaving')
  await known('leaving')
  const policy = { sku: 'S09', channel: 'leaving', buffer: 30 }
  expect(await inventory.change('setChannelPolicies', 'SetChannelPoliciesInput', { policies: [policy] })).toEqual([])
  await eventually(() => expect(told('leaving').at(-1)).toEqual(['S09', 70, 2]))
  expect(await inventory.service.database.query('SELECT FROM feed_touched')).toEqual([])
  await inventory.change('setChannelPolicies', 'SetChannelPoliciesInput', { policies: [{ ...policy, buffer: 0 }] })
  await eventually(() => expect(told('leaving').at(-1)).toEqual(['S09', 100, 3]))
})

it('a page that comes late overwrites no newer event', async () => {
  await open('late')
  await known('late')
  const shop = new Map<string, { available: number; version: number }>()
  const take = (sku: string, available: number, version: number) => {
    if ((shop.get(sku)?.version ?? 0) < version) shop.set(sku, { available, version })
  }
  // The page is read; before it arrives, the event of a later change does.
  const late = await page('late', { first: 100 })
  await adjust('S04', -99)
  await eventually(() => expect(told('late').at(-1)).toEqual(['S04', 1, 2]))
  for (const row of told('late')) take(...row)
  for (const { node } of late.edges) take(node.sku, node.available, node.version)
  expect([shop.get('S04'), shop.get('S05'), shop.size]).toEqual([{ available: 1, version: 2 }, { available: 100, version: 1 }, SKUS.length])
  // And an event that comes late overwrites no newer page.
  await adjust('S04', 50)
  await eventually(async () => expect(rowsOf(await page('late', { first: 100 })).at(-1)).toEqual(['S04', 51, 3]))
  for (const { node } of (await page('late', { first: 100 })).edges) take(node.sku, node.available, node.version)
  take('S04', 1, 2)
  expect(shop.get('S04')).toEqual({ available: 51, version: 3 })
}) // prettier-ignore

it('no SKU is missed while pages are read and rows change', async () => {
  await open('walked')
  await known('walked')
  const shop = new Map<string, Row>()
  for (let [after, turn] = [null as string | null, 0]; ; turn += 1) {
    const { edges, pageInfo } = await page('walked', { first: 2, after })
    for (const { node } of edges) if ((shop.get(node.sku)?.version ?? 0) < node.version) shop.set(node.sku, node)
    after = pageInfo.endCursor ?? after
    if (!pageInfo.hasNextPage) break
    // One that was read changes, and one that was not.
    if (turn < 4) {
      const changing = [SKUS[turn]!, SKUS[11 - turn]!]
      const versions = changing.map((sku) => told('walked').filter(([of]) => of === sku).length)
      for (const sku of changing) await adjust(sku, -1)
      await eventually(() =>
        expect(changing.map((sku) => told('walked').filter(([of]) => of === sku).length)).toEqual(versions.map((count) => count + 1)),
      )
    }
  }
  const levels = await inventory.service.database.query<{ sku: string; available: number }>('SELECT sku, available FROM stock_level ORDER BY sku')
  expect([...shop.values()].map(({ sku, available }) => ({ sku, available })).toSorted((a, b) => a.sku.localeCompare(b.sku))).toEqual(levels)
}) // prettier-ignore

it('a line that is committed late is folded, though later lines were before it', async () => {
  await open('tardy')
  await known('tardy')
  const { database } = inventory.service
  const moving = (sku: string) =>
    `INSERT INTO stock_movement (sku, location_id, kind, quantity, on_hand_delta, reserved_delta, allocated_delta, actor) VALUES ('${sku}', '${inventory.locationId}', 'ADJUSTMENT', -3, -3, 0, 0, 'test')`
  const fewer = (sku: string) => `UPDATE stock_level SET on_hand = on_hand - 3 WHERE sku = '${sku}'`
  await database.transaction(async (tx) => {
    await tx.query(moving('S06'))
    await tx.query(fewer('S06'))
    // Numbered later, committed earlier; and told.
    await adjust('S07', -1)
    await eventually(() => expect(told('tardy').some(([sku, , version]) => sku === 'S07' && version === 2)).toBe(true))
    await adjust('S07', -1)
    await eventually(() => expect(told('tardy').some(([sku, , version]) => sku === 'S07' && version === 3)).toBe(true))
  })
  await eventually(() => expect(told('tardy').some(([sku, , version]) => sku === 'S06' && version === 2)).toBe(true))
})

it('two processes fold as one: versions grow by one, and no event is told twice', async () => {
  const { port: _, ...config } = inventory.service.config
  const second = await createService({ ...config, port: 0, metricsPort: 0 }, { bus: inventory.bus, channelFeed: { everyMs: 5, sweepEveryMs: 20 } })
  await second.start()
  try {
    await open('twin')
    await known('twin')
    for (let turn = 0; turn < 15; turn += 1) await Promise.all(['S08', 'S09', 'S10'].map((sku) => adjust(sku, turn % 2 === 0 ? -1 : -2)))
    await eventually(async () => {
      const numbers = rowsOf(await page('twin', { first: 100 })).filter(([sku]) => sku === 'S08')
      expect(numbers.map(([, available]) => available)).toEqual([77])
    })
    for (const sku of ['S08', 'S09', 'S10']) {
      const versions = told('twin').filter(([of]) => of === sku).map(([, , version]) => version)
      expect(versions).toEqual(versions.map((_version, index) => index + 1))
    }
  } finally {
    await second.stop()
  }
}) // prettier-ignore

it('a channel leaves its buffer to the others, and has of a bundle what its parts allow', async () => {
  await open('buffered')
  await known('buffered')
  const { database } = inventory.service
  await database.query(`INSERT INTO channel_policy (sku, channel, buffer) VALUES ('S11', 'buffered', 90)`)
  const bundle = { sku: 'SET', title: 'A set', price: { amount: '1.00', currencyCode: 'GBP' }, bundle: [{ sku: 'S05', quantity: 3 }, { sku: 'S11', quantity: 1 }] }
  expect(await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants: [bundle] })).toEqual([])
  // 100 of S05 and 99 of S11: 33 sets, but 9 for who leaves 90 of S11 to the others.
  const last = (channel: string, of: string) => told(channel).findLast(([sku]) => sku === of)
  await adjust('S11', -1)
  await adjust('S11', 1)
  await adjust('S05', 1)
  await adjust('S05', -1)
  await eventually(() => expect([last('buffered', 'SET')?.[1], last('buffered', 'S11')?.[1], last('one', 'SET')?.[1]]).toEqual([9, 9, 33]))
  await adjust('S05', -80)
  await eventually(() => expect([last('buffered', 'SET')?.[1], last('one', 'SET')?.[1]]).toEqual([6, 6]))
}) // prettier-ignore

it('what changes without a line of the ledger is found when all SKUs are compared', async () => {
  await inventory.service.database.query(`UPDATE location SET active = false`)
  await inventory.service.database.query('UPDATE channel_feed SET swept_at = NULL')
  await eventually(async () => {
    const { edges } = await page('one', { first: 100 })
    expect(edges.map(({ node }) => node.available)).toEqual([...SKUS, 'SET'].map(() => 0))
  })
})

it('a channel reads its own feed alone, and of another not even whether it is there', async () => {
  const codes = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).errors?.map(({ extensions }) => extensions.code)
  expect(await codes('one', {}, asViewer('CHANNEL', { channel: 'late' }))).toEqual(['NOT_FOUND'])
  expect(await codes('none', {}, asViewer('CHANNEL', { channel: 'none' }))).toEqual(['NOT_FOUND'])
  expect(await codes('one', {}, asViewer('CUSTOMER'))).toEqual(['FORBIDDEN'])
  expect(await codes('one', {}, asViewer('CHANNEL', { channel: '*' }))).toBeUndefined()
  expect(await codes('one', {}, asViewer('PLANNER'))).toBeUndefined()
  expect(await codes('one', { after: 'x' })).toEqual(['BAD_USER_INPUT'])
})
