import { describe, expect, it } from '@jest/globals'
import { UserErrors } from '@kade/service-kit'
import type { CheckedOrder } from './check-order.js'
import { placerOf } from './check-rights.js'
import type { Placer } from './placer.js'

const ADA = '01a20927-0000-7000-8000-00000000ada0'
const BOB = '01a20927-0000-7000-8000-00000000b0b0'

type Claims = Record<string, string>
const viewer = (roles: string, claims: Claims = {}) => ({ subject: 'test', roles: roles.split(' ').filter(Boolean), claims })
const order = (given: Partial<CheckedOrder> = {}) =>
  ({ channel: 'web', placedAt: null, channelOrderId: null, customerId: null, payment: {}, lines: [{ sku: 'MUG', quantity: 1, unitPrice: null }], ...given }) as unknown as CheckedOrder // prettier-ignore

/** Who places it, or what of it is refused, as `CODE field`. */
function tried(roles: string, claims: Claims, given: Partial<CheckedOrder> = {}, hasOrderedHere = false): Placer | string[] {
  try {
    return placerOf(viewer(roles, claims), order(given), { hasOrderedHere, isErased: false })
  } catch (error) {
    if (error instanceof UserErrors) return error.errors.map(({ code, field }) => `${code} ${field?.join('.')}`)
    throw error
  }
}

describe('an order is placed', () => {
  it.each<[string, string, Claims, Placer]>([
    ['by nobody: as a guest', '', { customerId: ADA }, { role: 'GUEST', customerId: null }],
    ['by a guest', 'GUEST', { orderId: ADA }, { role: 'GUEST', customerId: null }],
    ['by a warehouse: as a guest', 'WAREHOUSE', {}, { role: 'GUEST', customerId: null }],
    ['by a customer, for its account', 'CUSTOMER', { customerId: ADA.toUpperCase() }, { role: 'CUSTOMER', customerId: ADA }],
    ['by a customer without an id: as a guest', 'CUSTOMER', {}, { role: 'GUEST', customerId: null }],
    ['by a customer whose id is none: as a guest', 'CUSTOMER', { customerId: 'ada' }, { role: 'GUEST', customerId: null }],
    ['by a channel', 'CHANNEL', { channel: 'web' }, { role: 'CHANNEL', customerId: null }],
    ['by support', 'SUPPORT', {}, { role: 'SUPPORT', customerId: null }],
    ['by an administrator', 'ADMIN', {}, { role: 'ADMIN', customerId: null }],
    ['by the customer that support is too', 'SUPPORT CUSTOMER', { customerId: ADA }, { role: 'CUSTOMER', customerId: ADA }],
  ])('%s', (_, roles, claims, placer) => expect(tried(roles, claims)).toEqual(placer))
})

describe('what channel integrations alone give', () => {
  const unitPrice = { amount: 1, currency: 'GBP' }
  const given = {
    placedAt: new Date(0),
    channelOrderId: 'A-1',
    payment: { provider: 'channel', token: 'A-1' },
    lines: [
      { sku: 'MUG', quantity: 1, unitPrice: null },
      { sku: 'TEA', quantity: 1, unitPrice },
    ],
  }
  const REFUSED = [
    'INVALID input.placedAt',
    'INVALID input.channelOrderId',
    'INVALID input.payment.provider',
    'INVALID input.lines.1.unitPrice',
  ]
  it.each<[string, Claims, Placer | string[]]>([
    ['', {}, REFUSED],
    ['GUEST', {}, REFUSED],
    ['CUSTOMER', { customerId: ADA }, REFUSED],
    ['SUPPORT', {}, REFUSED],
    ['CHANNEL', { channel: 'web' }, { role: 'CHANNEL', customerId: null }],
    ['CHANNEL', { channel: '*' }, { role: 'CHANNEL', customerId: null }],
    ['CHANNEL', { channel: 'shop' }, ['NOT_FOUND input.channel']],
    ['CHANNEL', {}, ['NOT_FOUND input.channel']],
    ['ADMIN', {}, { role: 'ADMIN', customerId: null }],
    ['CUSTOMER CHANNEL', { customerId: ADA, channel: 'web' }, { role: 'CHANNEL', customerId: null }],
    ['SUPPORT CHANNEL', { channel: 'shop' }, ['NOT_FOUND input.channel']],
  ])('from %s with %j', (roles, claims, expected) => expect(tried(roles, claims, given)).toEqual(expected))

  it('is named', () => {
    expect(() => placerOf(viewer(''), order({ placedAt: new Date(0) }), { hasOrderedHere: false, isErased: false })).toThrow(
      expect.objectContaining({
        errors: [
          expect.objectContaining({
            code: 'INVALID',
            message: 'placedAt is for channel integrations alone: leave it out',
            field: ['input', 'placedAt'],
          }),
        ],
      }),
    )
  })
})

describe('the customer Ada is named', () => {
  const NOT_FOUND = ['NOT_FOUND input.customerId']
  it.each<[string, Claims, boolean, Placer | string[]]>([
    ['', {}, true, NOT_FOUND],
    ['GUEST', {}, true, NOT_FOUND],
    ['CUSTOMER', { customerId: ADA }, false, { role: 'CUSTOMER', customerId: ADA }],
    ['CUSTOMER', { customerId: BOB }, true, NOT_FOUND],
    ['CHANNEL', { channel: 'web' }, true, { role: 'CHANNEL', customerId: ADA }],
    ['CHANNEL', { channel: 'web' }, false, NOT_FOUND],
    ['SUPPORT', {}, false, { role: 'SUPPORT', customerId: ADA }],
    ['ADMIN', {}, false, { role: 'ADMIN', customerId: ADA }],
    ['CUSTOMER SUPPORT', { customerId: BOB }, false, { role: 'SUPPORT', customerId: ADA }],
  ])('by %s with %j; it has ordered in the channel: %s', (roles, claims, hasOrderedHere, expected) =>
    expect(tried(roles, claims, { customerId: ADA }, hasOrderedHere)).toEqual(expected),
  )
})
