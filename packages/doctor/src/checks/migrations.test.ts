import { expect, it } from '@jest/globals'
import { judgeMigrations, type MigrationFacts } from './migrations.js'

const judge = (more: Partial<MigrationFacts>) =>
  judgeMigrations([{ service: 'orders', known: ['A1', 'B2'], applied: ['A1', 'B2'], contracting: [], ...more }])

it('is well with those of this checkout, contracting ones too', () => {
  expect(judge({ contracting: [{ name: 'B2', runsWith: null }] })).toEqual([{ level: 'ok', what: '2 migrations, as in this checkout' }])
  expect(judgeMigrations([])).toEqual([{ level: 'ok', what: 'not asked: no database answers' }])
})

it('names those that did not run', () => {
  expect(judge({ applied: [] })).toEqual([
    {
      level: 'fail',
      what: 'orders: 2 migrations of this checkout did not run: A1, B2',
      todo: 'start the service orders: it migrates before it answers',
    },
  ])
})

it('names those of a later release, and says more when one contracts', () => {
  expect(judge({ applied: ['A1', 'B2', 'C3'] }).map(({ what }) => what)).toEqual([
    'orders: this checkout is older than its database, which has C3',
  ])
  expect(judge({ applied: ['A1', 'B2', 'C3', 'D4'], contracting: [{ name: 'D4', runsWith: null }] }).map(({ what }) => what)).toEqual([
    'orders: this checkout is older than its database, which was changed so that it cannot run: D4',
  ])
})

it('says no more where this checkout knows the migration with which a contracted database runs', () => {
  const applied = ['A1', 'B2', 'D4']
  expect(judge({ applied, contracting: [{ name: 'D4', runsWith: 'B2' }] }).map(({ what }) => what)).toEqual([
    'orders: this checkout is older than its database, which has D4',
  ])
  expect(judge({ applied, contracting: [{ name: 'D4', runsWith: 'C3' }] }).map(({ what }) => what)).toEqual([
    'orders: this checkout is older than its database, which was changed so that it cannot run: D4',
  ])
})

it('names both of a checkout that went its own way, and a service that it does not have', () => {
  expect(judge({ applied: ['A1', 'C3'] })).toHaveLength(2)
  expect(judge({ known: null })).toEqual([
    {
      level: 'fail',
      what: 'orders: this checkout has no built service of this name',
      todo: 'build it (node scripts/build.mjs), or look from the checkout that runs',
    },
  ])
})
