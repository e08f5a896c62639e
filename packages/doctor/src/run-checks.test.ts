import { expect, it } from '@jest/globals'
import type { Patient } from './check.js'
import { ok, warn } from './finding.js'
import { runChecks } from './run-checks.js'
import { exitCode, tell } from './tell.js'

const patient = {} as Patient
const never = () => new Promise<never>(() => undefined)

it('waits for no check longer than its limit, and takes a failure for a finding', async () => {
  const found = await runChecks(
    [
      { name: 'first', look: async () => [ok('well'), warn('odd', 'look')] },
      { name: 'silent', withinMs: 20, look: never },
      { name: 'slow', withinMs: 20, late: warn('not all', 'wait'), look: never },
      { name: 'broken', look: () => Promise.reject(new Error('the database orders did not answer: gone')) },
    ],
    patient,
  )
  const todo = 'see what the checks of the databases and the processes say, mend that, and look again'
  expect(found).toEqual([
    { check: 'first', level: 'ok', what: 'well' },
    { check: 'first', level: 'warn', what: 'odd', todo: 'look' },
    { check: 'silent', level: 'fail', what: 'silent: no answer within 0.02 s', todo },
    { check: 'slow', level: 'warn', what: 'not all', todo: 'wait' },
    { check: 'broken', level: 'fail', what: 'the database orders did not answer: gone', todo },
  ])
})

const found = [
  { check: 'disk', level: 'ok', what: 'room' },
  { check: 'work items', level: 'warn', what: '1 open', todo: 'do it' },
] as const

it('tells a line for each finding and one for what to do, in colours at a terminal alone', () => {
  expect(tell(found, { isQuiet: false, isColoured: false })).toBe(
    'ok    disk        room\nwarn  work items  1 open\n                  → do it\n',
  )
  expect(tell(found, { isQuiet: true, isColoured: true })).toBe('\u001B[33mwarn\u001B[39m  work items  1 open\n                  → do it\n')
})

it('ends with 1 when something is wrong, not for a warning', () => {
  expect(exitCode(found)).toBe(0)
  expect(exitCode([...found, { check: 'bus', level: 'fail', what: 'away', todo: 'mend' }])).toBe(1)
})
