import { expect, it } from '@jest/globals'
import { lineOf, refusalOf } from './trouble.js'

const refused = (code: string, field: string[] | null, parameters: Record<string, string> = {}) => ({
  ...{ code, field },
  parameters: Object.entries(parameters).map(([key, value]) => ({ key, value })),
})

it('a refusal is told by its code and the field that caused it', () => {
  expect(refusalOf(refused('NOT_FOUND', ['input', 'lines', '2', 'sku'], { sku: 'MUG' }))).toEqual({
    keys: ['refused.NOT_FOUND.sku', 'refused.NOT_FOUND.any', 'refused.other'],
    values: { sku: 'MUG' },
  })
  expect(refusalOf(refused('FORBIDDEN', null)).keys[0]).toBe('refused.FORBIDDEN.any')
})

it('and stands beside the line that it is about, if there is one', () => {
  expect(lineOf(refused('NOT_FOUND', ['input', 'lines', '2', 'sku']))).toBe(2)
  expect([lineOf(refused('REQUIRED', ['input', 'lines'])), lineOf(refused('INVALID', null))]).toEqual([null, null])
})
