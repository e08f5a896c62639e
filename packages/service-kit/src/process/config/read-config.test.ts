import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { ConfigError, readConfig, serviceEnvironment, toBusConfig, toServiceConfig } from './read-config.js'

const publicKey = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }) as string
const complete = {
  PORT: '4001',
  DATABASE_URL: 'postgres://me:secret@db/orders',
  BUS_DATABASE_URL: 'postgres://me@db/bus',
  GATEWAY_PUBLIC_KEY: publicKey,
}

function messageOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof ConfigError) return error.message
  }
  throw new Error('The configuration was accepted')
}

describe('the configuration', () => {
  it('is complete with these variables; the rest has defaults', () => {
    expect(toServiceConfig(readConfig(serviceEnvironment, complete))).toEqual({
      port: 4001,
      metricsPort: 9464,
      host: '127.0.0.1',
      databaseUrl: 'postgres://me:secret@db/orders',
      bus: { busDatabaseUrl: 'postgres://me@db/bus' },
      gatewayPublicKey: publicKey,
      logLevel: 'info',
    })
  })

  it('names every variable that is missing, those of the service as well, in one message', () => {
    const environment = serviceEnvironment.extend({ FILE_LINK_SECRET: z.string({ error: 'is missing (signs links)' }) })
    expect(messageOf(() => readConfig(environment, { HOST: '', LOG_LEVEL: '' })).split('\n')).toEqual([
      'The environment is not complete, or not safe. Set these variables and start again:',
      '  PORT is missing, or no number (the port to answer at; 0 takes a free one)',
      '  DATABASE_URL is missing (postgres://user:password@host:5432/database)',
      "  GATEWAY_PUBLIC_KEY is missing (the gateway's Ed25519 public key, PEM)",
      '  FILE_LINK_SECRET is missing (signs links)',
      '  KAFKA_BROKERS (host:port, for Kafka) or BUS_DATABASE_URL (postgres://..., for the embedded log) is missing',
    ])
  })

  it('names every variable that is wrong, and does not repeat its secret value', () => {
    const wrong = {
      PORT: 'http',
      DATABASE_URL: 'mysql://root:hunter2@db',
      GATEWAY_PUBLIC_KEY: 'hunter3',
      LOG_LEVEL: 'loud',
      KAFKA_BROKERS: 'k:9092',
    }
    expect(
      messageOf(() => readConfig(serviceEnvironment, wrong))
        .split('\n')
        .slice(1),
    ).toEqual([
      '  PORT is missing, or no number (the port to answer at; 0 takes a free one)',
      '  DATABASE_URL is no address of a PostgreSQL (postgres://user:password@host:5432/database)',
      "  GATEWAY_PUBLIC_KEY is no Ed25519 public key in PEM (it begins with '-----BEGIN PUBLIC KEY-----')",
      '  LOG_LEVEL is none of fatal, error, warn, info, debug, trace, silent',
    ])
  })

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['DATABASE_URL', 'see postgres://db/orders'],
    ['GATEWAY_PUBLIC_KEY', generateKeyPairSync('x25519').publicKey.export({ type: 'spki', format: 'pem' }) as string],
  ])('refuses a %s of %s', (name, value) => {
    expect(messageOf(() => readConfig(serviceEnvironment, { ...complete, [name]: value }))).toContain(`\n  ${name} `)
  })

  it.each(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])('may log %s', (level) => {
    expect(readConfig(serviceEnvironment, { ...complete, LOG_LEVEL: level }).LOG_LEVEL).toBe(level)
  })

  it('takes an empty variable for a missing one', () => {
    expect(readConfig(serviceEnvironment, { ...complete, HOST: '', LOG_LEVEL: '', KAFKA_BROKERS: '' })).toMatchObject({
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
    })
    const { BUS_DATABASE_URL: _, ...withoutBus } = complete
    expect(messageOf(() => readConfig(serviceEnvironment, { ...withoutBus, KAFKA_BROKERS: '' }))).toMatch(/^ {2}KAFKA_BROKERS .*missing$/m)
  })

  it('asks for a bus only where the schema knows both', () => {
    const schema = z.object({ HOST: z.string() })
    expect(readConfig(schema, { HOST: 'here' })).toEqual({ HOST: 'here' })
    expect(readConfig(schema.extend({ KAFKA_BROKERS: z.string().optional() }), { HOST: 'here' })).toEqual({ HOST: 'here' })
    expect(readConfig(schema.extend({ BUS_DATABASE_URL: z.string().optional() }), { HOST: 'here' })).toEqual({ HOST: 'here' })
    expect(readConfig(schema.or(schema), { HOST: 'here' })).toEqual({ HOST: 'here' })
    expect(messageOf(() => readConfig(z.string(), {}))).toContain('\n  environment ')
    expect(messageOf(() => toBusConfig({}))).toBe('KAFKA_BROKERS (host:port, for Kafka) or BUS_DATABASE_URL (postgres://..., for the embedded log) is missing') // prettier-ignore
  })

  it('has a port for its metrics, which is one', () => {
    const given = (METRICS_PORT: string) => () => readConfig(serviceEnvironment, { ...complete, METRICS_PORT }).METRICS_PORT
    expect([given('0')(), given('9465')(), given('65535')()]).toEqual([0, 9465, 65_535])
    expect(messageOf(given('metrics'))).toContain('\n  METRICS_PORT is no port number')
    for (const wrong of ['-1', '65536', '80.5']) expect(messageOf(given(wrong))).toContain('\n  METRICS_PORT ')
  })

  it('is refused in production where a secret is weak, by the rules of its reader, and only for variables that it reads', () => {
    const schema = z.object({ FILE_LINK_SECRET: z.string() })
    const production = { NODE_ENV: 'production', FILE_LINK_SECRET: 'x'.repeat(64), OTHER_SECRET: 'x'.repeat(64) }
    expect(
      messageOf(() => readConfig(schema, production))
        .split('\n')
        .slice(1),
    ).toEqual(['  FILE_LINK_SECRET is easy to guess: set what `openssl rand -hex 32` makes, or say ALLOW_WEAK_SECRETS=yes'])
    expect(messageOf(() => readConfig(schema, { FILE_LINK_SECRET: 'a' }, [() => ['It rains'], () => ['It snows']]))).toContain(
      '\n  It rains\n  It snows',
    )
    expect(() => readConfig(schema, production)).toThrow(expect.objectContaining({ name: 'ConfigError' }))
  })

  it('names a variable by its whole way', () => {
    const schema = z.object({ a: z.object({ b: z.string('is missing') }) })
    expect(messageOf(() => readConfig(schema, { a: {} as never }))).toContain('\n  a.b is missing')
  })

  it('prefers Kafka, and takes a key in one line', () => {
    const config = toServiceConfig(
      readConfig(serviceEnvironment, {
        ...complete,
        KAFKA_BROKERS: 'k1:9092,k2:9092',
        GATEWAY_PUBLIC_KEY: publicKey.replaceAll('\n', '\\n'),
      }),
    )
    expect(config).toMatchObject({ bus: { kafkaBrokers: 'k1:9092,k2:9092' }, gatewayPublicKey: publicKey })
  })
})
