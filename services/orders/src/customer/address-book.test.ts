import { describe, expect, it } from '@jest/globals'
import { MOST_ADDRESSES, withAddress, withoutAddress, type AddressCommand, type KeptAddress } from './address-book.js'

const address = (line1: string) => ({
  ...{ name: 'Ada', company: null, line1, line2: null, postalCode: '1012 JS', city: 'Amsterdam' },
  ...{ region: null, countryCode: 'NL', phone: null },
})
const kept = (id: string, isDefault = false): KeptAddress => ({ id, label: null, address: address(`Dam ${id}`), isDefault })
const adding = (line1: string, change: Partial<AddressCommand> = {}): AddressCommand => ({
  ...{ id: null, label: null, address: address(line1), isDefault: false },
  ...change,
})
const after = (book: readonly KeptAddress[], command: AddressCommand) => {
  const result = withAddress(book, command, () => 'new')
  return 'fault' in result ? result.fault : result.kept.map(({ id, isDefault }) => (isDefault ? `${id}*` : id))
}

describe('an address', () => {
  it.each([
    ['the first is the default', [], adding('Dam 9'), ['new*']],
    ['another is not', [kept('1', true)], adding('Dam 9'), ['1*', 'new']],
    ['unless it is made it', [kept('1', true)], adding('Dam 9', { isDefault: true }), ['1', 'new*']],
    ['the same again is kept once', [kept('1', true), kept('2')], adding('Dam 2'), ['1*', '2']],
    ['the default stays it until another is', [kept('1', true), kept('2')], adding('Dam 9', { id: '1' }), ['2', '1*']],
    ['what is not there is not changed', [kept('1', true)], adding('Dam 9', { id: '3' }), 'UNKNOWN'],
    ['so many and no more', Array.from({ length: MOST_ADDRESSES }, (_, n) => kept(String(n))), adding('Dam 99'), 'TOO_MANY'],
  ])('%s', (_, book, command, expected) => expect(after(book, command)).toEqual(expected))

  it('that was the default goes: the newest of the others is it', () => {
    const left = withoutAddress([kept('1', true), kept('2'), kept('3')], '1')
    expect(left.map(({ id, isDefault }) => [id, isDefault])).toEqual([
      ['2', false],
      ['3', true],
    ])
    expect(withoutAddress([kept('1', true), kept('2')], '2')).toEqual([kept('1', true)])
  })
})
