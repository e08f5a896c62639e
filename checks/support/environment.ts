import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseYaml, readText, root } from './files.js'
import { render } from './kustomize.js'

export const processes = {
  gateway: 'gateway',
  orders: 'services/orders',
  inventory: 'services/inventory',
  shipping: 'services/shipping',
  analytics: 'services/analytics',
} as const

export type ProcessName = keyof typeof processes

/** Of these, one row is enough: which bus, how people sign in, where the graph is released. */
const ALTERNATIVES = [
  [['KAFKA_BROKERS'], ['BUS_DATABASE_URL']],
  [['SUPERGRAPH_FILE'], ['SUPERGRAPH_URL', 'SUPERGRAPH_TOKEN', 'SUPERGRAPH_POLL_SECONDS']],
  [['DEV_TOKEN_SECRET'], ['AUTH_ISSUER', 'AUTH_JWKS_URL', 'AUTH_AUDIENCE', 'AUTH_CLIENT_ID', 'AUTH_SCOPE', 'AUTH_SIGN_IN_PARAMETERS']],
] as const

/** Between `pnpm start` and the processes that it starts: elsewhere there is nothing to set. */
const OF_START_ALONE = ['READY_FILE']

const SHARED = 'packages/service-kit/src/process/config/read-config.ts'

/** The variables that a process reads, by the schemas of its config.ts and of what all services share. @throws when it has no config.ts. */
export function variablesOf(name: ProcessName): string[] {
  const file = join(processes[name], 'src', 'config.ts')
  if (!existsSync(join(root, file))) throw new Error(`${file} is missing: it tells what ${name} reads from its environment`)
  return variablesIn(readText(file), readText(SHARED))
}

/** By the keys of the zod objects; those that are shared are added where the schema builds on `serviceEnvironment`. */
export function variablesIn(config: string, shared: string): string[] {
  const code = config.replaceAll(/^import .*$/gm, '')
  const inherits = /\bserviceEnvironment\b(?!\s*\.(pick|shape))/.test(code)
  const omitted = keysOf(/\.omit\(\{([^}]*)\}/.exec(code)?.[1] ?? '')
  const own = keysOf(code.replaceAll(/\.omit\(\{[^}]*\}\)/g, ''))
  const inherited = inherits ? keysOf(shared).filter((name) => !omitted.includes(name)) : []
  const shaped = [...code.matchAll(/serviceEnvironment\.shape\.([A-Z][A-Z0-9_]+)/g)].map(([, name = '']) => name)
  return [...new Set([...inherited, ...own, ...shaped])].sort()
}

const withoutTexts = (code: string): string => code.replaceAll(/'[^'\n]*'|"[^"\n]*"/g, "''")
const keysOf = (code: string): string[] =>
  [...withoutTexts(code).matchAll(/(?:^\s*|[{,]\s*)([A-Z][A-Z0-9_]+)\s*:/gm)].map(([, name = '']) => name)

/** Those that are read and not set; where alternatives exist, one of them has to be set in full. */
export function missingVariables(read: readonly string[], set: readonly string[]): string[] {
  const isSet = (name: string) => set.includes(name) || OF_START_ALONE.includes(name)
  return read.filter((name) => {
    const rows = ALTERNATIVES.find((alternatives) => alternatives.some((row) => (row as readonly string[]).includes(name)))
    return rows ? !rows.some((row) => row.every(isSet)) : !isSet(name)
  })
}

/** The variables that docker-compose.yml sets for each of its services. */
export function composeVariables(): Record<string, string[]> {
  const { services } = parseYaml(readText('docker-compose.yml'))[0] as {
    readonly services: Record<string, { readonly environment?: Record<string, unknown> }>
  }
  return Object.fromEntries(Object.entries(services).map(([name, { environment = {} }]) => [name, Object.keys(environment)]))
}

/** The variables that a rendered folder sets for each of its containers, by the name of the Deployment or Job. */
export function renderedVariables(folder: string): Record<string, string[]> {
  const workloads = render(folder).filter(({ kind }) => kind === 'Deployment' || kind === 'Job')
  return Object.fromEntries(
    workloads.map(({ metadata, spec }) => {
      const { containers } = (spec as Workload).template.spec
      return [metadata.name, containers.flatMap(({ env }) => env.map(({ name }) => name))]
    }),
  )
}

interface Workload {
  readonly template: { readonly spec: { readonly containers: readonly { readonly env: readonly { readonly name: string }[] }[] } }
}
