export interface JsonPatchStep {
  readonly op: 'add' | 'replace' | 'remove'
  /** RFC 6901: /spec/rules/0/host */
  readonly path: string
  readonly value?: unknown
}

/** RFC 6902, without test, move and copy. @throws when a path leads nowhere. */
export function applyJsonPatch(target: unknown, steps: readonly JsonPatchStep[]): unknown {
  const copy = structuredClone(target)
  for (const step of steps) applyStep(copy, step)
  return copy
}

function applyStep(target: unknown, { op, path, value }: JsonPatchStep): void {
  const keys = path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  const last = keys.pop() ?? ''
  const parent = keys.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], target) as
    Record<string, unknown> | undefined
  if (parent === undefined || (op !== 'add' && !(last in parent))) throw new Error(`There is no ${path} to ${op}`)
  if (Array.isArray(parent) && op !== 'replace') {
    const at = last === '-' ? parent.length : Number(last)
    parent.splice(at, op === 'remove' ? 1 : 0, ...(op === 'add' ? [value] : []))
  } else if (op === 'remove') delete parent[last]
  else parent[last] = value
}

/**
 * Kubernetes' strategic merge, as far as containers and their variables need it: objects merge, lists of named things merge by name (new
 * ones come first), other lists are replaced, null removes. Undefined when the patch deletes the whole.
 */
export function mergeStrategically(target: unknown, patch: unknown): unknown {
  if (Array.isArray(patch)) return isNamedList(target) && isNamedList(patch) ? mergeByName(target, patch) : patch
  if (!isRecord(patch) || !isRecord(target)) return patch
  if (patch.$patch === 'delete') return undefined
  const merged: Record<string, unknown> = { ...target }
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key]
    else merged[key] = key in target ? mergeStrategically(target[key], value) : value
  }
  return merged
}

function mergeByName(target: readonly Named[], patch: readonly Named[]): unknown[] {
  const changes = new Map(patch.map((item) => [item.name, item]))
  const kept = target.map((item) => {
    const change = changes.get(item.name)
    return change ? mergeStrategically(item, change) : item
  })
  const known = new Set(target.map(({ name }) => name))
  return [...patch.filter(({ name }) => !known.has(name)), ...kept]
}

interface Named {
  readonly name: string
}
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isNamedList = (value: unknown): value is readonly Named[] =>
  Array.isArray(value) && value.every((item) => isRecord(item) && typeof item.name === 'string')
