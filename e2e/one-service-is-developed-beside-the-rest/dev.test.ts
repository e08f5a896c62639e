import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually, startSystem, within, type LocalSystem } from '@kade/test-kit'
import { scratchCopy, type ScratchCopy } from '../../checks/support/scratch-copy.js'

let copy: ScratchCopy
let home: string
let system: LocalSystem
const told: string[] = []
beforeAll(async () => {
  copy = scratchCopy()
  home = mkdtempSync(join(tmpdir(), 'kade-dev-'))
  system = await startSystem({ home, without: ['analytics'], mock: ['shipping'], log: (line) => told.push(line) })
})
afterAll(async () => {
  await system.stop()
  rmSync(home, { recursive: true })
  copy.remove()
})

/** `pnpm dev` in a copy of the checkout whose files may be changed. */
class Dev {
  said = ''
  readonly child: ChildProcess
  readonly exited: Promise<unknown[]>
  constructor(service: string, where = home) {
    const main = join(copy.folder, 'packages/local-system/src/dev/main.ts')
    this.child = spawn(process.execPath, ['--conditions=@kade/source', '--import', 'tsx', main, service, '--inspect', '0'], {
      cwd: copy.folder,
      env: { ...process.env, KADE_HOME: where, NODE_OPTIONS: '' },
    })
    this.exited = once(this.child, 'exit')
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (data: Buffer) => (this.said += data.toString()))
  }

  says(text: string | RegExp): Promise<void> {
    return eventually(() => expect(this.said).toMatch(text), { timeoutMs: 60_000 })
  }
}
const running: Dev[] = []
const dev = (service: string, where?: string): Dev => {
  const started = new Dev(service, where)
  running.push(started)
  return started
}
afterEach(async () => {
  for (const { child, exited } of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGINT')
    await exited
  }
}, within(60_000))

const ask = async (
  query: string,
  variables: object = {},
  roles: readonly string[] = ['ADMIN'],
): Promise<{ data?: unknown; errors?: { message: string; extensions: { code: string } }[] }> => {
  const headers = { 'content-type': 'application/json' }
  const token = await fetch(`${system.gatewayUrl}/auth/dev-token`, { method: 'POST', headers, body: JSON.stringify({ roles }) })
  const { token: bearer } = (await token.json()) as { token: string }
  const response = await fetch(`${system.gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { ...headers, authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as { data?: unknown; errors?: { message: string; extensions: { code: string } }[] }
}
const SALES = '{ sales(from: "2026-01-01", to: "2026-01-02", by: DAY) { __typename } }'
const save = (file: string, text: string): void => writeFileSync(join(copy.folder, file), text)
const isReady = async (name: 'inventory' | 'analytics'): Promise<boolean> => (await fetch(`${system.subgraphUrls[name]}/readyz`)).ok

describe('pnpm dev', () => {
  it('takes the place of a service that runs, and gives it back, with the graph that was served', async () => {
    const inventory = dev('inventory')
    await inventory.says(/inventory answers, \d+\.\d s after the start/)
    expect(inventory.said).toMatch(/Debugger listening on ws:\/\/127\.0\.0\.1:\d+/)
    expect(told.join('\n')).toMatch(/inventory is handed over to process \d+, until that ends/)
    expect((await ask('{ locations { code } }')).errors).toBeUndefined()

    save('services/inventory/schema/tried.graphql', 'extend type Query {\n  "Told."\n  tried: Int\n}\n')
    await inventory.says(/The graph is composed anew: release 2\.[^]*inventory answers, \d+\.\d s after the save/)
    await eventually(async () => expect(await ask('{ tried }')).toEqual({ data: { tried: null } }))

    inventory.child.kill('SIGINT')
    expect(await inventory.exited).toEqual([0, null])
    await eventually(async () => expect(await isReady('inventory')).toBe(true), { timeoutMs: 30_000 })
    expect(told.join('\n')).toContain('inventory is given back: starting it again')
    await eventually(async () => expect((await ask('{ tried }')).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED'))
    rmSync(join(copy.folder, 'services/inventory/schema/tried.graphql'))
  })

  it('of what does not compose says why, and leaves the graph; of what does not start says so, and goes on at the next save', async () => {
    const inventory = dev('inventory')
    await inventory.says('inventory answers')
    save('services/inventory/schema/tried.graphql', 'extend type Query {\n  "Told."\n  channels: Int\n}\n')
    await inventory.says(/The subgraphs do not compose:[^]*Query\.channels[^]*The graph stays as it was/)
    expect((await ask('{ locations { code } }')).errors).toBeUndefined()
    rmSync(join(copy.folder, 'services/inventory/schema/tried.graphql'))

    save('services/inventory/src/broken.ts', 'const it is = wrong')
    const main = 'services/inventory/src/main.ts'
    const good = readFileSync(join(copy.folder, main), 'utf8')
    save(main, `import './broken.js'\n${good}`)
    await inventory.says('inventory has ended: the reason is above. It is started again at the next save')
    inventory.said = ''
    save(main, good)
    await inventory.says(/inventory answers, \d+\.\d s after the save/)
  })

  it('that dies leaves its place to the service that was there', async () => {
    const inventory = dev('inventory')
    await inventory.says('inventory answers')
    told.length = 0
    inventory.child.kill('SIGKILL')
    await eventually(() => expect(told.join('\n')).toContain('inventory is given back'), { timeoutMs: 30_000 })
    await eventually(async () => expect(await isReady('inventory')).toBe(true), { timeoutMs: 30_000 })
  })

  it('of one service runs once', async () => {
    await dev('inventory').says('inventory answers')
    const second = dev('inventory')
    expect(await second.exited).toEqual([1, null])
    expect(second.said).toMatch(/^inventory is developed already: pnpm dev inventory runs as process \d+$/m)
  })

  it('without a Kade that runs says how to start one', async () => {
    const nowhere = dev('orders', join(home, 'nowhere'))
    expect(await nowhere.exited).toEqual([1, null])
    expect(nowhere.said.trim()).toBe(
      `No Kade runs from ${join(home, 'nowhere')}. Start one in another terminal: pnpm start, or pnpm start --without orders. Then say this again.`,
    )
  })
})

it('A service that was left out costs its fields alone, until it is developed', async () => {
  expect((await ask(SALES)).errors?.[0]?.extensions.code).toBe('SUBGRAPH_UNAVAILABLE')
  await dev('analytics').says('analytics answers')
  await eventually(async () => expect((await ask(SALES)).errors).toBeUndefined())
})

it('A schema is published once the service that runs has it, and not before', () => {
  const publish = (): { status: number | null; said: string } => {
    const main = join(copy.folder, 'packages/schema-releases/src/main.ts')
    const words = ['publish', 'inventory', '--running', system.subgraphUrls.inventory]
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=@kade/source', '--import', 'tsx', main, ...words], {
      cwd: copy.folder,
      env: { ...process.env, KADE_HOME: home, NODE_OPTIONS: '' },
      encoding: 'utf8',
    })
    return { status, said: stdout + stderr }
  }
  expect(publish()).toMatchObject({ status: 0, said: expect.stringMatching(/^Release \d+ is published to /) as unknown })
  save('services/inventory/schema/tried.graphql', 'extend type Query {\n  "Told."\n  tried: Int\n}\n')
  expect(publish()).toMatchObject({ status: 1, said: expect.stringContaining('deploy this version first') as unknown })
  rmSync(join(copy.folder, 'services/inventory/schema/tried.graphql'))
})

it('A service that is mocked is answered for by its schema', async () => {
  const query = 'query ($id: ID!) { shipment(id: $id) { id status trackingNumber } }'
  expect(await ask(query, { id: 'shipment-7' })).toEqual({
    data: { shipment: { id: '018f4a90-0000-7000-8000-000000000001', status: 'PRE_TRANSIT', trackingNumber: 'made up' } },
  })
})
