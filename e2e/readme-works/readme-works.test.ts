import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { Shop } from '../support/shop.js'

const root = join(import.meta.dirname, '../..')
const blocksOf = (page: string): string[] =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block as string)
const blocks = blocksOf('README.md')

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

/** Blocks are pasted one after another into a shell in a folder of its own, as they stand. */
describe('what else a newcomer pastes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kade-pasted-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const shell = () => ({ cwd: folder, env: { ...process.env, KADE_URL: shop.system.gatewayUrl } })
  const paste = async (block = '') => (await promisify(execFile)('bash', ['-c', block], shell())).stdout

  it('asks as SUPPORT, as docs/guides/authentication.md does', async () => {
    const [block, ...others] = blocksOf('docs/guides/authentication.md')
    expect(others).toEqual([])
    expect(JSON.parse(await paste(block))).toMatchObject({ data: { orders: { edges: [{ node: { status: expect.any(String) } }] } } })
  })

  it('sees that it is ready, as docs/guides/deploy.md does', async () => {
    await paste(blocksOf('docs/guides/deploy.md')[0])
  })

  it('sees an order move in a terminal, as docs/tutorials/mobile.md does', async () => {
    const [, schema, place, follow] = blocksOf('docs/tutorials/mobile.md')
    expect(await paste(schema)).toContain('schema.graphqls')
    expect(readFileSync(join(folder, 'schema.graphqls'), 'utf8')).toContain('type Subscription')
    const { data } = JSON.parse(await paste(place)) as { data: { placeOrder: { order: { id: string } } } }
    const followed = spawn('bash', ['-c', `${follow}`], { ...shell(), detached: true })
    let seen = ''
    followed.stdout.on('data', (bytes: Buffer) => (seen += bytes.toString()))
    try {
      await eventually(() => expect(seen).toContain('"status":"CONFIRMED"'))
      await shop.ask('ADMIN', CANCEL, { input: { orderId: data.placeOrder.order.id, reason: 'No longer wanted' } })
      await eventually(() => expect(seen).toContain('"status":"CANCELLED"'))
    } finally {
      process.kill(-(followed.pid as number))
    }
  })
})

const CANCEL = 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code message } } }'
