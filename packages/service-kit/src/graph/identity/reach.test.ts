import { describe, expect, it } from '@jest/globals'
import { authorize, reaches, reachOf } from './reach.js'

const ORDER = '01a20927-e1e2-7a6a-b4f6-8b3424832436'
const ADA = '01a20927-0000-7000-8000-00000000ada0'
const viewer = (roles: readonly string[], claims = {}) => ({ subject: 'test', roles, claims })
const ALL = ['GUEST', 'LINK', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'ADMIN']
const nothing = { everything: false, orderId: null, customerId: null, channel: null }

describe('a viewer reaches', () => {
  it.each([
    [['GUEST'], { orderId: ORDER, customerId: ADA, channel: 'web' }, { ...nothing, orderId: ORDER }],
    [['LINK'], { orderId: ORDER, customerId: ADA, channel: 'web' }, { ...nothing, orderId: ORDER }],
    [['CUSTOMER'], { orderId: ORDER, customerId: ADA, channel: 'web' }, { ...nothing, customerId: ADA }],
    [['CHANNEL'], { orderId: ORDER, customerId: ADA, channel: 'web' }, { ...nothing, channel: 'web' }],
    [['CHANNEL'], { channel: '*' }, { ...nothing, everything: true, channel: '*' }],
    [['CUSTOMER'], { channel: '*' }, nothing],
    [['GUEST'], {}, nothing],
    [['CUSTOMER'], { customerId: '' }, nothing],
    [['CUSTOMER'], { customerId: 'Shop-7' }, nothing],
    [['GUEST'], { orderId: 'K-1' }, nothing],
    [['CHANNEL'], {}, nothing],
    [[], { orderId: ORDER, customerId: ADA, channel: '*' }, nothing],
    [['CUSTOMER'], { customerId: ADA.toUpperCase() }, { ...nothing, customerId: ADA }],
    [
      ['GUEST', 'CUSTOMER', 'CHANNEL'],
      { orderId: ORDER, customerId: ADA, channel: 'web' },
      { ...nothing, orderId: ORDER, customerId: ADA, channel: 'web' },
    ],
    [['SUPPORT'], {}, { ...nothing, everything: true }],
    [['CUSTOMER', 'ADMIN'], { customerId: ADA }, { ...nothing, everything: true, customerId: ADA }],
    [['PLANNER'], {}, nothing],
    [['CUSTOMER', 'PLANNER'], { customerId: ADA }, { ...nothing, customerId: ADA }],
  ])('as %j with %j', (roles, claims, expected) => expect(reachOf(viewer(roles, claims), ALL)).toEqual(expected))

  it('nothing by a role that this is not allowed, whatever its claim', () =>
    expect(reachOf(viewer(['LINK', 'CHANNEL', 'SUPPORT'], { orderId: ORDER, channel: '*' }), ['GUEST', 'CUSTOMER'])).toEqual(nothing))
})

describe('an order is reached', () => {
  const order = { id: ORDER, customerId: ADA, channel: 'web' }
  it.each([
    [{ ...nothing, everything: true }, true],
    [{ ...nothing, orderId: ORDER }, true],
    [{ ...nothing, orderId: ADA }, false],
    [{ ...nothing, customerId: ADA }, true],
    [{ ...nothing, customerId: ORDER }, false],
    [{ ...nothing, channel: 'web' }, true],
    [{ ...nothing, channel: 'shop' }, false],
    [nothing, false],
  ])('by %j: %s', (reach, expected) => expect(reaches(reach, order)).toBe(expected))

  it('of nobody, in no channel, by no claim that is missing', () =>
    expect(reaches(nothing, { id: ORDER, customerId: null, channel: null })).toBe(false))
})

describe('a field', () => {
  it.each([
    [[], ['NOBODY', 'ADMIN']],
    [['ADMIN'], ['NOBODY', 'ADMIN']],
    [['CUSTOMER', 'ADMIN'], ['ADMIN']],
  ])('lets %j in where %j may', (roles, allowed) => expect(() => authorize(viewer(roles), 'orders', allowed)).not.toThrow())

  it.each([
    [[], ['ADMIN', 'SUPPORT'], 'UNAUTHENTICATED'],
    [['CUSTOMER'], ['ADMIN', 'SUPPORT'], 'FORBIDDEN'],
    [['CUSTOMER'], ['NOBODY', 'ADMIN'], 'FORBIDDEN'],
  ])('keeps %j out where %j may: %s', (roles, allowed, code) =>
    expect(() => authorize(viewer(roles), 'orders', allowed)).toThrow(expect.objectContaining({ extensions: { code } })),
  )

  it('says what it needs', () =>
    expect(() => authorize(viewer(['CUSTOMER']), 'orders', ['ADMIN', 'SUPPORT'])).toThrow('orders needs one of the roles ADMIN, SUPPORT'))
})
