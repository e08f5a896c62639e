import { expect, it } from '@jest/globals'
import { csvOf } from './csv.js'

it('quotes what needs it, keeps numbers as they are, and leaves nothing empty', () => {
  expect(
    csvOf([
      ['SKU', 'Title', 'On hand'],
      ['A', 'Mug, "red"', -3],
      ['B', 'two\nlines', null],
    ]),
  ).toBe('\uFEFFSKU,Title,On hand\r\nA,"Mug, ""red""",-3\r\nB,"two\nlines",\r\n')
})

it.each(['=1+1', '+1', '-1', '@cmd', '\tx'])('%j is a text, and no formula', (text) => {
  expect(csvOf([[text]])).toBe(`\uFEFF'${text}\r\n`)
})
