import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'

const read = (language: string): object =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../src/shared/locales/${language}.json`), 'utf8')) as object

/** Every key with the names of what is filled in, such as `order.heading {{number}}`. */
function keysOf(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[path + key, ...(value.match(/\{\{\w+\}\}/g) ?? []).sort()].join(' ')]
      : keysOf(value as object, `${path}${key}.`),
  )
}

it('every text is there in Dutch and in English, with the same things filled in', () => {
  expect(keysOf(read('nl')).sort()).toEqual(keysOf(read('en')).sort())
})

it('whatever orders writes into a timeline has words', () => {
  const { event } = JSON.parse(readFileSync(join(import.meta.dirname, '../src/shared/locales/nl.json'), 'utf8')) as {
    event: Record<string, string>
  }
  // prettier-ignore
  const written = [
    'PLACED', 'CONFIRMED', 'REJECTED', 'HELD', 'HOLD_RELEASED', 'BACKORDERED', 'ALLOCATED', 'PICKING', 'PICKED', 'SHORT_PICKED', 'PACKED', 'SHIPPED',
    'PAYMENT_CAPTURED', 'PAYMENT_VOIDED', 'DELIVERED', 'RETURNING_TO_SENDER', 'BACK_AT_SENDER', 'DELIVERY_FAILED', 'SHIPMENT_CANCELLED', 'CANCELLED',
    'CANCELLATION_REFUSED', 'COMPLETED',
  ]
  expect(Object.keys(event).filter((type) => type !== 'other')).toEqual(expect.arrayContaining(written))
})

it('every text that the page asks for is there', () => {
  const known = new Set(keysOf(read('en')).map((key) => key.split(' ')[0]?.replace(/_(one|other)$/, '')))
  const folder = join(import.meta.dirname, '../src')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  const asked = sources.flatMap((source) => [...source.matchAll(/\bt\('([\w.]+)'/g)].map(([, key]) => key))
  expect(asked.filter((key) => !known.has(key))).toEqual([])
})
