import { createPublicKey } from 'node:crypto'
import { z } from 'zod'
import { allowance, weakSecrets, type Rule } from './production.js'

/** The environment cannot be started with: the message names every variable that is missing, wrong or refused. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/**
 * The environment, checked. An empty variable counts as missing. @param rules over several variables, besides those that are the same everywhere
 * @throws ConfigError naming every variable at once that is missing or wrong, or that production refuses.
 */
export function readConfig<Schema extends z.ZodType>(
  schema: Schema,
  environment: NodeJS.ProcessEnv = process.env,
  rules: readonly Rule[] = [],
): z.output<Schema> {
  const isRead = (name: string) => !(schema instanceof z.ZodObject) || name in schema.shape || name === 'NODE_ENV'
  const given = Object.fromEntries(Object.entries(environment).filter(([name, value]) => value !== '' && isRead(name)))
  const result = schema.safeParse(given)
  const problems = [
    ...(result.error?.issues ?? []).map(({ path, message }) => `${path.join('.') || 'environment'} ${message}`),
    ...missingBus(schema, given),
    ...[weakSecrets, ...rules].flatMap((rule) => rule(given)),
  ]
  if (result.success && problems.length === 0) return result.data
  throw new ConfigError(
    `The environment is not complete, or not safe. Set these variables and start again:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
  )
}

/** A rule over two variables; zod asks such rules only when every variable is well by itself, and here all is told at once. */
function missingBus(schema: z.ZodType, given: NodeJS.ProcessEnv): string[] {
  const asked = schema instanceof z.ZodObject && 'KAFKA_BROKERS' in schema.shape && 'BUS_DATABASE_URL' in schema.shape
  return asked && !given.KAFKA_BROKERS && !given.BUS_DATABASE_URL ? [NO_BUS] : []
}
const NO_BUS = 'KAFKA_BROKERS (host:port, for Kafka) or BUS_DATABASE_URL (postgres://..., for the embedded log) is missing'

const databaseUrl = z
  .string({ error: 'is missing (postgres://user:password@host:5432/database)' })
  .regex(/^postgres(ql)?:\/\//, 'is no address of a PostgreSQL (postgres://user:password@host:5432/database)')

/** One line with \n in it, as some tools hand over a PEM, will do too. */
const publicKey = z
  .string({ error: "is missing (the gateway's Ed25519 public key, PEM)" })
  .transform((text) => text.replaceAll('\\n', '\n'))
  .refine(isEd25519, "is no Ed25519 public key in PEM (it begins with '-----BEGIN PUBLIC KEY-----')")

/** Where GET /metrics is answered, apart from the graph; by default where exporters of OpenTelemetry are looked for. */
export const metricsPort = z.coerce.number({ error: 'is no port number' }).int().min(0).max(65_535).default(9464)

/** Secrets by which keys of personal data are wrapped, by commas: the first wraps, any unwraps. Null where there is none. */
export const personalDataKeys = z
  .string()
  .default('')
  .transform((text): readonly [string, ...string[]] | null => {
    const [first, ...more] = text.split(',').flatMap((secret) => secret.trim() || [])
    return first === undefined ? null : [first, ...more]
  })
  .refine((secrets) => (secrets ?? []).every(({ length }) => length >= 32), 'has a secret that is shorter than 32 characters')

/** The variables that every service reads; a service extends it by its own. */
export const serviceEnvironment = z.object({
  PORT: z.coerce.number({ error: 'is missing, or no number (the port to answer at; 0 takes a free one)' }).int().min(0).max(65_535),
  METRICS_PORT: metricsPort,
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: databaseUrl,
  BUS_DATABASE_URL: databaseUrl.optional(),
  KAFKA_BROKERS: z.string().optional(),
  GATEWAY_PUBLIC_KEY: publicKey,
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'is none of fatal, error, warn, info, debug, trace, silent',
    })
    .default('info'),
  ALLOW_WEAK_SECRETS: allowance,
})

export interface BusConfig {
  /** Comma-separated host:port; when set, the bus is Kafka. */
  readonly kafkaBrokers?: string
  /** The database of the embedded log. */
  readonly busDatabaseUrl?: string
}

export interface ServiceConfig {
  readonly port: number
  readonly metricsPort: number
  readonly host: string
  readonly databaseUrl: string
  readonly bus: BusConfig
  readonly gatewayPublicKey: string
  readonly logLevel: string
}

/** The part of the configuration that is the same in every service. */
export function toServiceConfig(environment: z.output<typeof serviceEnvironment>): ServiceConfig {
  return {
    port: environment.PORT,
    metricsPort: environment.METRICS_PORT,
    host: environment.HOST,
    databaseUrl: environment.DATABASE_URL,
    bus: toBusConfig(environment),
    gatewayPublicKey: environment.GATEWAY_PUBLIC_KEY,
    logLevel: environment.LOG_LEVEL,
  }
}

/** Kafka goes before the embedded log. @throws ConfigError when neither is named. */
export function toBusConfig({ KAFKA_BROKERS, BUS_DATABASE_URL }: { KAFKA_BROKERS?: string; BUS_DATABASE_URL?: string }): BusConfig {
  if (KAFKA_BROKERS) return { kafkaBrokers: KAFKA_BROKERS }
  if (BUS_DATABASE_URL) return { busDatabaseUrl: BUS_DATABASE_URL }
  throw new ConfigError(NO_BUS)
}

function isEd25519(pem: string): boolean {
  try {
    return createPublicKey(pem).asymmetricKeyType === 'ed25519'
  } catch {
    return false
  }
}
