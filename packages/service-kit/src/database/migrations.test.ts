import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { loadMigrations } from './migrations.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kade-migrations-'))
  write('package.json', '{ "type": "module" }')
})
afterEach(() => rmSync(folder, { recursive: true }))
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
const load = () => loadMigrations(pathToFileURL(`${folder}/`))

it('takes one migration of each file, in the order of their timestamps, and no other file', async () => {
  write('1700000200000-second.js', 'export class Second {}')
  write('1700000100000-first.js', 'export class First {}')
  write('1700000100000-first.js.map', 'no module')
  write('support.js', 'export class Other {}')
  expect((await load()).map(({ name }) => name)).toEqual(['First', 'Second'])
})

it.each(['export {}', 'export class One {}\nexport class Two {}'])('refuses a file with none or two: %j', async (text) => {
  write('1700000100000-odd.js', text)
  await expect(load()).rejects.toThrow('1700000100000-odd.js has one migration, and nothing else to export')
})
