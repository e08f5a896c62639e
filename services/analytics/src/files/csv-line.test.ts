import { expect, it } from '@jest/globals'
import { csvLine, type Cell } from './csv-line.js'

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
