import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { loadTypeDefs } from './type-defs.js'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'kade-schema-'))))
afterEach(() => rmSync(folder, { recursive: true }))

/** The names of what a subgraph with these files consists of, in their order. */
function namesOf(files: Readonly<Record<string, string>>): (string | undefined)[] {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return loadTypeDefs(pathToFileURL(`${folder}/`)).definitions.map((definition) =>
    'name' in definition ? definition.name?.value : definition.kind,
  )
}

it('reads the files of the folder by their names, behind the link to federation', () => {
  const files = { 'ship.graphql': 'type Ship { id: ID! }', 'pick.graphql': 'type Pick { id: ID! }', 'notes.md': 'type Note { id: ID! }' }
  expect(namesOf(files)).toEqual(['SchemaExtension', 'Pick', 'Ship'])
})

it('takes the shared types that the folder names, and those that they name', () => {
  expect(namesOf({ 'pick.graphql': 'extend type Pick { cost(at: DateTime): Money! }' })).toEqual([
    'SchemaExtension',
    'Money',
    'DateTime',
    'Decimal',
    'Pick',
  ])
})

it('leaves the shared types that nothing of the folder names', () => {
  expect(namesOf({ 'pick.graphql': 'type Pick { errors: [UserError!]! }' })).toEqual([
    'SchemaExtension',
    'UserError',
    'Parameter',
    'UserErrorCode',
    'Pick',
  ])
})
