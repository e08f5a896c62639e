import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createTestDatabase, eventually, type TestDatabase } from '@kade/test-kit'
import { deadLettersCommand } from '../src/messaging/dead-letters/command/command.js'
import { aService, DONE, THING, thing, writeDownUnless, type AService } from './support/a-service.js'

let orders: AService
let shipping: TestDatabase
let home: string
let cured = false
let environment: Record<string, string>

beforeAll(async () => {
  orders = await aService('orders')
  shipping = await createTestDatabase('shipping')
  home = mkdtempSync(join(tmpdir(), 'kade-home-'))
  environment = {
    ORDERS_DATABASE_URL: orders.url,
    SHIPPING_DATABASE_URL: shipping.url,
    BUS_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/bus',
  }
  await orders.relay()
  await orders.consume({ handlers: { [DONE]: writeDownUnless((value) => value === 'poison' && !cured) }, attempts: 1 })
  await orders.tell(thing('k1', 'poison'), thing('k1', 2), thing('k2', 'poison'))
  await eventually(async () => expect(await orders.database.query('SELECT FROM dead_letter')).toHaveLength(3))
})
afterAll(async () => {
  await orders.stop()
  await shipping.drop()
  rmSync(home, { recursive: true })
})

async function command(
  words: readonly string[],
  options: Readonly<Record<string, unknown>> = {},
  where: Partial<Parameters<typeof deadLettersCommand>[2]> = {},
) {
  const lines: string[] = []
  for await (const line of deadLettersCommand(words, options, { environment, home, ...where })) lines.push(line)
  return lines
}

describe('pnpm dead-letters', () => {
  it('lists what each service could not handle, and what waits', async () => {
    const [ofOrders, ofShipping] = await command(['list'])
    expect(ofOrders?.split('\n').map((line) => line.replace(/\d{4}-\S+Z/, 'then'))).toEqual([
      'orders:',
      `       1  DEAD       then  ${DONE} on ${THING}, key k1, 1 tries: poison is poison`,
      expect.stringMatching(/^ {7}2 {2}(PARKED|DEAD) /),
      expect.stringMatching(/^ {7}3 {2}(PARKED|DEAD) /),
    ])
    expect(ofShipping).toBe('shipping: none, as it has never run')
    expect((await command(['list'], { service: 'orders', status: 'REPLAYED' }))[0]).toBe('orders: none')
  })

  it('finds the databases of the local system that runs', async () => {
    writeFileSync(
      join(home, 'running.json'),
      JSON.stringify({ pid: 1, databaseUrls: { orders: orders.url, bus: 'postgres://nobody@127.0.0.1:1/bus' } }),
    )
    expect((await command(['list'], {}, { environment: {} })).map((text) => text.split('\n')[0])).toEqual(['orders:'])
    await expect(command(['list'], {}, { environment: {}, home: join(home, 'nowhere') })).rejects.toThrow(
      'start the system (pnpm start), or set ORDERS_DATABASE_URL',
    )
  })

  it.each([
    [['lst'], {}, 'none of list, replay, discard'],
    [['discard'], { reason: 'gone' }, 'Discard takes the number of a letter'],
    [['discard', '1'], {}, 'Discard takes --reason'],
    [['discard', '1'], { reason: '  ' }, '--reason takes a sentence'],
    [['discard', '999'], { reason: 'gone' }, 'No service has an open dead letter 999'],
    [['discard', '1', '2'], { reason: 'gone' }, '1 2 is one word too many'],
    [['replay'], {}, 'Replay takes --id or --all'],
    [['replay'], { id: ['1'], all: true, service: 'orders' }, 'Replay takes --id or --all'],
    [['replay'], { id: ['1'] }, '--id needs --service'],
    [['replay'], { id: ['x'], service: 'orders' }, 'is no number'],
    [['list', 'orders'], {}, 'orders is one word too many'],
    [['list'], { servce: 'orders' }, 'servce'],
    [['list'], { service: 'ordrs' }, 'There is no database of a service ordrs'],
  ])('says what is wrong with %j %j', async (words, options, message) => {
    await expect(command(words, options)).rejects.toThrow(message)
  })

  it('has the running service handle them again', async () => {
    cured = true
    const [{ id } = { id: 0 }] = await orders.database.query<{ id: number }>(
      `SELECT id FROM dead_letter WHERE key = 'k1' AND status = 'DEAD'`,
    )
    expect(await command(['replay'], { service: 'orders', id: [String(id)] })).toEqual([
      'orders: 2 messages are handled again as soon as the service runs',
    ])
    await eventually(async () => expect(await orders.effects()).toEqual({ k1: ['poison', 2] }))
    expect(await command(['replay'], { all: true })).toEqual([
      'orders: 1 message is handled again as soon as the service runs',
      'shipping: none, as it has never run',
    ])
    await eventually(async () => expect(await orders.effects()).toEqual({ k1: ['poison', 2], k2: ['poison'] }))
    expect(await command(['replay'], { all: true, service: 'orders' })).toEqual(['orders: nothing to replay'])
  })

  it('gives one up for good, tells what stays undone, and lets those behind it go on', async () => {
    cured = false
    const id = '019d0000-0000-7000-8000-00000000d15c'
    await orders.tell(thing('k3', 'poison', { id }), thing('k3', 4))
    await eventually(async () => expect(await orders.database.query(`SELECT FROM dead_letter WHERE key = 'k3'`)).toHaveLength(2))
    const [{ n } = { n: 0 }] = await orders.database.query<{ n: number }>('SELECT id AS n FROM dead_letter WHERE event_id = $1', [id])
    const undone = `orders will never act on ${DONE} of ${THING}, key k3: whatever should have followed there (stock, parcels, money, figures) has to be put right by hand`
    expect(await command(['discard', String(n)], { reason: 'booked by hand' })).toEqual([
      `orders: ${DONE} (${id}) is discarded. 1 behind it go on.\nLeft undone: ${undone}.`,
    ])
    await eventually(async () => expect((await orders.effects()).k3).toEqual([4]))
    expect((await command(['list'], { service: 'orders', status: 'DISCARDED' }))[0]).toContain(
      `discarded: booked by hand; left undone: ${undone}`,
    )
    const told = () =>
      orders.bus.published.filter(({ topic }) => topic === 'orders.dead-letters').map(({ value }) => JSON.parse(value) as object)
    const data = { group: 'orders', topic: THING, key: 'k3', eventId: id, type: DONE, outcome: 'DISCARDED', reason: 'booked by hand' }
    await eventually(() => expect(told()).toContainEqual(expect.objectContaining({ type: 'dead-letter.closed.v1', data })))
    await expect(command(['discard', id], { reason: 'again' })).rejects.toThrow('No service has an open dead letter')
  })

  it('is a command: it prints, and fails with a message', async () => {
    const run = (...words: readonly string[]) =>
      promisify(execFile)(
        process.execPath,
        [
          '--conditions=@kade/source',
          '--import',
          'tsx',
          fileURLToPath(new URL('../src/messaging/dead-letters/command/main.ts', import.meta.url)),
          ...words,
        ],
        { env: { ...process.env, NODE_OPTIONS: '', ...environment } },
      )
    expect((await run('list', '--service', 'orders')).stdout).toBe('orders: none\n')
    expect((await run()).stdout).toContain('pnpm dead-letters replay --all')
    await expect(run('replay')).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('Replay takes --id or --all') })
  })
})
