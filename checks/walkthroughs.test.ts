import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readText } from './support/files.js'
import { scratchCopy, type ScratchCopy } from './support/scratch-copy.js'
import { carryOutStep, stepsOf } from './support/walkthrough.js'

/** What pages tell people to do is done, in one copy of the repository, which is compiled once. */
let copy: ScratchCopy
beforeAll(() => {
  copy = scratchCopy()
})
afterAll(() => copy.remove())

const read = (file: string): string => readFileSync(join(copy.folder, file), 'utf8')

/** `pnpm new ...` in the copy. */
function make(args: readonly string[]): { status: number | null; said: string } {
  const main = join(copy.folder, 'packages/skeletons/src/main.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', main, ...args], {
    cwd: copy.folder,
    env: { ...process.env, NODE_OPTIONS: '' },
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

describe('pnpm new', () => {
  it.each([
    [['page', 'Suppliers'], 'Suppliers is no name of a page, such as gift-wrap: small letters, with hyphens between the words'],
    [['page', 'track'], 'web/src/pages/track/page.json, web/src/pages/track/main.tsx'],
    [
      ['event', 'parcel.lost'],
      'parcel.lost is no type of an event, such as order.gift_wrapped: one of order, stock, fulfillment, shipment, and what has happened to it',
    ],
    [['mutation', 'billing', 'wrap', 'wrapOrder'], 'There is no service billing with mutations. There are: orders, inventory, shipping'],
    [['mutation', 'orders', 'gift-wrap', 'WrapOrder'], 'WrapOrder is no name of a mutation, such as wrapOrder'],
    [['mutation', 'orders', 'gift-wrap', 'cancelOrder'], 'There is a mutation cancelOrder already, of orders: nothing was written'],
    [['mutation', 'shipping', 'gift-wrap', 'placeOrder'], 'There is a mutation placeOrder already, of orders: nothing was written'],
    [['service', 'orders'], 'There is a service orders already: nothing was written'],
    [['service', 'order'], 'There is a query order already, of orders: nothing was written'],
    [['page', 'graphql'], '/graphql is an address of the gateway already: nothing was written'],
    [['service', 'bus'], 'bus names a part of Kade already: nothing was written'],
    [['service', 'events'], 'events names a part of Kade already: nothing was written'],
    [['service', 'gateway'], 'gateway names a part of Kade already: nothing was written'],
  ])('%j is refused with a sentence, and nothing is written', (args, sentence) => {
    const { status, said } = make(args)
    expect(said.trim()).toContain(sentence)
    expect(status).toBe(1)
    expect(existsSync(join(copy.folder, 'web/src/pages/track/track-page.test.ts'))).toBe(false)
    for (const file of ['orders/schema/gift-wrap.graphql', 'shipping/schema/gift-wrap.graphql', 'bus', 'events', 'gateway'])
      expect(existsSync(join(copy.folder, 'services', file))).toBe(false)
  })

  it.each([
    [['page', 'suppliers']],
    [['event', 'order.gift_wrapped']],
    [['mutation', 'orders', 'gift-wrap', 'wrapOrder']],
    [['service', 'loyalty']],
  ])('%j makes it once, and says what is next', (args) => {
    const { status, said } = make(args)
    expect({ said, status }).toEqual({ said: expect.stringMatching(/^new {6}[^]*What is next:\n1\. /) as unknown, status: 0 })
    expect(make(args)).toMatchObject({ status: 1, said: expect.stringMatching(/nothing was written\n$/) as unknown })
  })
})

describe('a page with a dead link', () => {
  const build = (): { status: number | null; said: string } => {
    const main = join(copy.folder, 'site/src/main.ts')
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=@kade/source', '--import', 'tsx', main], {
      cwd: copy.folder,
      env: { ...process.env, NODE_OPTIONS: '' },
      encoding: 'utf8',
    })
    return { status, said: stdout + stderr }
  }

  it.each([
    ['[Refunds](refunds.md)', 'the link refunds.md is dead: there is no docs/guides/refunds.md'],
    [
      '[Refunds](payments.md#no-such-heading)',
      'the link payments.md#no-such-heading is dead: docs/guides/payments.md has no heading #no-such-heading',
    ],
    ['[Refunds](/docs/guides/payments.md)', 'the link /docs/guides/payments.md is dead: a link begins from its page, not from the root'],
    ['![Refunds](../images/refunds.png)', 'the link ../images/refunds.png is dead: there is no docs/images/refunds.png'],
  ])('%s is told by its file and line, and what was built stays', (link, sentence) => {
    const page = join(copy.folder, 'docs/guides/sales.md')
    const before = readFileSync(page, 'utf8')
    mkdirSync(join(copy.folder, 'site/dist'), { recursive: true })
    writeFileSync(join(copy.folder, 'site/dist/index.html'), 'built before')
    writeFileSync(page, `${before}\n${link}\n`)
    try {
      expect(build()).toEqual({
        status: 1,
        said: `docs/guides/sales.md:${before.split('\n').length + 1}: ${sentence}\nThe documentation is not built; what was built before is as it was.\n`,
      })
      expect(read('site/dist/index.html')).toBe('built before')
    } finally {
      writeFileSync(page, before)
    }
  })
})

describe('a gift message on an order, as docs/gift-message.md adds it', () => {
  const steps = stepsOf(readText('docs/gift-message.md'))
  const files = [...new Set(steps.map(({ file }) => file))].filter((file) => !/^services\/.*\.test\.ts$/.test(file))

  it('touches six files of orders, and eighteen in all', () => {
    expect([files.filter((file) => file.startsWith('services/orders/')).length, files.length]).toEqual([6, 18])
    for (const step of steps) carryOutStep(copy.folder, step)
  })
})

describe('a service that counts orders, as docs/tutorials/service.md makes it', () => {
  it('changes the skeleton of a service, and nothing else', () => {
    const steps = stepsOf(readText('docs/tutorials/service.md'))
    expect([...new Set(steps.map(({ file }) => file.split('/').slice(0, 2).join('/')))]).toEqual(['services/loyalty', 'e2e/loyalty'])
    for (const step of steps) carryOutStep(copy.folder, step)
  })
})

describe('All of it', () => {
  it('composes, compiles, and keeps to the rules of imports', async () => {
    copy.link('services/loyalty', 'services/analytics')
    await copy.run('tsx', '--conditions=@kade/source', 'scripts/compose.ts')
    expect(read('schema.graphql')).toMatch(/wrapOrder\(.*\n*.*input: WrapOrderInput!/)
    expect(read('schema.graphql')).toContain('loyalty: Int!')
    await copy.run('graphql-codegen', '--config', 'codegen.ts')
    await copy.run('tsc', '--noEmit')
    await copy.run('tsc', '--noEmit', '-p', 'web')
    await copy.run('depcruise', '--config', '.dependency-cruiser.cjs', 'services', 'web/src')
  }, 900_000)

  it('starts, with the new service that counts orders, and the gift message is there from the order to its label', async () => {
    expect(await copy.run('jest', 'e2e/gift-message', 'e2e/loyalty', 'packages/events')).toMatch(/Tests: +\d+ passed, \d+ total/)
  }, 900_000)

  it('leaves a test for each skeleton that fails until it is written, and says what to write', async () => {
    const failing = [
      ['services/orders/src/gift-wrap', 'wrap order: write what it decides, and what it refuses'],
      ['services/orders/test/gift-wrap', 'Write what a client sends, and what it is answered'],
      [
        'services/orders/test/order-gift-wrapped',
        'Write what has to happen, through the graph, for order.gift_wrapped.v1 to be in the outbox',
      ],
      ['services/loyalty/test', 'Write what a client asks loyalty, over HTTP, and what it is answered'],
    ]
    const result = await copy.run('jest', ...failing.map(([file = '']) => file)).then(
      () => 'passed',
      (error: Error) => error.message,
    )
    for (const [, sentence] of failing) expect(result).toContain(sentence)
    expect(result).toContain('4 failed, 4 total')
    expect(read('web/test/suppliers.test.ts')).toContain("throw new Error('Write the journey of who /suppliers is for')")
  }, 900_000)
})
