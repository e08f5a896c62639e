import { expect, it } from '@jest/globals'
import { translator } from './translator.js'

const t = translator(
  'en',
  { busy: 'Looking…', wait: { for_one: 'Wait {{count}} second', for_other: 'Wait {{count}} seconds', much: '{{count}} ×' } },
  { busy: 'Searching…', to: 'To {{name}}, {{city}}' },
)

it('says a sentence with what is filled in, and that of the later file where two have it', () => {
  expect(t('busy')).toBe('Searching…')
  expect(t('to', { name: 'Ada $1', city: 'London' })).toBe('To Ada $1, London')
  expect(t('to', { name: 'Ada', city: null })).toBe('To Ada, ')
})

it('counts in the plural of the language, where the sentence has one', () => {
  expect([0, 1, 2].map((count) => t('wait.for', { count }))).toEqual(['Wait 0 seconds', 'Wait 1 second', 'Wait 2 seconds'])
  expect(t('wait.much', { count: 1 })).toBe('1 ×')
  // Polish has four plurals: a form that is not written is said as the other one.
  expect(translator('pl', { for_one: 'sekunda', for_other: 'sekundy' })('for', { count: 5 })).toBe('sekundy')
})

it('says the first of several keys that has a sentence, and a key that nobody knows itself', () => {
  expect(t(['event.NEW', 'busy', 'to'])).toBe('Searching…')
  expect(t(['event.NEW', 'event.other'])).toBe('event.other')
  expect(t('wait')).toBe('wait')
})
