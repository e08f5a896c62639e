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

it('every text that the page asks for is there', () => {
  const known = new Set(keysOf(read('en')).map((key) => key.split(' ')[0]))
  const folder = join(import.meta.dirname, '../src')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  const asked = sources.flatMap((source) => [...source.matchAll(/\bt\('([\w.]+)'/g)].map(([, key]) => key))
  expect(asked.filter((key) => !known.has(key))).toEqual([])
})
