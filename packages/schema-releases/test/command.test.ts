import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { schemaFolders, subgraphOf } from '@kade/graph-schema'
import { schemaCommand } from '../src/command.js'

const root = join(import.meta.dirname, '..', '..', '..')
let folder: string
let said: string[]
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kade-registry-'))
  for (const path of schemaFolders) {
    mkdirSync(join(folder, 'checkout', path), { recursive: true })
    cpSync(join(root, path), join(folder, 'checkout', path), { recursive: true })
  }
  await schema('publish', '--all')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** `pnpm schema ...` in a checkout of its own, with the registry of its home. */
async function schema(...words: string[]): Promise<string[]> {
  said = []
  const around = { checkout: join(folder, 'checkout'), home: join(folder, 'home'), print: (line: string) => void said.push(line) }
  await schemaCommand(around).parseAsync(words, { from: 'user' })
  return said
}
const registry = (): string => join(folder, 'home', 'schema')
const served = (): string => readFileSync(join(registry(), 'supergraph.graphql'), 'utf8')
const edit = (file: string, from: string | RegExp, to: string): void => {
  const path = join(folder, 'checkout', file)
  const text = readFileSync(path, 'utf8')
  expect(text).toMatch(from)
  writeFileSync(path, text.replace(from, to))
}
const add = (service: string, sdl: string): void => writeFileSync(join(folder, 'checkout', `services/${service}/schema/added.graphql`), sdl)
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

describe('Publishing', () => {
  it('releases a version, sealed, which the next one replaces', async () => {
    expect(served()).toMatch(/^# Kade supergraph 1, sha256 [0-9a-f]{64}\n/)
    add('inventory', 'extend type Query { "Told." shelves: Int }')
    expect(await schema('publish', 'inventory')).toEqual([
      `Release 2 is published to ${registry()}/supergraph.graphql: a gateway that watches it serves it within seconds`,
    ])
    expect(served()).toMatch(/^# Kade supergraph 2, /)
    expect(served()).toContain('shelves: Int')
    expect((await schema('list')).map((line) => line.replace(/20\S+Z/, 'MOMENT'))).toEqual([
      '→    2  MOMENT  inventory',
      '     1  MOMENT  all services',
    ])
  })

  it('takes of a checkout what it is told alone: what another team has not published is not in it', async () => {
    add('inventory', 'extend type Query { "Told." shelves: Int }')
    add('shipping', 'extend type Query { "Told." vans: Int }')
    await schema('publish', 'inventory')
    expect(served()).not.toContain('vans: Int')
    await schema('publish', 'shipping')
    expect(served()).toContain('vans: Int')
    expect(served()).toContain('shelves: Int')
  })

  it('of what does not compose changes nothing, and says why', async () => {
    add('inventory', 'extend type Query { "Told." sales: Int }')
    const before = served()
    await expect(schema('publish', 'inventory')).rejects.toThrow(/^The subgraphs do not compose:\n {2}.*Query\.sales/)
    expect(served()).toBe(before)
    add('inventory', 'type {')
    await expect(schema('publish', 'inventory')).rejects.toThrow(/Syntax Error/)
    expect(served()).toBe(before)
    expect(readdirSync(join(registry(), 'releases'))).toEqual(['1'])
  })

  it('of what breaks clients, or has no description, changes nothing, and names all of it', async () => {
    edit('services/orders/schema/channel.graphql', /\bname: String!/, 'name: String')
    add('orders', 'extend type Query { untold: Int }')
    const before = served()
    await expect(schema('publish', 'orders')).rejects.toThrow(
      new RegExp(
        '^The schema is refused, and nothing was changed:\n' +
          " {2}breaks clients: Channel\\.name: Field 'Channel\\.name' changed type from 'String!' to 'String' \\(which clients use it is not known: --used tells\\)\n" +
          ' {2}has no description: Query\\.untold$',
      ),
    )
    expect(served()).toBe(before)
  })

  it('of what breaks clients goes through with a reason, which is kept', async () => {
    edit('services/orders/schema/channel.graphql', /\bname: String!/, 'name: String')
    await schema('publish', 'orders', '--allow-breaking', 'agreed with the app team')
    expect((await schema('list'))[0]).toMatch(/orders; breaks clients: agreed with the app team$/)
  })

  it('takes the new values of enums alone, before the services that tell them run', async () => {
    edit('services/orders/schema/channel.graphql', 'enum ChannelKind {', 'enum ChannelKind {\n  "In a dream."\n  DREAM')
    add('orders', 'extend type Query { "Told." dreams: Int }')
    await schema('publish', '--values-first')
    expect(served()).toContain('DREAM')
    expect(served()).not.toContain('dreams: Int')
    await expect(schema('publish', 'orders', '--values-first')).rejects.toThrow('Publish takes one service, or --all, or --values-first')
  })

  it('waits for nobody who publishes at the same time: the second is told to try again', async () => {
    write('home/schema/publishing', '1')
    await expect(schema('publish', 'orders')).rejects.toThrow('Somebody else is publishing to')
  })

  it('with --running is refused unless the deployed service answers with this very schema', async () => {
    add('inventory', 'extend type Query { "Told." shelves: Int }')
    let sum = 'of-yesterday'
    const service = createServer(({ url }, response) =>
      response.writeHead(url === '/readyz' ? 200 : 404, { 'x-kade-schema': sum }).end('{}'),
    )
    await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening))
    const address = `http://127.0.0.1:${(service.address() as AddressInfo).port}`
    const before = served()
    await expect(schema('publish', 'inventory', '--running', address)).rejects.toThrow(
      `inventory at ${address}/readyz answers with another schema than this checkout's: deploy this version first, then publish its schema`,
    )
    expect(served()).toBe(before)
    sum = createHash('sha256')
      .update(subgraphOf(join(folder, 'checkout'), 'inventory'))
      .digest('hex')
      .slice(0, 16)
    await schema('publish', 'inventory', '--running', address)
    expect(served()).toContain('shelves: Int')
    service.close()
    service.closeAllConnections()
    await expect(schema('publish', 'inventory', '--running', address)).rejects.toThrow(
      `inventory does not answer at ${address}/readyz: deploy it, then publish its schema`,
    )
  })

  it('goes on after one that was cut off', async () => {
    mkdirSync(join(registry(), 'releases', '2'))
    add('orders', 'extend type Query { "Told." baskets: Int }')
    await schema('publish', 'orders')
    expect(served()).toMatch(/^# Kade supergraph 3, /)
    expect(await schema('list')).toHaveLength(2)
  })

  it('of what is served already makes no release of it', async () => {
    const before = served()
    expect((await schema('publish', 'orders'))[0]).toMatch(/^Release 1 is published to /)
    expect(served()).toBe(before)
    expect(await schema('list')).toHaveLength(1)
  })

  it('asks for a service, or for all of them', async () => {
    await expect(schema('publish')).rejects.toThrow('Publish takes one service, or --all')
    rmSync(registry(), { recursive: true })
    await expect(schema('publish', 'orders')).rejects.toThrow(/has no release yet: the first one takes all services \(--all\)$/)
  })
})

describe('A check', () => {
  const changeName = (): void => edit('services/orders/schema/channel.graphql', /\bname: String!/, 'name: String')

  it('changes nothing', async () => {
    add('inventory', 'extend type Query { "Told." shelves: Int }')
    const before = served()
    expect(await schema('check', 'inventory')).toEqual([
      'inventory composes with the others, breaks no operation that clients use, and is described',
    ])
    expect(served()).toBe(before)
  })

  it('lets pass what no known operation uses, of a folder, a manifest or the gateway', async () => {
    changeName()
    mkdirSync(join(folder, 'app'))
    write('app/codes.graphql', '{ channels { code } }')
    await schema('check', 'orders', '--used', join(folder, 'app'))
    expect(said[0]).toMatch(/^allowed, as no known operation uses it: Channel\.name/)
    const used = write('manifest.json', JSON.stringify({ operations: [{ name: 'Names', body: 'query Names { channels { name } }' }] }))
    await expect(schema('check', 'orders', '--used', join(folder, 'app'), used)).rejects.toThrow('breaks clients: Channel.name')
    const gateway = createServer((_, response) => response.end(readFileSync(used)))
    await new Promise<void>((listening) => gateway.listen(0, '127.0.0.1', listening))
    const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/operations`
    await expect(schema('check', 'orders', '--used', url)).rejects.toThrow('breaks clients: Channel.name')
    gateway.close()
    gateway.closeAllConnections()
    await expect(schema('check', 'orders', '--used', url)).rejects.toThrow(`${url} does not answer: is it the gateway's port of metrics?`)
  })

  it('names the operation that it would break', async () => {
    edit('services/orders/schema/channel.graphql', /\bname: String!/, 'title: String!')
    const used = write('old.json', JSON.stringify({ sum: 'query Names { channels { name } }' }))
    await expect(schema('check', 'orders', '--used', used)).rejects.toThrow(
      `breaks clients: sum of ${used} is no longer valid: Cannot query field "name" on type "Channel".`,
    )
  })

  it('does not take silence for consent: a source without an operation, or none at all, is refused', async () => {
    changeName()
    await expect(schema('check', 'orders', '--used', write('none.json', '{ "operations": [] }'))).rejects.toThrow(
      /none\.json holds no operation$/,
    )
    await expect(schema('check', 'orders', '--used', join(folder, 'nowhere'))).rejects.toThrow(/^There is no file or folder /)
    await expect(schema('check', 'orders', '--used', write('bad.graphql', '{ channels '))).rejects.toThrow(
      /bad\.graphql cannot be read: Syntax Error/,
    )
  })

  it('is of a service that there is', async () => {
    await expect(schema('check', 'billing')).rejects.toThrow(/Allowed choices are orders, inventory, shipping, analytics, events/)
  })
})

describe('Rolling back', () => {
  it('serves the one before, or one by its number, in one command; a new release counts on', async () => {
    const first = served()
    for (const [service, field] of [
      ['inventory', 'shelves'],
      ['shipping', 'vans'],
    ] as const) {
      add(service, `extend type Query { "Told." ${field}: Int }`)
      await schema('publish', service)
    }
    expect(await schema('rollback')).toEqual(['Release 2 is served again'])
    expect(served()).toMatch(/^# Kade supergraph 2, /)
    await schema('rollback', '--to', '1')
    expect(served()).toBe(first)
    await schema('publish', 'shipping')
    expect(served()).toMatch(/^# Kade supergraph 4, /)
    // From what was served: what was rolled back is not in it again.
    expect(served()).not.toContain('shelves: Int')
  })

  it('to what is not there, or is damaged, changes nothing', async () => {
    const before = served()
    await expect(schema('rollback')).rejects.toThrow('Release 1 is the oldest one that is kept: there is none before it')
    await expect(schema('rollback', '--to', '9')).rejects.toThrow('There is no release 9: pnpm schema list shows those that are kept')
    add('orders', 'extend type Query { "Told." baskets: Int }')
    await schema('publish', 'orders')
    const now = served()
    writeFileSync(join(registry(), 'releases/1/supergraph.graphql'), before.slice(0, 4_000))
    await expect(schema('rollback')).rejects.toThrow('Supergraph 1 is cut off or was changed after its release')
    expect(served()).toBe(now)
    expect(existsSync(join(registry(), 'publishing'))).toBe(false)
  })
})
