import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import specs from '@asyncapi/specs'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import { parse } from 'yaml'

const events = join(import.meta.dirname, '..', 'packages', 'events')
interface Channel {
  readonly messages: Readonly<Record<string, { readonly $ref: string }>>
}
interface Operation {
  readonly action: 'send' | 'receive'
  readonly channel: { readonly $ref: string }
  readonly messages: readonly { readonly $ref: string }[]
}
let document: {
  readonly channels: Readonly<Record<string, Channel>>
  readonly operations: Readonly<Record<string, Operation>>
  readonly components: { readonly messages: Readonly<Record<string, { readonly summary?: string }>> }
}
beforeAll(() => {
  document = parse(readFileSync(join(events, 'asyncapi.yaml'), 'utf8')) as typeof document
})

describe('the catalogue of events', () => {
  it('is AsyncAPI 3.0', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, meta: false }) // it brings its meta schema along
    ajv.validate(specs.schemas['3.0.0'] as object, document)
    expect(ajv.errors ?? []).toEqual([])
  })

  it('says of every event what it is', () => {
    const silent = Object.entries(document.components.messages).filter(([, { summary }]) => !summary)
    expect(silent.map(([type]) => type)).toEqual([])
  })

  it('refers to what is there', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference!)
    expect(references.length).toBeGreaterThan(100)
    const missing = references.filter((reference) => {
      if (!reference.startsWith('#/')) return !JSON.parse(readFileSync(join(events, reference), 'utf8'))
      const names = reference.slice(2).split('/')
      return names.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], document) === undefined
    })
    expect(missing).toEqual([])
  })

  /** What is told for those outside: channels and planners read it from the bus, and no service has to act on it. */
  const FOR_OTHERS = ['count.approved.v1', 'transfer.changed.v1']

  it('has a reader for every event, beside those that are for others', () => {
    const heard = new Set(Object.values(document.operations).flatMap(({ action, messages }) => (action === 'receive' ? messages.map(({ $ref }) => $ref.split('/').at(-1)) : []))) // prettier-ignore
    expect(Object.keys(document.components.messages).filter((type) => !heard.has(type))).toEqual(FOR_OTHERS)
  })
})
