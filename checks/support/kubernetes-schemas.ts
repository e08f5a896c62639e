import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Ajv, type ErrorObject } from 'ajv'
import { customResources } from './custom-resources.js'
import type { KubernetesObject } from './kustomize.js'

interface CompiledValidator {
  (value: unknown): boolean
  errors?: readonly ErrorObject[] | null
}

const require = createRequire(import.meta.url)
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })
const compiled = Object.fromEntries(Object.entries(customResources).map(([name, schema]) => [name, ajv.compile(schema)]))

/** What is wrong with an object by the schema of its kind, unknown fields included; a kind without a schema is wrong too. */
export function problemsOf(object: KubernetesObject): string[] {
  const own = compiled[`${object.apiVersion} ${object.kind}`]
  if (own) return own(object) ? [] : (own.errors ?? []).map(describeError)
  const validate = publishedValidator(object)
  if (!validate) return [`there is no schema for ${object.apiVersion} ${object.kind}`]
  const reads = watchReads(object)
  const errors = validate(reads.watched) ? [] : (validate.errors ?? []).map(describeError)
  return [...errors, ...reads.unread().map((path) => `${path} is not a field of ${object.kind}`)]
}

function publishedValidator({ apiVersion, kind }: KubernetesObject): CompiledValidator | undefined {
  const [group = '', version = ''] = apiVersion.includes('/') ? apiVersion.split('/') : ['core', apiVersion]
  const [library, prefix] =
    group === 'keda.sh' ? ['@kubernetes-models/keda', 'KedaSh'] : ['kubernetes-models', `IoK8sApi${capital(group.split('.')[0] ?? '')}`]
  // By its place: the packages export their classes alone, which copy what they validate, and read all of it in doing so.
  const file = join(dirname(require.resolve(library)), '_schemas', `${prefix}${capital(version)}${kind}.js`)
  return existsSync(file) ? (require(file) as { readonly validate: CompiledValidator }).validate : undefined
}

/**
 * The published validators are compiled and let unknown fields pass. But a validator reads each field that it knows: what it never looks
 * at, it does not know.
 */
function watchReads(value: object): { readonly watched: unknown; unread(): string[] } {
  const reads = new Map<object, Set<PropertyKey>>()
  const watch = (target: object): object => {
    const keys = reads.get(target) ?? new Set()
    reads.set(target, keys)
    return new Proxy(target, {
      get: (from, key) => {
        keys.add(key)
        const child = Reflect.get(from, key) as unknown
        return typeof child === 'object' && child !== null ? watch(child) : child
      },
    })
  }
  const unreadOf = (target: unknown, path: string): string[] => {
    if (typeof target !== 'object' || target === null) return []
    return Object.entries(target).flatMap(([key, child]) =>
      reads.get(target)?.has(key) ? unreadOf(child, `${path}/${key}`) : [`${path}/${key}`],
    )
  }
  return { watched: watch(value), unread: () => unreadOf(value, '') }
}

const describeError = ({ instancePath, message, keyword, params }: ErrorObject): string =>
  `${instancePath || '/'} ${message ?? keyword} ${JSON.stringify(params)}`
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
