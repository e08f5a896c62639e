import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { runInventory } from './running-inventory.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
beforeAll(async () => (inventory = await runInventory(['MUG', 'TEA'], { verifyEveryMs: 50 })))
afterAll(async () => inventory.stop())

const told = async (name: string): Promise<string[]> => {
  const text = await (await fetch(`${inventory.service.metricsUrl}/metrics`)).text()
  return text.split('\n').filter((line) => line.startsWith(name))
}

it('stock that is not what its ledger makes it is told, for as long as it is so', async () => {
  const [view, service] = ['view="ledger_difference"', 'service="inventory"']
  await eventually(async () => expect(await told('stock_differences{view="ledger')).toEqual([`stock_differences{${view},${service}} 0`]))
  const [seen] = await told('stock_verified_at_seconds{')
  expect(Number(seen?.split(' ')[1])).toBeGreaterThan(Date.parse('2026-01-01') / 1000)

  await inventory.service.database.query(`UPDATE stock_level SET on_hand = on_hand + 3 WHERE sku IN ('MUG', 'TEA')`)
  await eventually(async () => expect(await told('stock_differences{view="ledger')).toEqual([`stock_differences{${view},${service}} 2`]))

  await inventory.service.database.query(`UPDATE stock_level SET on_hand = on_hand - 3 WHERE sku IN ('MUG', 'TEA')`)
  await eventually(async () => expect(await told('stock_differences{view="ledger')).toEqual([`stock_differences{${view},${service}} 0`]))
})

it('what the last guard against overselling refuses is counted, however it is asked', async () => {
  const { database } = inventory.service
  const oversell = `UPDATE stock_level SET reserved = 101 WHERE sku = 'MUG'`
  const line = (count: number) =>
    `database_checks_refused_total{table="stock_level",check="stock_level_available_check",service="inventory"} ${count}`
  expect(await told('database_checks_refused_total{')).toEqual([])

  await expect(database.query(oversell)).rejects.toThrow('stock_level_available_check')
  expect(await told('database_checks_refused_total{')).toEqual([line(1)])
  await expect(database.transaction((tx) => tx.query(oversell))).rejects.toThrow('stock_level_available_check')
  await expect(database.transaction((tx) => tx.manager.query(oversell))).rejects.toThrow('stock_level_available_check')
  expect(await told('database_checks_refused_total{')).toEqual([line(3)])

  await expect(database.query('SELECT nothing FROM nowhere')).rejects.toThrow('nowhere')
  expect(await told('database_checks_refused_total{')).toEqual([line(3)])
})
