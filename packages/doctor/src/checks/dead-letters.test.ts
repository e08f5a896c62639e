import { expect, it } from '@jest/globals'
import { judgeDeadLetters } from './dead-letters.js'

const judge = (count: Readonly<Record<string, number>>) => judgeDeadLetters([{ service: 'shipping', count }])

it('is well with none, and with those that are closed', () => {
  expect(judge({})).toEqual([{ level: 'ok', what: 'none in 1 database' }])
  expect(judge({ REPLAYED: 3, DISCARDED: 1 })).toEqual([{ level: 'ok', what: 'none in 1 database, 4 replayed or given up' }])
  expect(judgeDeadLetters([])).toEqual([{ level: 'ok', what: 'not asked: no database answers' }])
})

it('names those that stop others, with the command that shows, replays and gives up', () => {
  expect(judge({ DEAD: 2, PARKED: 5 })).toEqual([
    {
      level: 'fail',
      what: 'shipping: 2 messages could not be handled (DEAD), 5 behind (PARKED)',
      todo: 'pnpm dead-letters list --service shipping; once its cause is mended: pnpm dead-letters replay --all --service shipping, or give one up: pnpm dead-letters discard <id> --reason "..."',
    },
  ])
})

it.each<Readonly<Record<string, number>>>([{ DEAD: 1 }, { PARKED: 1 }, { DEAD: 1, REPLAYING: 1 }])('fails for %j', (count) => {
  expect(judge(count).map(({ level }) => level)).toEqual(['fail'])
})

it('waits for those that are being handled again', () => {
  expect(judge({ REPLAYING: 1 })).toEqual([
    {
      level: 'warn',
      what: 'shipping: 1 message being handled again (REPLAYING)',
      todo: 'look again in a minute; pnpm dead-letters list --service shipping',
    },
  ])
})
