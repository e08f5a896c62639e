import { expect, it } from '@jest/globals'
import type { Logger } from '../logging/logger.js'
import { createWatch } from './watch.js'

const AN_HOUR = 3_600_000
const silent = { warn: () => undefined } as unknown as Logger

it('looks again at once while there is something, and then rests', async () => {
  const left = [3, true, 1, 0, 7] as const
  let looks = 0
  const rested = resolvers()
  const watch = createWatch({
    ...{ everyMs: AN_HOUR, logger: silent, what: 'Sets' },
    look: async () => {
      looks += 1
      if (looks === 4) rested.resolve(undefined)
      return left[looks - 1] ?? 0
    },
  })
  await watch.start()
  await rested.promise
  await watch.stop()
  expect(looks).toBe(4)
})

it('tells a look that fails, and looks again', async () => {
  const told: string[] = []
  const seen = resolvers()
  let looks = 0
  const watch = createWatch({
    ...{ everyMs: 1, what: 'Deadlines', logger: { warn: (_: object, text: string) => told.push(text) } as unknown as Logger },
    look: async () => {
      looks += 1
      if (looks === 1) throw new Error('the database is away')
      seen.resolve(undefined)
      return 0
    },
  })
  await watch.start()
  await seen.promise
  await watch.stop()
  expect(told).toEqual(['Deadlines could not be looked at; trying again'])
})

it('ends after the look under way, which is told of the end, and looks no more', async () => {
  const begun = resolvers()
  let ended = false
  let looks = 0
  const watch = createWatch({
    ...{ everyMs: 1, logger: silent, what: 'Files' },
    look: async (stopping) => {
      looks += 1
      begun.resolve(undefined)
      await new Promise((resolve) => stopping.addEventListener('abort', resolve))
      ended = true
      return 1
    },
  })
  await watch.start()
  await begun.promise
  await watch.stop()
  expect([ended, looks]).toEqual([true, 1])
})

it('looks at once when it is woken', async () => {
  const looked = [resolvers(), resolvers()] as const
  let looks = 0
  const watch = createWatch({
    ...{ everyMs: AN_HOUR, logger: silent, what: 'Payment tasks' },
    look: async () => {
      looked[looks]?.resolve(undefined)
      looks += 1
      return 0
    },
  })
  await watch.start()
  await looked[0].promise
  watch.wake()
  await looked[1].promise
  await watch.stop()
  expect(looks).toBe(2)
})

function resolvers() {
  let resolve: (value: unknown) => void = () => undefined
  const promise = new Promise((fulfil) => (resolve = fulfil))
  return { promise, resolve }
}
