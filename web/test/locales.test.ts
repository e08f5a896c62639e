import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'

const src = join(import.meta.dirname, '../src')
const SHARED = 'shared/i18n'
const pages = readdirSync(join(src, 'pages')).map((name) => `pages/${name}`)
const speaking = pages.filter((folder) => existsSync(join(src, folder, 'words')))

const wordsOf = (folder: string, language: string): object =>
  JSON.parse(readFileSync(join(src, folder, `words/${language}.json`), 'utf8')) as object

/** Every key with the names of what is filled in, such as `order.heading {{number}}`. */
function keysOf(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[path + key, ...(value.match(/\{\{\w+\}\}/g) ?? []).sort()].join(' ')]
      : keysOf(value as object, `${path}${key}.`),
  )
}

const knownTo = (...folders: string[]): ReadonlySet<string | undefined> =>
  new Set(folders.flatMap((folder) => keysOf(wordsOf(folder, 'en'))).map((key) => key.split(' ')[0]?.replace(/_(one|other)$/, '')))

function askedIn(folder: string): string[] {
  const names = readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'))
  const sources = names.map((name) => readFileSync(join(src, folder, name), 'utf8'))
  return sources.flatMap((source) => [...source.matchAll(/\bt\('([\w.]+)'/g)].map(([, key]) => key as string))
}

it('every text is there in Dutch and in English, with the same things filled in', () => {
  expect(speaking).toEqual(expect.arrayContaining(['pages/home', 'pages/track']))
  for (const folder of [SHARED, ...speaking])
    expect([folder, ...keysOf(wordsOf(folder, 'nl')).sort()]).toEqual([folder, ...keysOf(wordsOf(folder, 'en')).sort()])
})

it('whatever orders writes into a timeline has words', () => {
  const { event } = wordsOf(SHARED, 'nl') as { event: Record<string, string> }
  // prettier-ignore
  const written = [
    'PLACED', 'CONFIRMED', 'REJECTED', 'HELD', 'HOLD_RELEASED', 'BACKORDERED', 'ALLOCATED', 'PICKING', 'PICKED', 'MOVED', 'SHORT_PICKED', 'PROMISE_CHANGED', 'PACKED', 'SHIPPED',
    'PAYMENT_CAPTURED', 'PAYMENT_VOIDED', 'DELIVERED', 'RETURNING_TO_SENDER', 'BACK_AT_SENDER', 'DELIVERY_FAILED', 'SHIPMENT_CANCELLED', 'CANCELLED',
    'CANCELLATION_REFUSED', 'COMPLETED',
  ]
  expect(Object.keys(event).filter((type) => type !== 'other')).toEqual(expect.arrayContaining(written))
})

describe('every text that is asked for is there', () => {
  it('what all pages share asks for the words that all share', () => {
    const known = knownTo(SHARED)
    expect(askedIn('shared').filter((key) => !known.has(key))).toEqual([])
  })

  it.each(speaking)('%s asks for those and its own', (folder) => {
    const known = knownTo(SHARED, folder)
    expect(askedIn(folder).filter((key) => !known.has(key))).toEqual([])
  })
})
