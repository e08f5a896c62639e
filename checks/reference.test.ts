import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { buildSchema } from 'graphql'
import { configurationPage } from '../site/src/reference/configuration.js'
import { eventsPage } from '../site/src/reference/events.js'
import { graphPages } from '../site/src/reference/graph.js'
import { limitsPage } from '../site/src/reference/limits.js'
import { processes, variablesOf, type ProcessName } from './support/environment.js'
import { readText, root } from './support/files.js'

/** What the reference is read from, to be changed. */
const copy = mkdtempSync(join(tmpdir(), 'kade-reference-'))
afterAll(() => rmSync(copy, { recursive: true, force: true }))
const folders = [
  'gateway',
  'packages/service-kit',
  'packages/events',
  'services/orders',
  'services/inventory',
  'services/shipping',
  'services/analytics',
]
for (const path of folders.flatMap((folder) =>
  ['src', 'schema', 'schemas', 'README.md', 'asyncapi.yaml'].map((part) => join(folder, part)),
))
  if (existsSync(join(root, path))) cpSync(join(root, path), join(copy, path), { recursive: true })
cpSync(join(root, 'schema.graphql'), join(copy, 'schema.graphql'))

/** The pages with one text of one file changed, as a programmer would. */
function changed<Made>(file: string, from: string, to: string, make: (checkout: string) => Made): Made {
  const path = join(copy, file)
  const before = readFileSync(path, 'utf8')
  expect(before).toContain(from)
  writeFileSync(path, before.replace(from, to))
  try {
    return make(copy)
  } finally {
    writeFileSync(path, before)
  }
}

describe('The reference of the graph', () => {
  const operations = (checkout: string): string => graphPages(checkout)[0]?.text ?? ''

  it('has each operation with the roles of the access tables, whatever key its resolver asks for', () => {
    const text = operations(root)
    const rolesOf = (name: string) => new RegExp(`^\\| \\[\`${name}\`\\][^|]*\\| ([^|]*) \\|`, 'm').exec(text)?.[1]
    expect(
      Object.fromEntries(
        ['placeOrder', 'refundOrder', 'workItem', 'createTransfer', 'startImport', 'me', 'orderUpdates'].map((name) => [
          name,
          rolesOf(name),
        ]),
      ),
    ).toEqual({
      placeOrder: 'NOBODY, GUEST, CUSTOMER, CHANNEL, SUPPORT, ADMIN',
      refundOrder: 'SUPPORT, ADMIN',
      workItem: 'SUPPORT, ADMIN',
      createTransfer: 'WAREHOUSE, PLANNER, ADMIN',
      startImport: 'ADMIN, WAREHOUSE, PLANNER',
      me: 'everybody',
      orderUpdates: 'GUEST, LINK, CUSTOMER, CHANNEL, SUPPORT, WAREHOUSE, ADMIN',
    })
  })

  it('has every operation that the gateway answers', () => {
    const schema = buildSchema(readText('schema.graphql'))
    const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    )
    const text = operations(root)
    expect(fields.filter((name) => !text.includes(`| [\`${name}\`](`))).toEqual([])
  })

  it('has every type of the graph, with its fields', () => {
    const text = graphPages(root)
      .map((page) => page.text)
      .join('\n')
    const own = Object.values(buildSchema(readText('schema.graphql')).getTypeMap()).filter(
      ({ name }) => !/^__|^(Query|Mutation|Subscription|ID|Int|String|Boolean|Float)$/.test(name),
    )
    expect(own.filter(({ name }) => !text.includes(`\n## ${name}\n`)).map(({ name }) => name)).toEqual([])
  })

  it('follows a role that is given', () => {
    const text = changed('services/orders/src/access.ts', "refundOrder: ['SUPPORT', 'ADMIN']", "refundOrder: ['ADMIN']", operations)
    expect(text).toMatch(/^\| \[`refundOrder`\][^|]*\| ADMIN \|/m)
  })

  it('leaves an operation that is in no table to its description', () => {
    const text = changed('services/orders/src/access.ts', "refundOrder: ['SUPPORT', 'ADMIN'],", '', operations)
    expect(text).toMatch(/^\| \[`refundOrder`\][^|]*\| as its description says \|/m)
  })
})

describe('The reference of the configuration', () => {
  it('has every variable of every process', () => {
    const { text } = configurationPage(root)
    const partOf = (name: string) => text.split('\n## ').find((part) => part.startsWith(`${name}\n`)) ?? ''
    const names = Object.keys(processes) as ProcessName[]
    expect(names.flatMap((name) => variablesOf(name).filter((variable) => !partOf(name).includes(`| \`${variable}\` |`)))).toEqual([])
    // The meaning of a variable is its README's.
    expect([...text.matchAll(/^\| `(\w+)` \| [^|]* \| {2}\|$/gm)].map(([, name]) => name)).toEqual([])
  })

  it('tells a default, that there is none, and what must be set', () => {
    const { text } = configurationPage(root)
    expect(text).toContain('| `AUTH_MODE` | `issuer` |')
    expect(text).toContain('| `APPEASEMENT_LIMITS` | `{"SUPPORT":{"percent":100,"amount":50000}}` |')
    expect(text).toContain('| `KAFKA_BROKERS` | nothing |')
    expect(text).toContain('| `GATEWAY_PRIVATE_KEY` | **must be set** |')
  })

  it('follows a default that is changed', () => {
    const { text } = changed('services/orders/src/config.ts', `'{"SUPPORT":5000}'`, `'{"SUPPORT":7000}'`, configurationPage)
    expect(text).toContain('| `STORE_CREDIT_LIMITS` | `{"SUPPORT":7000}` |')
  })
})

describe('The reference of limits', () => {
  it('follows the constants', () => {
    expect(limitsPage(root).text).toContain('**2,592,000** seconds that a guest')
    const { text } = changed('gateway/src/authentication/authenticate.ts', '30 * 86_400', '31 * 86_400', limitsPage)
    expect(text).toContain('**2,678,400** seconds that a guest')
  })

  it('would not be made with a constant that is gone', () => {
    expect(() => changed('gateway/src/http-app.ts', 'const BODY_LIMIT', 'const LARGEST', limitsPage)).toThrow(
      'site/src/reference/limits.ts names BODY_LIMIT of gateway/src/http-app.ts, which has no such number',
    )
  })
})

it('the reference of events has each, with what it carries', () => {
  const { text } = eventsPage(root)
  const types = readdirSync(join(root, 'packages/events/schemas'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''))
  expect(types.filter((type) => !text.includes(`\n### ${type}\n`))).toEqual([])
  expect(text).toMatch(/### order\.placed\.v1\n[^#]*\| `campaign` \| string or null/)
})
