import { expect, it } from '@jest/globals'
import { lettersOf, oneMistakeAway } from './near.js'

it('is one character more, one fewer, another one, or two that changed places', () => {
  expect(new Set(oneMistakeAway('AB', 'AX'))).toEqual(new Set(['AAB', 'ABA', 'XAB', 'AXB', 'ABX', 'A', 'B', 'AA', 'XB', 'AX', 'BA']))
})

it('is never the text itself, nor nothing', () => {
  expect(oneMistakeAway('A', 'AB')).not.toContain('A')
  expect(oneMistakeAway('A', 'AB')).not.toContain('')
})

it('writes a word with the letters of its script', () => {
  expect([lettersOf('ada'), lettersOf('иванов'), lettersOf('νίκος')].map((letters) => letters[0])).toEqual(['a', 'а', 'α'])
})
