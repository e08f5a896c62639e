import { expect, it } from '@jest/globals'
import { toOrderNumber } from '../order/order-number.js'
import { mistakenReadings, questionOf as read } from './query.js'

const questionOf = (text: string) => read(text, toOrderNumber(text))

it('nothing can be looked for without two letters or digits', () => {
  expect([questionOf('--'), questionOf('a'), questionOf('<>')]).toEqual([null, null, null])
})

it('an e-mail address is looked for as it is, as a beginning, and with one mistake', () => {
  const question = questionOf('Ada@Example.com')!
  expect([question.exact, question.beginnings, question.readings]).toEqual([['e:ada@example.com'], ['e:ada@example.com'], []])
  expect(question.near).toEqual(
    expect.arrayContaining(['e:ada@exmaple.com', 'e:ad@example.com', 'e:adaa@example.com', 'e:ada@example.con']),
  )
})

it('a number is looked for however it is typed', () => {
  expect(questionOf('k 1000 0419 7qx4m2o')!.exact).toEqual(['k:K100004197QX4M20', 'k:K100004197QX4M2O', 'z:K100004197QX4M2O'])
  expect(questionOf('10000419')!.beginnings).toContain('k:K10000419')
  expect(questionOf('K-10000419-7QX4M2D')!.near).toContain('k:K100004917QX4M2D')
})

it('a telephone is looked for by its end', () => {
  expect(questionOf('+44 20 7946 0018')!.exact).toContain('p:810064970')
  expect(questionOf('460018')!.beginnings).toContain('p:810064')
})

it('two words may be a postal code beside a name', () => {
  expect(questionOf('Lovelace SW1Y 4JH')!.readings).toContainEqual(['n:lovelace', 'z:SW1Y4JH'])
})

it('words without a digit have no near codes', () => {
  expect(questionOf('Ada Lovelace')!.near).toEqual([])
})

it('an address may lack its @', () => {
  expect(questionOf('adaexample.com')!.near).toContain('e:ada@example.com')
})

it('a name is read with one mistake in a word or in a space', () => {
  const meant = ['n:ada', 'n:lovelace']
  const said = [
    'ada lovelcae',
    'ad lovelace',
    'adalovelace',
    'adaxlovelace',
    'ada love lace',
    'ada lov lace',
    'adal ovelace',
    'ad alovelace',
  ]
  expect(said.filter((text) => !mistakenReadings(text.split(' ')).some((reading) => reading.join() === meant.join()))).toEqual([])
  expect(mistakenReadings(['ada', 'byron'])).not.toContainEqual(meant)
})

it('a short name stands as it is when it is all that is said', () => {
  expect(mistakenReadings(['adda'])).not.toContainEqual(['n:ada'])
  expect(mistakenReadings(['adda', 'byron'])).toContainEqual(['n:ada', 'n:byron'])
})
