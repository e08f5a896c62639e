import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { brokenInvariants } from '@kade/doctor'
import { runCommand } from '../support/run-command.js'
import { Shop } from '../support/shop.js'

const folder = mkdtempSync(join(tmpdir(), 'kade-restored-'))
const home = join(folder, 'home')
const restored = join(folder, 'restored')
const backup = join(folder, 'backup')
const BACKUP = 'packages/local-system/src/backup/main.ts'
let shop: Shop

beforeAll(async () => {
  shop = await Shop.open({ home, durable: true })
  await shop.offer('MUG', { units: 1_000 })
}, 300_000)
afterAll(async () => {
  await shop.close()
  rmSync(folder, { recursive: true, force: true })
})

it('what is backed up while orders run is restored into an empty system, in which everything balances and goes on', async () => {
  const before: string[] = []
  for (let n = 0; n < 5; n += 1) before.push((await shop.place()).id)
  const isDone = { value: false }
  const placed: string[] = []
  const placing = (async () => {
    while (!isDone.value) placed.push((await shop.place()).id)
  })()
  const taken = await runCommand(BACKUP, home, 'backup', backup)
  isDone.value = true
  await placing
  expect(taken).toEqual({ code: 0, said: expect.stringMatching(/is whole: as of 20\S+Z\n$/) })
  expect(placed.length).toBeGreaterThan(0)
  await shop.close()

  expect(await runCommand(BACKUP, restored, 'restore', backup)).toEqual({
    code: 0,
    said: expect.stringMatching(/Restored, as of 20\S+Z\. Go on with: pnpm start\n$/),
  })
  // The locations are those that are there already.
  shop = await Shop.open({ home: restored, durable: true })

  for (const id of before) await shop.until(id, 'CONFIRMED', 120_000)
  await shop.ship(before[0]!)
  const after = await shop.place()
  await shop.until(after.id, 'CONFIRMED', 120_000)
  await shop.ship(after.id)
  const databases = new Map(
    (['orders', 'inventory', 'shipping', 'analytics'] as const).map((name) => [name, shop.system.databaseUrl(name)]),
  )
  expect(await brokenInvariants({ databases, bus: { busDatabaseUrl: shop.system.databaseUrl('bus') } }, 120_000)).toEqual([])
}, 600_000)
