import { expect, it } from '@jest/globals'
import { inParts, PassedOver } from './in-parts.js'

const NUMBERS = Array.from({ length: 100 }, (_, index) => index)
const failing = (bad: readonly number[], error: Error = new Error('it is broken')) => {
  const sets: (readonly number[])[] = []
  const work = async (some: readonly number[]): Promise<void> => {
    sets.push(some)
    if (some.some((each) => bad.includes(each))) throw error
  }
  const done = (): number[] => sets.filter((some) => !some.some((each) => bad.includes(each))).flat()
  return { work, sets, done }
}

it('a set that does not fail is done at once', async () => {
  const { work, sets } = failing([])
  expect(await inParts(NUMBERS, work)).toEqual([])
  expect(sets).toEqual([NUMBERS])
  expect(await inParts([], work)).toEqual([])
  expect(sets).toHaveLength(1)
})

it('those that fail by themselves are answered, all others are done, once', async () => {
  const { work, sets, done } = failing([17, 18, 93])
  const failed = await inParts(NUMBERS, work)
  expect(failed).toEqual([17, 18, 93].map((item) => ({ item, error: new Error('it is broken') })))
  expect(done().toSorted((a, b) => a - b)).toEqual(NUMBERS.filter((each) => ![17, 18, 93].includes(each)))
  // Two halves for each of seven levels, and for each that fails, are the most.
  expect(sets.length).toBeLessThan(3 * 2 * 7)
})

it('what is the moment’s fault is thrown, and nothing is halved', async () => {
  const away = Object.assign(new Error('the server is shutting down'), { code: '57P01' })
  const { work, sets } = failing([17], away)
  await expect(inParts(NUMBERS, work)).rejects.toBe(away)
  expect(sets).toHaveLength(1)
})

it('so much at once may be why it takes too long: the halves are done apart', async () => {
  const tooSlow = Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' })
  const { work, done } = failing([17], tooSlow)
  expect(await inParts(NUMBERS, work)).toEqual([{ item: 17, error: tooSlow }])
  expect(done()).toHaveLength(99)
})

it('who failed is passed over for a while, longer each time, up to an hour, and not when it passed', () => {
  let now = 0
  const passedOver = new PassedOver(() => now)
  const passedOverFor = (): number => {
    const start = now
    while (passedOver.ids().includes('a')) now += 1_000
    return now - start
  }
  expect(passedOver.ids()).toEqual([])
  expect([passedOver.failed('a'), passedOverFor()]).toEqual([1, 2_000])
  expect([passedOver.failed('a'), passedOverFor()]).toEqual([2, 4_000])
  for (let times = 3; times <= 20; times += 1) passedOver.failed('a')
  expect(passedOverFor()).toBe(3_600_000)
  passedOver.failed('b')
  expect([passedOver.passed('a'), passedOver.passed('a')]).toEqual([true, false])
  expect([passedOver.failed('a'), passedOver.ids()]).toEqual([1, ['b', 'a']])
})
