import { z } from 'zod'

/** The environment is not complete: the message names every variable that is missing or wrong. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** The environment, checked. @throws ConfigError naming every missing or wrong variable at once. */
export function readConfig<Schema extends z.ZodType>(schema: Schema, environment: NodeJS.ProcessEnv = process.env): z.output<Schema> {
  const result = schema.safeParse(environment)
  if (result.success) return result.data
  const problems = result.error.issues.map(({ path, message }) => `  ${path.join('.') || 'environment'}: ${message}`)
  throw new ConfigError(`The environment is not complete. Set these variables and start again:\n${problems.join('\n')}`)
}

const present = (what: string) => z.string({ error: `is missing (${what})` }).min(1, `is empty (${what})`)

/** The variables that every service reads; a service extends it by its own. */
export const serviceEnvironment = z.object({
  PORT: z.coerce.number({ error: 'is no port number' }).int().min(0).max(65_535),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: present('postgres://user:password@host:5432/database'),
  BUS_DATABASE_URL: z.string().optional(),
  KAFKA_BROKERS: z.string().optional(),
  GATEWAY_PUBLIC_KEY: present("the gateway's Ed25519 public key, PEM"),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export interface BusConfig {
  /** Comma-separated host:port; when set, the bus is Kafka. */
  readonly kafkaBrokers?: string
  /** The database of the embedded log. */
  readonly busDatabaseUrl?: string
}

export interface ServiceConfig {
  readonly port: number
  readonly host: string
  readonly databaseUrl: string
  readonly bus: BusConfig
  readonly gatewayPublicKey: string
  readonly logLevel: string
}

/** The part of the configuration that is the same in every service. @throws ConfigError when neither bus is named. */
export function toServiceConfig(environment: z.output<typeof serviceEnvironment>): ServiceConfig {
  return {
    port: environment.PORT,
    host: environment.HOST,
    databaseUrl: environment.DATABASE_URL,
    bus: toBusConfig(environment),
    gatewayPublicKey: environment.GATEWAY_PUBLIC_KEY,
    logLevel: environment.LOG_LEVEL,
  }
}

export function toBusConfig({ KAFKA_BROKERS, BUS_DATABASE_URL }: { KAFKA_BROKERS?: string; BUS_DATABASE_URL?: string }): BusConfig {
  if (KAFKA_BROKERS) return { kafkaBrokers: KAFKA_BROKERS }
  if (BUS_DATABASE_URL) return { busDatabaseUrl: BUS_DATABASE_URL }
  throw new ConfigError('Set KAFKA_BROKERS (Kafka) or BUS_DATABASE_URL (the embedded log in Postgres)')
}
