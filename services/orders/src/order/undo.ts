/** What plain data consists of. */
type Data = null | boolean | number | string | readonly Data[] | { readonly [key: string]: Data | undefined }

/**
 * What makes one value another: the value itself, or what is different in it. `o`: properties of an object, `d` those to be taken out; `a`: elements
 * of a list by their place, `n`: how many it has.
 */
export type Patch =
  | { readonly v: Data }
  | { readonly o: Readonly<Record<string, Patch>>; readonly d?: readonly string[] }
  | { readonly a: Readonly<Record<string, Patch>>; readonly n: number }

/** What makes `to` of `from`; null when they are alike. */
export function patchOf(from: unknown, to: unknown): Patch | null {
  return between(from as Data, to as Data)
}

/** The value that a patch makes of the one that it was made for. */
export function patched<Value>(value: Value, patch: Patch): Value {
  return apply(value as Data, patch) as Value
}

function between(from: Data | undefined, to: Data): Patch | null {
  if (from === to) return null
  if (isList(from) && isList(to)) {
    const changed = each(to.map((value, at) => [String(at), between(from[at], value)]))
    return from.length === to.length && Object.keys(changed).length === 0 ? null : { a: changed, n: to.length }
  }
  if (!isObject(from) || !isObject(to)) return { v: to }
  const present = Object.entries(to).filter((entry): entry is [string, Data] => entry[1] !== undefined)
  const changed = each(present.map(([key, value]) => [key, between(Object.hasOwn(from, key) ? from[key] : undefined, value)]))
  const gone = Object.keys(from).filter((key) => from[key] !== undefined && (!Object.hasOwn(to, key) || to[key] === undefined))
  if (Object.keys(changed).length === 0 && gone.length === 0) return null
  return gone.length === 0 ? { o: changed } : { o: changed, d: gone }
}

function apply(value: Data | undefined, patch: Patch): Data {
  if ('v' in patch) return patch.v
  if ('a' in patch) {
    const list = isList(value) ? value : []
    return Array.from({ length: patch.n }, (_, at) => applyTo(list[at], patch.a[String(at)]))
  }
  const object = isObject(value) ? value : {}
  const kept = Object.entries(object).filter(([key]) => !patch.d?.includes(key))
  return Object.fromEntries([...kept, ...Object.entries(patch.o).map(([key, change]) => [key, apply(object[key], change)] as const)])
}

const applyTo = (value: Data | undefined, patch: Patch | undefined): Data => (patch ? apply(value, patch) : (value ?? null))

/** Without a prototype: a property may be called `__proto__`. */
const each = (changes: readonly (readonly [string, Patch | null])[]): Record<string, Patch> =>
  Object.fromEntries(changes.filter((change): change is [string, Patch] => change[1] !== null))

const isList = (value: Data | undefined): value is readonly Data[] => Array.isArray(value)
const isObject = (value: Data | undefined): value is { readonly [key: string]: Data | undefined } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
