import { expect, it } from '@jest/globals'
import { addressOf, readAddress } from './address.js'

const USUAL = { at: '', q: '', show: 'ALL', order: 'SKU' } as const

it('what is seen is in the address, and comes back from it', () => {
  const seen = { at: 'LTN', q: 'red mug', show: 'NONE_AVAILABLE', order: 'ON_HAND' } as const
  expect(addressOf(seen)).toEqual({ at: 'LTN', q: 'red mug', show: 'NONE_AVAILABLE', order: 'ON_HAND' })
  expect(readAddress(new URLSearchParams(addressOf(seen)))).toEqual(seen)
})

it('what is usual is not said, and what is not known is usual', () => {
  expect(addressOf(USUAL)).toEqual({})
  expect(readAddress(new URLSearchParams('show=SOME&order=toString&page=2'))).toEqual(USUAL)
})
