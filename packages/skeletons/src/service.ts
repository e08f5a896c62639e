import { CannotMake, hasRootField, kebab, pascal, type Edit, type Skeleton } from './skeleton.js'

const FIRST_PORT = 4_001
/** A process, a database and a subgraph that are no services: their names stand in the same lists. */
const PARTS = ['gateway', 'bus', 'events']

/**
 * A service with its schema, its wiring, its first migration and a failing test: CONTRIBUTING.md, "The shape of a service".
 * @param read a file of the checkout: the skeleton is that of analytics, which consumes events alone.
 * @param schemaOf the schema of a service.
 */
export function serviceSkeleton(given: string, read: (file: string) => string, schemaOf: (service: string) => string): Skeleton {
  const name = kebab(given, 'service')
  if (name.includes('-'))
    throw new CannotMake(`${name} is no name of a service, such as loyalty: one word, as it names its database and its role too`)
  const known = read('packages/local-system/src/start/services.ts')
  const services = /services = \[([^\]]*)\] as const/.exec(known)?.[1] ?? ''
  if (services.includes(`'${name}'`)) throw new CannotMake(`There is a service ${name} already: nothing was written`)
  if (PARTS.includes(name)) throw new CannotMake(`${name} names a part of Kade already: nothing was written`)
  const owner = [...services.matchAll(/'(\w+)'/g)].find(([, other = '']) => hasRootField(schemaOf(other), 'Query', name))?.[1]
  if (owner) throw new CannotMake(`There is a query ${name} already, of ${owner}: nothing was written`)
  const port = FIRST_PORT + services.split(',').length
  const folder = `services/${name}`
  const as = (text: string): string =>
    text.replaceAll('analytics', name).replaceAll('Analytics', pascal(name)).replaceAll('4004', String(port))
  const files: Record<string, string> = {
    [`${folder}/package.json`]: as(read('services/analytics/package.json')).replace(
      /"description": "[^"]*"/,
      '"description": "Say here what it owns."',
    ),
    [`${folder}/Dockerfile`]: as(read('services/analytics/Dockerfile')),
    [`${folder}/README.md`]: readme(name, read('services/analytics/README.md')),
    [`${folder}/schema/${name}.graphql`]: `type Query {
  "Say here what it tells, and to whom."
  ${name}: Int!
}
`,
    [`${folder}/src/main.ts`]: read('services/inventory/src/main.ts').replaceAll('inventory', name),
    [`${folder}/src/config.ts`]: as(read('services/analytics/src/config.ts')),
    [`${folder}/src/context.ts`]: `import type { Database, SubgraphContext } from '@kade/service-kit'

export interface Context extends SubgraphContext {
  readonly database: Database
}
`,
    [`${folder}/src/access.ts`]: `import { authorizeBy } from '@kade/service-kit'

/** Who may do what on the fields of this service. */
export const POLICY = { ${name}: ['ADMIN'] } as const satisfies Readonly<Record<string, readonly string[]>>

/** @throws Unauthenticated for nobody, Forbidden for a role that may not. */
export const authorizeField = authorizeBy(POLICY)
`,
    [`${folder}/src/resolvers.ts`]: `import { authorizeField } from './access.js'
import type { Resolvers } from './generated.js'

export const resolvers: Resolvers = {
  Query: {
    ${name}: (_, _args, { viewer }) => {
      authorizeField(viewer, '${name}')
      return 0
    },
  },
}
`,
    [`${folder}/src/service.ts`]: `import { parseEventData, PARTITIONS, TOPICS } from '@kade/events'
import { loadMigrations, loadTypeDefs, wireService, type EventBus } from '@kade/service-kit'
import type { ${pascal(name)}Config } from './config.js'
import { resolvers } from './resolvers.js'

/** The only wiring. A test may hand in its own bus. */
export const createService = async (config: ${pascal(name)}Config, { bus }: { readonly bus?: EventBus } = {}) =>
  wireService({
    name: '${name}',
    config,
    bus,
    migrations: await loadMigrations(new URL('./migrations/', import.meta.url)),
    entities: [],
    typeDefs: loadTypeDefs(new URL('../schema/', import.meta.url)),
    topics: { written: [], read: [TOPICS.order], partitions: PARTITIONS },
    parse: parseEventData,
    own: ({ database }) => ({ handlers: {}, resolvers, context: (base) => ({ ...base, database }) }),
  })
`,
    [`${folder}/src/migrations/1700000500000-${name}.ts`]: `import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ${pascal(name)}1700000500000 implements MigrationInterface {
  readonly name = '${pascal(name)}1700000500000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`CREATE TABLE ${name}_entry (id uuid PRIMARY KEY)\`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(\`DROP TABLE ${name}_entry\`)
  }
}
`,
    [`${folder}/test/${name}.test.ts`]: `import { it } from '@jest/globals'

it('${name}: what it answers to whom', () => {
  throw new Error('Write what a client asks ${name}, over HTTP, and what it is answered')
})
`,
  }
  return { files, edits: entries(name, port, services), next: next(name, port) }
}

/** Its variables are those of analytics, which has no others than every service. */
const readme = (name: string, ofAnalytics: string): string =>
  `# ${name}\nSay here what it owns, answers, emits and consumes.\n\n${/^\| variable[^]*?\n(?!\|)/m.exec(ofAnalytics)?.[0] ?? ''}`

/** The lists that know the services, as far as the system runs without the others. */
function entries(name: string, port: number, services: string): Edit[] {
  const upper = name.toUpperCase()
  const list = `[${services}, '${name}'] as const`
  return [
    { file: 'packages/local-system/src/start/services.ts', find: `services = [${services}] as const`, instead: `services = ${list}` },
    { file: 'packages/local-system/src/postgres/databases.ts', find: ", 'bus'] as const", instead: `, '${name}', 'bus'] as const` },
    {
      file: 'packages/graph-schema/src/subgraphs.ts',
      find: "  events: { url: 'bus:'",
      instead: `  ${name}: { url: 'http://localhost:${port}/graphql', folder: 'services/${name}/schema' },\n  events: { url: 'bus:'`,
    },
    {
      file: 'codegen.ts',
      find: '    ...Object.fromEntries(Object.entries(web.generates)',
      instead: `    ...subgraph('${name}', {}),\n    ...Object.fromEntries(Object.entries(web.generates)`,
    },
    {
      file: 'gateway/src/config.ts',
      find: "  ANALYTICS_URL: url('address of the analytics subgraph'),\n",
      instead: `  ANALYTICS_URL: url('address of the analytics subgraph'),\n  ${upper}_URL: url('address of the ${name} subgraph'),\n`,
    },
    {
      file: 'gateway/src/config.ts',
      find: 'analytics: read.ANALYTICS_URL',
      instead: `analytics: read.ANALYTICS_URL, ${name}: read.${upper}_URL`,
    },
  ]
}

const next = (name: string, port: number): string[] => [
  'npx --yes pnpm@12.21.0 install, then pnpm compose && pnpm codegen.',
  `docker-compose.yml: a service ${name} as analytics has one, at ${port}; ${name.toUpperCase()}_URL for the gateway; deploy/postgres/init.sh and deploy/make-secrets.sh: its database and its password; deploy/prometheus.yml.`,
  `k8s/services/${name}, as k8s/services/analytics; its database in k8s/components/postgres-cnpg; its place in k8s/overlays and k8s/examples/argocd.`,
  `gateway/README.md: ${name.toUpperCase()}_URL. .dependency-cruiser.cjs and stryker.config.mjs: its aggregates and its rules, once it has some. checks/support: the lists of services.`,
  `Its test fails: pnpm test services/${name}`,
]
