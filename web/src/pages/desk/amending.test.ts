import { expect, it } from '@jest/globals'
import { asInput, changesAnything, fieldOf, UNTOUCHED, type Amendable } from './amending.js'

const order: Amendable = {
  ...{ id: 'O', version: 4 },
  shippingAddress: {
    ...{ name: 'Ada', company: null, line1: 'Kade 3', line2: null, postalCode: '3011 AA', city: 'Rotterdam', region: null, phone: null },
    countryCode: 'NL',
  },
  lines: [
    { id: 'mug', quantity: 3, quantities: { cancelled: 1 } },
    { id: 'tea', quantity: 1, quantities: { cancelled: 0 } },
  ],
}
const asked = (typed: object) => asInput({ ...UNTOUCHED, ...typed }, order)

it('what is as it was is no change, with units that were cancelled left out', () => {
  const same = asked({ units: { mug: ' 2 ', tea: '1' }, added: [{ sku: '', units: '' }], address: { city: 'Rotterdam ' }, reason: ' why ' })
  expect(same).toEqual({ input: { orderId: 'O', expectedVersion: 4, reason: 'why' } })
  expect('input' in same && changesAnything(same.input)).toBe(false)
})

it('asks for what differs: units, another variant for the same number, new lines, the address and the day', () => {
  expect(
    asked({
      ...{ units: { mug: '0' }, swaps: { tea: ' TEA-2 ' }, deliverBy: '2026-12-24' },
      added: [
        { sku: '', units: '' },
        { sku: 'CUP', units: '6' },
      ],
      address: { line1: 'Kade 30 ', company: 'Acme' },
    }),
  ).toEqual({
    input: {
      ...{ orderId: 'O', expectedVersion: 4, reason: '', deliverBy: '2026-12-24' },
      setQuantities: [{ orderLineId: 'mug', quantity: 0 }],
      swapLines: [{ orderLineId: 'tea', sku: 'TEA-2', quantity: 1 }],
      addLines: [{ sku: 'CUP', quantity: 6 }],
      shippingAddress: {
        ...{ name: 'Ada', company: 'Acme', line1: 'Kade 30', line2: null, postalCode: '3011 AA', city: 'Rotterdam', region: null },
        ...{ phone: null, countryCode: 'NL' },
      },
    },
  })
})

it('what is no number of units is named, and nothing is asked', () => {
  expect(asked({ units: { mug: 'two', tea: '-1' }, added: [{ sku: 'CUP', units: '1.5' }] })).toEqual({
    wrong: ['units.mug', 'units.tea', 'added.0.units'],
  })
})

it('what is refused is told at its field', () => {
  const typed = {
    ...UNTOUCHED,
    units: { tea: '9' },
    swaps: { mug: 'X' },
    added: [
      { sku: '', units: '' },
      { sku: 'NO', units: '1' },
    ],
  }
  const asking = asInput(typed, order)
  if (!('input' in asking)) throw new Error('nothing is asked')
  const at = (...path: string[]) => fieldOf(['input', ...path], asking.input, typed)
  expect([at('setQuantities', '0', 'quantity'), at('swapLines', '0', 'sku'), at('swapLines', '0', 'quantity')]).toEqual([
    ...['units.tea', 'swap.mug', 'units.mug'],
  ])
  expect([at('addLines', '0', 'sku'), at('addLines', '0', 'quantity'), at('reason'), at('deliverBy')]).toEqual([
    ...['added.1.sku', 'added.1.units', 'reason', 'deliverBy'],
  ])
  expect([
    at('shippingAddress', 'postalCode'),
    at('shippingAddress', 'countryCode'),
    at('orderId'),
    fieldOf(null, asking.input, typed),
  ]).toEqual([...['address.postalCode', null, null, null]])
})
