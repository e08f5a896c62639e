import { expect, it } from '@jest/globals'
import { columnsIn, decimalIn, delimiterOf, FileRefused } from './csv-dialect.js'

const COLUMNS = ['sku', 'title', 'price']

it.each([
  ['sku,title,price\r\n', ','],
  ['\ufeffsku;title;price\n', ';'],
  ['SKU\tTitle\tPrice\n1,5\t2,5\t3,5', '\t'],
  ['"sku"|"title"|"price"\n', '|'],
  ['"sku";"the title, of it";price\n', ';'],
  ['sku^title^price', '^'],
])('the delimiter of %j is %j', (head, delimiter) => expect(delimiterOf(head, COLUMNS)).toBe(delimiter))

it.each([
  ['12', false, '12'],
  ['12.50', false, '12.50'],
  ['1,234.50', false, '1234.50'],
  ['1,234', false, null],
  ['12,50', false, null],
  ['12,50', true, '12.50'],
  ['1.234,50', true, '1234.50'],
  ['1\u00a0234,5', true, '1234.5'],
  ['1.234', true, null],
  ['-3', true, '-3'],
  ['', true, null],
  ['1e3', false, null],
])('the number %j with a decimal comma: %s, is %j', (cell, comma, expected) => expect(decimalIn(cell, comma)).toBe(expected))

it('columns are found by their names, and those that are missing are named', () => {
  expect([...columnsIn([' SKU', '"Title"', 'x', ''], ['sku', 'title'])]).toEqual([['sku', 0], ['title', 1], ['x', 2]])
  const faultOf = (header: string[]) => {
    try {
      return columnsIn(header, COLUMNS)
    } catch (error) {
      return error instanceof FileRefused ? error.fault : error
    }
  }
  expect(faultOf(['sku'])).toEqual({ code: 'MISSING_COLUMN', message: 'The first line names no column title, price', line: 1 })
  expect(faultOf(['sku', 'Sku'])).toEqual({ code: 'COLUMN_TWICE', message: 'The column sku is there twice', line: 1 })
}) // prettier-ignore
