import { describe, expect, it } from '@jest/globals'
import { descriptionFault, isPlaceholderValue } from './description.js'

describe('a description that customs would accept', () => {
  it.each([
    'Stoneware coffee mug',
    'Cotton T-shirt',
    'Leather shoes for men',
    'Gift box of glass candles',
    'Houten speelgoedtrein',
    'Теннисный мяч',
  ])('%s', (text) => expect(descriptionFault(text)).toBeNull())
})

describe('one that says nothing is refused', () => {
  it.each([
    ['', 'EMPTY'],
    ['   ', 'EMPTY'],
    [null, 'EMPTY'],
    ['ab', 'TOO_SHORT'],
    ['123456', 'TOO_SHORT'],
    ['x'.repeat(513), 'TOO_LONG'],
    ['gift', 'VAGUE'],
    ['Gift', 'VAGUE'],
    ['GIFTS.', 'VAGUE'],
    ['parts', 'VAGUE'],
    ['Spare parts', 'VAGUE'],
    ['clothes', 'VAGUE'],
    ["Women's clothing and accessories", 'VAGUE'],
    ['2 items of merchandise', 'VAGUE'],
    ['Various goods', 'VAGUE'],
    ['toys for children', 'VAGUE'],
    ['kleding', 'VAGUE'],
    ['Ersatzteile', 'VAGUE'],
    ['cadeau', 'VAGUE'],
  ])('%p: %s', (text, fault) => expect(descriptionFault(text)).toBe(fault))
})

describe('a declared value', () => {
  it.each([
    [0, 2, true],
    [-5, 2, true],
    [100, 2, true],
    [1, 0, true],
    [1, 2, false],
    [99, 2, false],
    [101, 2, false],
    [100, 0, false],
  ])('of %d with %d digits is an excuse: %s', (minor, digits, isOne) => expect(isPlaceholderValue(minor, digits)).toBe(isOne))
})
