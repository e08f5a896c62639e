import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readText, root } from './support/files.js'

const files = readdirSync(join(root, 'services'))
  .flatMap((name) =>
    readdirSync(join(root, 'services', name, 'src', 'migrations')).map((file) => join('services', name, 'src', 'migrations', file)),
  )
  .concat('packages/service-kit/src/messaging/outbox/migration.ts')

describe('A migration', () => {
  it.each(files)('%s says that it contracts when it takes away what earlier releases read or write (docs/adr/0014)', (file) => {
    expect(unmarked(readText(file))).toEqual([])
  })

  it('names one that there is, when releases that know it are to run with what is left', () => {
    const texts = files.map(readText)
    expect(texts.flatMap((text) => strangersTo(texts, text))).toEqual([])
    expect(strangersTo(["readonly name = 'A1'"], "static readonly contracts = 'A1'")).toEqual([])
    expect(strangersTo(["readonly name = 'A1'"], "static readonly contracts = 'A2'")).toEqual(['A2'])
  })

  it('would not pass without saying so', () => {
    const up = (sql: string) =>
      `class A {\n async up(runner) { await runner.query('${sql}') }\n async down(runner) { await runner.query('DROP TABLE a') }\n}`
    expect(unmarked(up('ALTER TABLE a ADD COLUMN b int'))).toEqual([])
    expect(unmarked(up('ALTER TABLE a DROP COLUMN b, DROP CONSTRAINT c'))).toEqual(['DROP COLUMN'])
    expect(unmarked(up('ALTER TABLE a RENAME TO b'))).toEqual(['RENAME'])
    expect(unmarked(up('ALTER TABLE a ALTER COLUMN b TYPE bigint; DROP TABLE c'))).toEqual(['ALTER COLUMN b TYPE', 'DROP TABLE'])
    expect(unmarked(up('ALTER TABLE a DROP COLUMN b').replace('{', '{\n static readonly contracts = true'))).toEqual([])
  })
})

/** What takes away, in the way up of those classes that do not say that they contract. */
function unmarked(text: string): string[] {
  return text
    .split(/^(?=(?:export )?class )/m)
    .filter((part) => !part.includes('static readonly contracts = '))
    .flatMap(
      (part) =>
        /async up\([^]*?(?=async down\(|$)/
          .exec(part)?.[0]
          .match(/DROP (TABLE|COLUMN|VIEW|SCHEMA)|RENAME|ALTER COLUMN \w+ (TYPE|SET NOT NULL)/g) ?? [],
    )
}

const strangersTo = (texts: readonly string[], text: string): string[] =>
  [...text.matchAll(/static readonly contracts = '(\w+)'/g)].flatMap(([, named = '']) =>
    texts.some((other) => other.includes(`readonly name = '${named}'`)) ? [] : [named],
  )
