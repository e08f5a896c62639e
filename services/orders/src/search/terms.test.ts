import { expect, it } from '@jest/globals'
import { bare, canonical, phoneEnd, termsOf, wordsOf } from './terms.js'

it('an order is found by all that a caller may say of it, each once', () => {
  expect(
    termsOf({
      ...{ number: 'K-10000419-7QX4M2D', channelOrderId: '#1001', email: 'Ada@Example.com' },
      names: ['Ada Lovelace', 'A. Lovelace', 'Jan van den Berg', null],
      phones: ['+44 20 7946 0018', null],
      ...{ postalCodes: ['SW1Y 4JH', 'sw1y4jh'], skus: ['MUG-1', 'mug 1'], trackingNumbers: ['KX1'] },
    }),
  ).toEqual([
    ...['k:K100004197QX4M2D', 'k:1001', 'k:MUG1', 'k:KX1', 'e:ada@example.com', 'p:810064970', 'z:SW1Y4JH'],
    ...['n:ada', 'n:lovelace', 'n:a', 'n:jan', 'n:van', 'n:den', 'n:berg', 'n:vandenberg'],
  ])
})

it('what an order does not have is no term', () => {
  expect(
    termsOf({
      ...{ number: 'K-1', channelOrderId: null, email: '', names: [null], phones: ['none', '12'], postalCodes: [null] },
      ...{ skus: [], trackingNumbers: [] },
    }),
  ).toEqual(['k:K1'])
})

it('codes are kept without what people leave out', () => {
  expect([bare(' k-1000 0419-7qx4m2d '), bare('85123a/B'), bare('１２３'), bare('<b>')]).toEqual([
    'K100004197QX4M2D',
    '85123AB',
    '123',
    'B',
  ])
})

it('a telephone is the same with and without the code of its country', () => {
  expect([phoneEnd('+31 6 1234 5678'), phoneEnd('06-12345678'), phoneEnd('0031612345678')]).toEqual(Array(3).fill('876543216'))
  expect([phoneEnd('345678'), phoneEnd('45678')]).toEqual(['876543', ''])
})

it('names are words in small letters without marks', () => {
  expect([wordsOf('Zoë van den BERG-Öztürk'), wordsOf('Seán O’Brien'), wordsOf('Łukasz Groß'), wordsOf('Νίκος')]).toEqual([
    ['zoe', 'van', 'den', 'berg', 'ozturk'],
    ['sean', 'obrien'],
    ['lukasz', 'gross'],
    ['νικος'],
  ])
})

it('an address is kept in small letters, without spaces', () => {
  expect(canonical(' Ada @Example.com')).toBe('ada@example.com')
})
