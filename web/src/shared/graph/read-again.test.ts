import { expect, it } from '@jest/globals'
import { readAgain } from './read-again.js'

/** A query whose answers come when the test says so. */
function aQuery() {
  const answers: ((fails: boolean) => void)[] = []
  const refetch = () => new Promise((resolve, reject) => answers.push((fails) => (fails ? reject(new Error('away')) : resolve(null))))
  return { refetch, answers }
}

it('reads once more after a reading in which something was heard, and no more than once', async () => {
  const { refetch, answers } = aQuery()
  const first = readAgain(refetch)
  const others = [readAgain(refetch), readAgain(refetch), readAgain(refetch)]
  expect(answers).toHaveLength(1)
  answers[0]!(false)
  await first
  expect(answers).toHaveLength(2)
  const last = readAgain(refetch)
  answers[1]!(false)
  await Promise.all(others)
  expect(answers).toHaveLength(3)
  answers[2]!(false)
  await last
  expect(answers).toHaveLength(3)
  void readAgain(refetch)
  expect(answers).toHaveLength(4)
})

it('tells no error, and reads after one that failed', async () => {
  const { refetch, answers } = aQuery()
  const first = readAgain(refetch)
  const second = readAgain(refetch)
  answers[0]!(true)
  await first
  answers[1]!(true)
  await second
  expect(answers).toHaveLength(2)
})
