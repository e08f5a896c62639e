import { describe, expect, it } from '@jest/globals'
import { orderNumber, toOrderNumber } from './order-number.js'

describe('an order’s number', () => {
  it('is its sequence, six letters of chance, and one that checks them', () => {
    expect(orderNumber(10_000_419, Uint8Array.from([0, 1, 31, 32, 63, 255]))).toBe('K-10000419-01Z0ZZN')
    expect(orderNumber(42, new Uint8Array(6))).toMatch(/^K-00000042-000000[0-9A-Z]$/)
  })

  it('changes its check letter with any one letter that changes', () => {
    const letters = Array.from({ length: 31 }, (_, byte) => orderNumber(10_000_419, Uint8Array.from([byte, 1, 2, 3, 4, 5])).at(-1))
    expect(new Set(letters).size).toBe(31)
  })

  it.each([
    ['k-10000419-01z0zzn', 'K-10000419-01Z0ZZN'],
    [' K 10000419 01Z0ZZN ', 'K-10000419-01Z0ZZN'],
    ['K1000041901Z0ZZN', 'K-10000419-01Z0ZZN'],
    ['K-10000419-OIZOZZN', 'K-10000419-01Z0ZZN'],
    ['K-100000017', 'K-100000017'],
    ['k100000017', 'K-100000017'],
    ['nonsense', 'NONSENSE'],
  ])('typed as %j is %s', (typed, number) => expect(toOrderNumber(typed)).toBe(number))
})
