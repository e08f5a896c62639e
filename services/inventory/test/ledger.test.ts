import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { verify } from '../src/verify/verify-stock.js'
import { runInventory } from './running-inventory.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
beforeAll(async () => void (inventory = await runInventory(['MUG', 'TEA'])))
afterAll(() => inventory.stop())

const adjust = (delta: number, idempotencyKey: string) =>
  inventory.change('adjustStock', 'AdjustStockInput', {
    ...{ idempotencyKey, locationId: inventory.locationId, sku: 'MUG', delta, reason: 'Counted' },
  })
const READ = `{ variant(sku: "MUG") { stock { onHand held damaged movements(first: 10) { edges { node {
  id position kind quantity reference actor balance { onHand reserved allocated held damaged } } } } } } }`
interface Answer {
  readonly variant: { readonly stock: [{ readonly movements: { readonly edges: { readonly node: Line }[] } }] }
}
interface Line {
  readonly id: string
  readonly position: string
}

it('each line of the ledger tells who moved what and why, where it stands, and what is there from then on', async () => {
  expect([await adjust(-3, 'a'), await adjust(5, 'b')]).toEqual([[], []])
  const { data } = await inventory.graph<Answer>(asViewer('WAREHOUSE'), READ)
  const lines = data?.variant.stock[0].movements.edges.map(({ node }) => node) ?? []
  const balance = (onHand: number) => ({ onHand, reserved: 0, allocated: 0, held: 0, damaged: 0 })
  const line = (kind: string, quantity: number, reference: string | null, onHand: number) => ({
    ...{ id: expect.any(String), position: expect.any(String), actor: expect.any(String) },
    ...{ kind, quantity, reference, balance: balance(onHand) },
  })
  expect(lines).toEqual([
    line('ADJUSTMENT', 5, 'Counted', 102),
    line('ADJUSTMENT', -3, 'Counted', 97),
    line('RECEIPT', 100, expect.any(String) as unknown as string, 100),
  ])
  expect(data?.variant.stock).toMatchObject([{ onHand: 102, held: 0, damaged: 0 }])
  const positions = lines.map(({ position }) => Number(position))
  expect(positions).toEqual([...positions].sort((a, b) => b - a))
})

describe('verify', () => {
  const run = (environment: NodeJS.ProcessEnv) => {
    const main = join(import.meta.dirname, '../src/verify/main.ts')
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=@kade/source', '--import', 'tsx', main, 'verify'], {
      ...{ encoding: 'utf8', cwd: join(import.meta.dirname, '../../..') },
      env: { PATH: process.env.PATH, KADE_HOME: '/nowhere', ...environment },
    })
    return { status, said: stdout + stderr }
  }
  const differing = async () => {
    const { lines, isRight } = await verify({ environment: { INVENTORY_DATABASE_URL: inventory.databaseUrl }, home: '/nowhere' })
    return { isRight, said: lines.filter((line) => line.startsWith('DIFFERENT')).map((line) => line.replace(/^DIFFERENT\s+/, '')) }
  }
  const database = () => inventory.service.database
  const COUNTERS = 'the counters of each level are the sum of its movements'
  const HELD = 'reserved and allocated units are those that orders hold'
  const BALANCES = 'each movement tells the balance that the movements up to it make'

  it('finds nothing where nothing is wrong, and ends with 0', () => {
    const { status, said } = run({ INVENTORY_DATABASE_URL: inventory.databaseUrl })
    expect([status, said.split('\n').filter((line) => line && !line.startsWith('right'))]).toEqual([0, []])
    expect(said).toContain(COUNTERS)
  })

  it.each([
    ['on_hand', [COUNTERS]],
    ['held', [COUNTERS]],
    ['damaged', [COUNTERS]],
  ])('names a level whose counter %s is not that of its ledger', async (counter, expected) => {
    await database().query(`UPDATE stock_level SET ${counter} = ${counter} + 1 WHERE sku = 'TEA'`)
    try {
      expect(await differing()).toEqual({ isRight: false, said: expected })
    } finally {
      await database().query(`UPDATE stock_level SET ${counter} = ${counter} - 1 WHERE sku = 'TEA'`)
    }
    expect(await differing()).toEqual({ isRight: true, said: [] })
  })

  it('names units that no order holds and units that orders hold of nothing, with 1 and the row', async () => {
    await database().query(`UPDATE stock_level SET reserved = reserved + 2 WHERE sku = 'TEA'`)
    try {
      expect(await differing()).toEqual({ isRight: false, said: [HELD, COUNTERS] })
      const { status, said } = run({ INVENTORY_DATABASE_URL: inventory.databaseUrl })
      expect([status, /sku TEA, .*reserved 2, held_by_reservations null/.test(said)]).toEqual([1, true])
    } finally {
      await database().query(`UPDATE stock_level SET reserved = reserved - 2 WHERE sku = 'TEA'`)
    }
  })

  it('names a movement whose balance is wrong', async () => {
    const wrong = `INSERT INTO stock_movement (sku, location_id, kind, quantity, on_hand_delta, reserved_delta, allocated_delta, actor, on_hand_after, reserved_after, allocated_after, held_after, damaged_after)
      SELECT sku, location_id, 'PICK', 1, 0, 0, 0, 'a fault', on_hand + 1, reserved, allocated, held, damaged FROM stock_level WHERE sku = 'TEA'`
    await database().query(wrong)
    expect(await differing()).toEqual({ isRight: false, said: [BALANCES] })
  })

  it('without a database ends with 2, and says how to name one', () => {
    const { status, said } = run({})
    expect([status, said]).toEqual([2, expect.stringContaining('start the system (pnpm start), or set ORDERS_DATABASE_URL and so on')])
  })
})
