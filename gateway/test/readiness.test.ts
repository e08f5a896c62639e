import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { StubShop } from './support/stub-shop.js'

const folder = mkdtempSync(join(tmpdir(), 'kade-ready-'))
const readyFile = join(folder, 'seeded')
let shop: StubShop
beforeAll(async () => {
  shop = await StubShop.open({ readyFile })
})
afterAll(async () => {
  await shop.close()
  rmSync(folder, { recursive: true })
})

const get = async (path: string): Promise<readonly [number, unknown]> => {
  const response = await fetch(`${shop.gateway.url}${path}`)
  return [response.status, await response.json()]
}

it('is not ready before the system is filled, and says so; what fills it may ask for the rest alone', async () => {
  await eventually(async () =>
    expect(await get('/readyz?exclude=seed')).toEqual([200, { status: 'ready', graph: true, bus: true, events: true }]),
  )
  expect(await get('/readyz')).toEqual([503, { status: 'not ready', graph: true, bus: true, events: true, seed: false }])
  expect(await get('/livez')).toEqual([200, { status: 'alive' }])
  writeFileSync(readyFile, '')
  expect(await get('/readyz')).toEqual([200, { status: 'ready', graph: true, bus: true, events: true, seed: true }])
})
