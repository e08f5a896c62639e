import { expect, it } from '@jest/globals'
import { mayBePersonal, takeApart } from './personal.js'

const address = {
  ...{ name: 'Ada Lovelace', company: 'Engines', line1: 'Dam 1', line2: 'III', postalCode: '1012 JS', city: 'Amsterdam' },
  ...{ region: 'NH', countryCode: 'NL', phone: '+31 20 1234567' },
}
const NAMED = /Ada|Engines|Dam 1|III|1012|Amsterdam|1234567/
const timeline = (data: object | null) => ({ sequence: 1, message: 'Placed', data })

it.each([
  ['order.placed.v1', null],
  ['order.amended.v1', { before: { total: 1, shippingAddress: address }, after: { shippingAddress: address }, reason: 'moved' }],
  ['order.amendment_requested.v1', { before: { total: 1 } }],
])('%s tells everybody the country, and of the person nothing', (type, shown) => {
  const taken = takeApart(type, { orderId: 'order-1', total: 5, shippingAddress: address, timeline: timeline(shown) })!
  expect(JSON.stringify(taken.clear)).not.toMatch(NAMED)
  expect(taken).toMatchObject({
    orderId: 'order-1',
    clear: { total: 5, shippingAddress: { region: 'NH', countryCode: 'NL' }, timeline: { sequence: 1, message: 'Placed' } },
    personal: { shippingAddress: address },
  })
})

it('other events are about nobody, and what is sealed is not sealed again', () => {
  expect(takeApart('order.confirmed.v1', { orderId: 'order-1', countryCode: 'NL' })).toBeNull()
  expect(takeApart('order.placed.v1', { orderId: 'order-1', shippingAddress: address, sealed: {} })).toBeNull()
  expect([mayBePersonal(JSON.stringify({ data: { shippingAddress: address } })), mayBePersonal('{"data":{"total":1}}')]).toEqual([
    true,
    false,
  ])
})
