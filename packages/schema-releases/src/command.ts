import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Registry, subgraphNames, subgraphOf, subgraphsOf, type SubgraphName, type Subgraphs } from '@kade/graph-schema'
import { Argument, Command } from 'commander'
import { baseRevision, subgraphsAt } from './checkouts.js'
import { compose, type ComposedGraph } from './compose.js'
import { judge, undescribed, type KnownOperation } from './judge.js'
import { readOperations } from './operations.js'
import { assertRuns } from './running.js'
import { withValuesOf } from './values.js'

interface Surroundings {
  /** Whose services' schemas are checked and published. */
  readonly checkout: string
  /** Folder of the local system: its gateway watches the registry in it. */
  readonly home: string
  readonly print: (line: string) => void
}

interface CheckOptions {
  readonly registry: string
  readonly used?: readonly string[]
  readonly allowBreaking?: string
}

interface PublishOptions extends CheckOptions {
  readonly running?: string
  readonly all?: true
  readonly valuesFirst?: true
}

/** `pnpm schema`: what is wrong with a command, or refused, is thrown as an Error for people. */
export function schemaCommand(around: Surroundings): Command {
  const command = new Command('pnpm schema')
    .description(
      'Checks and publishes the graph of the services, each alone. A registry is a folder; the gateway watches supergraph.graphql in it.',
    )
    .showHelpAfterError()
    .exitOverride()
  const withRegistry = (sub: Command): Command =>
    sub.option('--registry <folder>', 'where releases are kept', process.env.SCHEMA_REGISTRY ?? join(around.home, 'schema'))
  const withUsage = (sub: Command): Command =>
    withRegistry(sub)
      .option(
        '--used <source...>',
        "what clients send: the gateway's /operations (port of metrics), manifests, documents, folders. Not given: everything counts as used",
      )
      .option('--allow-breaking <reason>', 'publish what breaks clients all the same; the reason is kept with the release')
  const service = new Argument('<service>', 'whose schema of this checkout is taken').choices(subgraphNames)

  withUsage(
    command
      .command('check')
      .description('Whether its schema composes with the others as they are published, breaks no client, and is described'),
  )
    .addArgument(service)
    .action((name: SubgraphName, options: CheckOptions) => check(around, name, options))
  withUsage(command.command('publish').description('Checks, then releases it: the gateway serves it within seconds'))
    .addArgument(new Argument('[service]', 'whose schema of this checkout is taken').choices(subgraphNames))
    .option('--all', 'those of the whole checkout')
    .option('--values-first', 'only the new values of enums of the whole checkout: before the services that tell them run')
    .option('--running <address>', 'of the deployed service: refused unless it answers with this very schema')
    .action((name: SubgraphName | undefined, options: PublishOptions) => publish(around, name, options))
  withRegistry(command.command('rollback').description('Serves an earlier release again'))
    .option('--to <version>', 'which one; default the one before', Number)
    .action(async ({ registry, to }: { readonly registry: string; readonly to?: number }) =>
      around.print(`Release ${await new Registry(resolve(registry)).rollBack(to)} is served again`),
    )
  withRegistry(command.command('list').description('The releases, newest first; the served one is marked')).action(
    ({ registry }: { readonly registry: string }) => list(around, new Registry(resolve(registry))),
  )
  return command
}

async function check(around: Surroundings, name: SubgraphName, { registry, used }: CheckOptions): Promise<void> {
  const others = new Registry(resolve(registry)).current()?.subgraphs ?? published(around.checkout)
  const after = compose({ ...others, [name]: subgraphOf(around.checkout, name) })
  await refuseWhatBreaks(around, compose(others), after, { ...(used ? { used } : {}) })
  around.print(`${name} composes with the others, breaks no operation that clients use, and is described`)
}

async function publish(around: Surroundings, name: SubgraphName | undefined, options: PublishOptions): Promise<void> {
  if ([name, options.all, options.valuesFirst].filter((each) => each !== undefined).length !== 1)
    throw new Error('Publish takes one service, or --all, or --values-first')
  const { checkout, print } = around
  const registry = new Registry(resolve(options.registry))
  const of = `${name ?? (options.valuesFirst ? 'new values of enums' : 'all services')}${options.allowBreaking ? `; breaks clients: ${options.allowBreaking}` : ''}`
  const version = await registry.publish(of, async (current) => {
    if (!current && !options.all) throw new Error(`${registry.folder} has no release yet: the first one takes all services (--all)`)
    const subgraphs = subgraphsToPublish(checkout, current?.subgraphs ?? null, name, options)
    if (options.running !== undefined && name !== undefined) await assertRuns(name, options.running, subgraphs[name])
    const after = compose(subgraphs)
    if (current) await refuseWhatBreaks(around, compose(current.subgraphs), after, options)
    return { subgraphs, supergraph: after.supergraph }
  })
  print(`Release ${version} is published to ${registry.supergraphFile}: a gateway that watches it serves it within seconds`)
}

function subgraphsToPublish(
  checkout: string,
  served: Subgraphs | null,
  name: SubgraphName | undefined,
  { valuesFirst }: PublishOptions,
): Subgraphs {
  if (served && name) return { ...served, [name]: subgraphOf(checkout, name) }
  return served && valuesFirst ? withValuesOf(subgraphsOf(checkout), served) : subgraphsOf(checkout)
}

function list({ print }: Surroundings, registry: Registry): void {
  const served = registry.current()?.version
  if (served === undefined) print(`${registry.folder} has no release yet: pnpm schema publish --all`)
  for (const { version, at, of } of registry.list()) print(`${version === served ? '→' : ' '} ${String(version).padStart(4)}  ${at}  ${of}`)
}

/** What stands in the way of a release, all of it at once. */
async function refuseWhatBreaks(
  { print }: Surroundings,
  before: ComposedGraph,
  after: ComposedGraph,
  { used, allowBreaking }: Pick<CheckOptions, 'used' | 'allowBreaking'>,
): Promise<void> {
  const operations = used ? (await Promise.all(used.map(readOperations))).flat() : null
  const { breaking, unused, dangerous } = await judge(before.api, after.api, operations)
  for (const line of dangerous) print(`note: ${line}`)
  for (const line of unused) print(`allowed, as no known operation uses it: ${line}`)
  if (breaking.length > 0 && allowBreaking) for (const line of breaking) print(`breaks clients, allowed by hand: ${line}`)
  const known = new Set(undescribed(before.api))
  const faults = [
    ...(allowBreaking ? [] : breaking.map((line) => `breaks clients: ${line}${clientsOf(operations)}`)),
    ...undescribed(after.api)
      .filter((place) => !known.has(place))
      .map((place) => `has no description: ${place}`),
  ]
  if (faults.length > 0)
    throw new Error(`The schema is refused, and nothing was changed:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
}

const clientsOf = (operations: readonly KnownOperation[] | null): string =>
  operations ? '' : ' (which clients use it is not known: --used tells)'

/** What is served where there is no registry yet: what the main branch has. */
function published(checkout: string): Subgraphs {
  const revision = existsSync(join(checkout, '.git')) ? baseRevision(checkout) : null
  const subgraphs = revision && subgraphsAt(checkout, revision)
  if (!subgraphs) throw new Error('There is nothing to compare with: no registry (--registry), and git knows no earlier schema here')
  return subgraphs
}
