import { describe, expect, it } from '@jest/globals'
import { csvLine, escapeFormula, unescapeFormula, type Cell } from './csv-line.js'

it.each<[string, Cell, string]>([
  ['a text', 'MUG', 'MUG'],
  ['nothing', null, ''],
  ['a number below zero', -5, '-5'],
  ['a claim', true, 'true'],
  ['a formula', '=1+1', "'=1+1"],
  ['a command', '+cmd|calc', "'+cmd|calc"],
  ['a text that begins as a negative number', '-1', "'-1"],
  ['a function', '@SUM(A1)', "'@SUM(A1)"],
  ['a formula behind a tab', '\t=1', "'\t=1"],
  ['a full-width formula', '\uff1d1', "'\uff1d1"],
  ['a formula that is escaped already', "'=1", "''=1"],
  ['a comma', 'a,b', '"a,b"'],
  ['a quote', 'say "a"', '"say ""a"""'],
  ['a line break', 'a\r\nb', '"a\r\nb"'],
  ['a space at the end', 'a ', '"a "'],
])('%s', (_, cell, written) => {
  expect(csvLine([cell, 'x'])).toBe(`${written},x\r\n`)
})

describe('a text that a spreadsheet would compute', () => {
  it.each(['=1+1', '+49', '-5', '@SUM(A1)', '\tx', '\rx', "'=1", "''=1", '＝1'])('%j is escaped, and comes back', (text) => {
    expect(escapeFormula(text)).toBe(`'${text}`)
    expect(unescapeFormula(escapeFormula(text))).toBe(text)
  })
  it.each(['A-1', "it's", "'quoted'", '', ' =1'])('%j is none', (text) => {
    expect([escapeFormula(text), unescapeFormula(text)]).toEqual([text, text])
  })
})

it('a line is quoted where it must be, and numbers are not escaped', () => {
  expect(csvLine(['a;b', 'say "no"', 'two\nlines', '=1', -5, null, true, ' x'], ';')).toBe(`"a;b";"say ""no""";"two\nlines";'=1;-5;;true;" x"\r\n`)
}) // prettier-ignore
