import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { EVENTS } from '../src/index.js'

interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
}
const folder = (name: string) => join(import.meta.dirname, '..', name)
const read = <T>(kind: string, type: string): T => JSON.parse(readFileSync(join(folder(kind), `${type}.json`), 'utf8')) as T
const schemaOf = (type: string): JsonSchema => z.toJSONSchema(EVENTS[type]!.schema, { io: 'input' }) as JsonSchema

/** What would break a consumer or a producer that holds the released schema: a new field that must be there, a field or value that went, another type. */
function breaks(released: JsonSchema, now: JsonSchema, path = ''): string[] {
  if (String(released.type) !== String(now.type)) return [`${path} is ${String(now.type)}, not ${String(released.type)}`]
  return [
    ...Object.keys(released.properties ?? {})
      .filter((field) => !(field in (now.properties ?? {})))
      .map((field) => `${path}.${field} went`),
    ...(now.required ?? [])
      .filter((field) => !(released.required ?? []).includes(field))
      .map((field) => `${path}.${field} must be there now`),
    ...(released.required ?? [])
      .filter((field) => !(now.required ?? []).includes(field))
      .map((field) => `${path}.${field} may be missing now`),
    ...(released.enum ?? []).filter((value) => !now.enum?.includes(value)).map((value) => `${path} lost ${String(value)}`),
    ...Object.entries(released.properties ?? {}).flatMap(([field, schema]) =>
      now.properties?.[field] ? breaks(schema, now.properties[field], `${path}.${field}`) : [],
    ),
    ...(released.items && now.items ? breaks(released.items, now.items, `${path}[]`) : []),
    ...(released.anyOf ?? []).flatMap((option, index) =>
      now.anyOf?.[index] ? breaks(option, now.anyOf[index], path) : [`${path} lost an option`],
    ),
  ]
}

describe('each event contract', () => {
  it.each(Object.keys(EVENTS))('%s has a released schema that it still keeps, and a fixture that it still reads', (type) => {
    expect(breaks(read<JsonSchema>('schemas', type), schemaOf(type))).toEqual([])
    const fixture = read<unknown>('fixtures', type)
    expect(EVENTS[type]!.schema.parse(fixture)).toEqual(fixture)
  })

  it('that was released is still there: a change is a new version beside the old', () => {
    const released = readdirSync(folder('schemas')).map((file) => file.replace(/\.json$/, ''))
    expect(released.filter((type) => !(type in EVENTS))).toEqual([])
    expect(existsSync(folder('fixtures'))).toBe(true)
  })

  it('would fail for a field that went, one that must be there now, another type, a value that went', () => {
    const released: JsonSchema = { type: 'object', properties: { a: { type: 'string' }, b: { enum: ['X', 'Y'] } }, required: ['a'] }
    expect(
      breaks(released, { type: 'object', properties: { a: { type: 'integer' }, b: { enum: ['X'] }, c: {} }, required: ['a', 'c'] }),
    ).toEqual(['.c must be there now', '.a is integer, not string', '.b lost Y'])
    expect(breaks(released, { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] })).toEqual(['.b went'])
  })
})
