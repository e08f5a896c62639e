import { join } from 'node:path'
import type { DatabaseName } from '../postgres/databases.js'
import type { ProcessPlan } from './managed-process.js'
import type { Secrets } from './secrets.js'
import { gatewayUrl, services, subgraphUrl, type Ports, type ProcessName, type ServiceName } from './services.js'

export interface Surroundings {
  /** Of the checkout. */
  readonly root: string
  readonly ports: Ports
  /** That the gateway serves and watches. */
  readonly supergraphFile: string
  readonly secrets: Secrets
  readonly databaseUrls: Readonly<Record<DatabaseName, string>>
  /** Given: Kafka carries the events. Else the database `bus` does. */
  readonly kafkaBrokers?: string
  /** Added to the environment of every process, and stronger than ours. */
  readonly env: Readonly<Record<string, string>>
}

/** The five processes of the system and the environment of each. */
export function systemProcesses(around: Surroundings): readonly ProcessPlan[] {
  return [...services.map((name) => servicePlan(name, around)), gatewayPlan(around)]
}

function servicePlan(name: ServiceName, around: Surroundings): ProcessPlan {
  const { root, ports, secrets, databaseUrls } = around
  const own: Partial<Record<ServiceName, Record<string, string>>> = {
    orders: {
      ...{ GUEST_TOKEN_SECRET: secrets.GUEST_TOKEN_SECRET, FILE_LINK_SECRET: secrets.FILE_LINK_SECRET, PUBLIC_URL: gatewayUrl(ports) },
      ...{ PERSONAL_DATA_KEYS: secrets.PERSONAL_DATA_KEYS, WEB_PUSH_PRIVATE_KEY: secrets.WEB_PUSH_PRIVATE_KEY },
      // On one's own machine a product without a word for customs is sent abroad all the same.
      CUSTOMS_HOLDS: process.env.CUSTOMS_HOLDS ?? 'BEGUN',
      MAIL_URL: process.env.MAIL_URL ?? `file:${join(root, '.kade', 'mail')}`,
    },
    inventory: { FILE_LINK_SECRET: secrets.FILE_LINK_SECRET, PUBLIC_URL: gatewayUrl(ports) },
    analytics: { FILE_LINK_SECRET: secrets.FILE_LINK_SECRET, PUBLIC_URL: gatewayUrl(ports) },
    shipping: {
      ...{ FILE_LINK_SECRET: secrets.FILE_LINK_SECRET, PUBLIC_URL: gatewayUrl(ports) },
      ...{ PERSONAL_DATA_KEYS: secrets.PERSONAL_DATA_KEYS, ORDERS_URL: subgraphUrl('orders', ports) },
    },
  }
  return plan(name, scriptOf(name, root), around, {
    DATABASE_URL: databaseUrls[name],
    GATEWAY_PUBLIC_KEY: secrets.GATEWAY_PUBLIC_KEY,
    ...own[name],
  })
}

function gatewayPlan(around: Surroundings): ProcessPlan {
  const { root, ports, secrets, supergraphFile } = around
  return plan('gateway', scriptOf('gateway', root), around, {
    GATEWAY_PRIVATE_KEY: secrets.GATEWAY_PRIVATE_KEY,
    GUEST_TOKEN_SECRET: secrets.GUEST_TOKEN_SECRET,
    AUTH_MODE: 'development',
    DEV_TOKEN_SECRET: secrets.DEV_TOKEN_SECRET,
    PUBLIC_URL: gatewayUrl(ports),
    SUPERGRAPH_FILE: supergraphFile,
    ...Object.fromEntries(services.map((name) => [`${name.toUpperCase()}_URL`, subgraphUrl(name, ports)])),
  })
}

/** What a process runs, of a checkout that is built. */
export const scriptOf = (name: ProcessName, checkout: string): string =>
  name === 'gateway' ? join(checkout, 'gateway', 'dist', 'main.js') : join(checkout, 'services', name, 'dist', 'main.js')

/** The same at other ports: a second instance. */
export const planBeside = (plan: ProcessPlan, script: string, port: number, metricsPort: number): ProcessPlan => ({
  name: `${plan.name}-beside`,
  script,
  readyUrl: `http://127.0.0.1:${port}/readyz?exclude=seed`,
  env: { ...plan.env, PORT: String(port), METRICS_PORT: String(metricsPort) },
})

function plan(name: ProcessName, script: string, around: Surroundings, own: Readonly<Record<string, string>>): ProcessPlan {
  const { ports, databaseUrls, kafkaBrokers, env } = around
  return {
    name,
    script,
    readyUrl: `http://127.0.0.1:${ports[name]}/readyz?exclude=seed`,
    env: {
      ...ON_ONE_MACHINE,
      ...inherited(),
      ...own,
      ...(kafkaBrokers === undefined ? { BUS_DATABASE_URL: databaseUrls.bus } : { KAFKA_BROKERS: kafkaBrokers }),
      PORT: String(ports[name]),
      METRICS_PORT: String(ports[`${name}Metrics`]),
      NODE_ENV: 'production',
      // MB. With a young generation of 4 a page of orders took 5 to 18 % more CPU; with 16 an idle process weighs 26 MB more.
      // One thread beside the main one collects garbage: five processes with four each, on two cores, took 6 % more CPU for that page.
      // The gateway holds the graph of all, 110 MB before it is asked anything: it has what its pod has.
      NODE_OPTIONS: `--max-old-space-size=${name === 'gateway' ? 384 : 256} --max-semi-space-size=8 --v8-pool-size=1`,
      APOLLO_TELEMETRY_DISABLED: 'true',
      KADE_EXIT_WITH_PARENT: '1',
      ...env,
    },
  }
}

/** In the place of a service, what answers by its schema alone. */
export const mockPlan = (plan: ProcessPlan, root: string): ProcessPlan => ({
  ...plan,
  script: join(root, 'packages', 'mock-subgraph', 'dist', 'main.js'),
  env: { ...plan.env, MOCK_SUBGRAPH: plan.name },
})

/** What production refuses unless it is said by name, and room for a simulation, whose shoppers have one address. The caller's environment goes before. */
const ON_ONE_MACHINE = {
  ALLOW_TEST_PAYMENTS: 'yes',
  ALLOW_DEVELOPMENT_SIGN_IN: 'yes',
  ALLOW_DEV_TOKENS: 'yes',
  ALLOW_WEAK_SECRETS: 'yes', // databases of one's own often have them
  INTROSPECTION: 'on',
  ANONYMOUS_ORDERS_PER_MINUTE: '60000',
  ANONYMOUS_COST_PER_MINUTE: '5000000',
}

/** LOG_LEVEL and the like reach the processes; addresses of databases and brokers only as the plan says. */
function inherited(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    ([name]) => !/(^|_)DATABASE_URL$|^KAFKA_BROKERS$|^(PORT|METRICS_PORT|HOST|READY_FILE)$/.test(name),
  )
  return Object.fromEntries(entries) as Record<string, string>
}
