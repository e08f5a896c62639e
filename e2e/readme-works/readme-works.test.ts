import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Shop } from '../support/shop.js'

const root = join(import.meta.dirname, '../..')
const blocks = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block as string)

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
  await shop.offer('85123A', { units: 10 })
})
afterAll(() => shop.close())

describe('the README', () => {
  it('places an order with its curl, pasted as it stands', async () => {
    const [curl, ...others] = blocks.filter((block) => block.startsWith('curl '))
    expect(others).toEqual([])
    const { stdout } = await promisify(execFile)('bash', ['-c', curl as string], {
      env: { ...process.env, KADE_URL: shop.system.gatewayUrl },
    })
    expect(JSON.parse(stdout)).toMatchObject({
      data: {
        placeOrder: { order: { number: expect.stringMatching(/^K-/), status: 'PENDING' }, accessToken: expect.any(String), userErrors: [] },
      },
    })
  })

  it('names commands that are there', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    const commands = blocks.flatMap((block) => [...block.matchAll(/^npx --yes pnpm@[\d.]+ (?:run )?([\w-]+)/gm)].map(([, name]) => name))
    expect(commands).toEqual(['start', 'test', 'import', 'simulate'])
    for (const name of commands) expect(Object.keys(scripts)).toContain(name)
  })
})
