import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sign, verify } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { KAFKA_VERSION } from '../packages/test-kit/src/kafka/jars.js'
import { referenceProblems, schemaProblems, scrapeProblems, type Compose } from './support/compose.js'
import { parseYaml, readText, root } from './support/files.js'

const text = readText('docker-compose.yml')
const compose = parseYaml(text, 'docker-compose.yml')[0] as Compose
const { scrape_configs: jobs } = parseYaml(readText('deploy/prometheus.yml'))[0] as {
  readonly scrape_configs: readonly { readonly static_configs: readonly { readonly targets: readonly string[] }[] }[]
}
const targets = jobs.flatMap(({ static_configs }) => static_configs.flatMap((config) => config.targets))

describe('docker-compose.yml', () => {
  it('is what the Compose specification allows, and a misspelling is not', () => {
    expect(schemaProblems(compose)).toEqual([])
    expect(schemaProblems(spoilt('healthcheck:', 'heathcheck:'))).not.toEqual([])
  })

  it('leads somewhere: services, volumes, files, hosts, ports', () => {
    expect(referenceProblems(compose)).toEqual([])
  })

  it.each([
    ['orders: { condition: service_healthy }', 'order: { condition: service_healthy }', 'gateway: depends on order, which is no service'],
    ['orders: { condition: service_healthy }', 'orders: { condition: service_started }', 'gateway: does not wait until orders is healthy'],
    ['http://orders:4001', 'http://orders:4002', 'gateway: ORDERS_URL asks orders at 4002, which listens at 4001'],
    ['http://orders:4001', 'http://oders:4001', 'gateway: ORDERS_URL names oders, which is no service'],
    ['./deploy/prometheus.yml', './deploy/promethoys.yml', 'prometheus: mounts ./deploy/promethoys.yml, which does not exist'],
    ["'127.0.0.1:${KADE_PORT:-4000}:4000'", "'${KADE_PORT:-4000}:4000'", 'gateway: opens ${KADE_PORT:-4000}:4000 to the network'],
    ["['kafka:/var", "['kafkaa:/var", 'kafka: mounts the volume kafkaa, which is not declared'],
    ['gateway/Dockerfile', 'gateway/Dockerfil', 'gateway: no gateway/Dockerfil'],
  ])('would not pass with %s written as %s', (good, bad, problem) => {
    expect(referenceProblems(spoilt(good, bad) as Compose)).toContain(problem)
  })

  it('has the metrics of every process scraped, on ports that nothing outside leads to', () => {
    expect(scrapeProblems(compose, targets)).toEqual([])
    expect(scrapeProblems(compose, [...targets.slice(1), 'orders:4001'])).toEqual([
      'nobody tells metrics at orders:4001',
      'gateway:9464 is not scraped',
    ])
    expect(scrapeProblems(spoilt('KADE_PORT:-4000}:4000', 'KADE_PORT:-4000}:9464') as Compose, targets)).toEqual([
      'gateway publishes its metrics',
    ])
  })

  it('runs the broker that the tests run against', () => {
    expect(compose.services.kafka?.image).toBe(`apache/kafka:${KAFKA_VERSION}`)
  })

  it('keeps the log for ever, as analytics is rebuilt from it', () => {
    expect(compose.services.kafka?.environment?.KAFKA_LOG_RETENTION_MS).toBe('-1')
  })

  it('lets the monitoring alone wait for its profile', () => {
    const optional = Object.entries(compose.services).filter(([, { profiles }]) => profiles)
    expect(optional.map(([name, { profiles }]) => [name, profiles])).toEqual([
      ['prometheus', ['monitoring']],
      ['grafana', ['monitoring']],
    ])
  })
})

describe('deploy/make-secrets.sh', () => {
  let folder: string
  const make = () => execFileSync('sh', [join(folder, 'deploy', 'make-secrets.sh')], { encoding: 'utf8' })
  const secrets = () =>
    Object.fromEntries(
      readFileSync(join(folder, '.env'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => [
          line.slice(0, line.indexOf('=')),
          line
            .slice(line.indexOf('=') + 1)
            .replaceAll('"', '')
            .replaceAll('\\n', '\n'),
        ]),
    ) as Record<string, string>

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kade-secrets-'))
    mkdirSync(join(folder, 'deploy'))
    copyFileSync(join(root, 'deploy', 'make-secrets.sh'), join(folder, 'deploy', 'make-secrets.sh'))
    make()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('makes every secret that docker-compose.yml asks for, and no other', () => {
    const asked = new Set([...text.matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name]) => name))
    expect(Object.keys(secrets()).sort()).toEqual([...asked].sort())
  })

  it('makes a key pair that fits, and secrets of 256 bits', () => {
    const { GATEWAY_PRIVATE_KEY = '', GATEWAY_PUBLIC_KEY = '', ...rest } = secrets()
    const message = Buffer.from('who asks')
    expect(verify(null, message, GATEWAY_PUBLIC_KEY, sign(null, message, GATEWAY_PRIVATE_KEY))).toBe(true)
    expect(Object.values(rest).filter((secret) => !/^[0-9a-f]{64}$/.test(secret))).toEqual([])
    expect(new Set(Object.values(rest)).size).toBe(Object.keys(rest).length)
  })

  it('lets nobody else read them, keeps them when it is run again, and git never takes them', () => {
    const before = secrets()
    expect(statSync(join(folder, '.env')).mode & 0o777).toBe(0o600)
    expect(make()).toMatch(/is there already/)
    expect(secrets()).toEqual(before)
    expect(readText('.gitignore').split('\n')).toContain('.env')
    expect(readText('.dockerignore').split('\n')).toContain('.env')
  })
})

const spoilt = (good: string, bad: string): unknown => {
  expect(text).toContain(good)
  return parseYaml(text.replace(good, () => bad))[0]
}
