import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { ConfigError, readConfig, serviceEnvironment, toServiceConfig } from './read-config.js'

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
    const message = messageOf(() => readConfig(environment, { HOST: '' }))
    for (const name of ['PORT', 'DATABASE_URL', 'GATEWAY_PUBLIC_KEY', 'FILE_LINK_SECRET', 'KAFKA_BROKERS', 'BUS_DATABASE_URL']) {
      expect(message).toContain(name)
    }
  })

  it('names every variable that is wrong, and does not repeat its secret value', () => {
    const wrong = {
      PORT: 'http',
      DATABASE_URL: 'mysql://root:hunter2@db',
      GATEWAY_PUBLIC_KEY: 'hunter3',
      LOG_LEVEL: 'loud',
      KAFKA_BROKERS: 'k:9092',
    }
    const message = messageOf(() => readConfig(serviceEnvironment, wrong))
    expect(message.match(/^ {2}[A-Z_]+/gm)?.map((name) => name.trim())).toEqual(['PORT', 'DATABASE_URL', 'GATEWAY_PUBLIC_KEY', 'LOG_LEVEL'])
    expect(message).not.toContain('hunter')
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
