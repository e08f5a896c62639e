import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { HANDLED } from '../src/reconcile/handled.js'

const services = join(import.meta.dirname, '../../../services')
const FILES = {
  orders: ['handlers.ts'],
  inventory: ['handlers.ts'],
  shipping: ['handlers.ts'],
  analytics: readdirSync(join(services, 'analytics/src/fact'))
    .filter((name) => /^[\w-]+\.ts$/.test(name))
    .map((name) => `fact/${name}`),
}

it.each(Object.entries(FILES))('reconcile looks for every event that %s handles', (service, files) => {
  const text = files.map((file) => readFileSync(join(services, service, 'src', file), 'utf8')).join('\n')
  const types = [...text.matchAll(/^ +'([a-z_]+\.[a-z_]+\.v\d+)': /gm)].map(([, type]) => type)
  expect(types.length).toBeGreaterThan(10)
  expect([...new Set(HANDLED[service as keyof typeof HANDLED])].sort()).toEqual([...new Set(types)].sort())
})
