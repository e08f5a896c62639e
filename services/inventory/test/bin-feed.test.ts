import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { binsChanged, DataOf } from '@kade/events'
import { eventually } from '@kade/test-kit'
import pg from 'pg'
import { runInventory } from './running-inventory.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
beforeAll(async () => {
  inventory = await runInventory(['MUG'], { levelsEveryMs: 20 })
})
afterAll(() => inventory.stop())

const told = () =>
  inventory.bus.published
    .map(({ key, value }) => ({ key, ...(JSON.parse(value) as { type: string; data: DataOf<typeof binsChanged> }) }))
    .filter(({ type }) => type === 'bins.changed.v1')
    .flatMap(({ key, data }) => data.bins.map(({ code, zone, version, active }) => [key === data.locationId, code, zone, version, active]))
const upsert = (...bins: object[]) =>
  inventory.change('upsertBins', 'UpsertBinsInput', {
    locationId: inventory.locationId,
    bins: bins.map((bin) => ({ sequence: 1, ...bin })),
  })
/** What another release would write. */
async function run(sql: string, values: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: inventory.databaseUrl })
  await client.connect()
  await client.query(sql, values).finally(() => client.end())
}

it('where bins are is told, again when it is otherwise, and not when it is as it was', async () => {
  expect(await upsert({ code: 'A-01', zone: 'DRY' }, { code: 'A-02' })).toEqual([])
  const first = [
    [true, 'A-01', 'DRY', 1, true],
    [true, 'A-02', null, 1, true],
  ]
  await eventually(() => expect(told()).toEqual(first))
  expect(await upsert({ code: 'A-01', zone: 'DRY' }, { code: 'A-02', zone: 'COLD', active: false })).toEqual([])
  await eventually(() => expect(told()).toEqual([...first, [true, 'A-02', 'COLD', 2, false]]))
})

it('what was there before bins were told is told as well, more than an event may name in several', async () => {
  const before = told().length
  await run(
    `INSERT INTO bin (id, location_id, code, active, version) SELECT gen_random_uuid(), $1, 'OLD-' || n, true, 1 FROM generate_series(1, 600) AS n`,
    [inventory.locationId],
  )
  await eventually(() => expect(told()).toHaveLength(before + 600))
  expect(new Set(told().map(([, code]) => code)).size).toBe(602)
})
