import { describe, expect, it } from '@jest/globals'
import { rolesThatPass } from '@kade/service-kit/testing'
import { authorizeField, canSee, knowsCustomer, knowsCustomerOf, mayCancel } from './access.js'

const ORDER = '01a20927-e1e2-7a6a-b4f6-8b3424832436'
const ANOTHER = '01a20927-e1e2-7a6a-b4f6-8b3424832437'
const ADA = '01a20927-0000-7000-8000-00000000ada0'
const BOB = '01a20927-0000-7000-8000-00000000b0b0'

/** Who may, written out once more: a change of the policy is one of this table too. */
it.each([
  ['order', 'GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE ADMIN'],
  ['orders', 'GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE ADMIN'],
  ['channels', 'NOBODY GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE PLANNER ADMIN'],
  ['workItems', 'SUPPORT ADMIN'],
  ['placeOrder', 'NOBODY GUEST CUSTOMER CHANNEL SUPPORT ADMIN'],
  ['guestAccess', 'NOBODY GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE PLANNER ADMIN'],
  ['claimOrder', 'CUSTOMER'],
  ['cancelOrder', 'GUEST CUSTOMER CHANNEL SUPPORT ADMIN'],
  ['retryWorkItem', 'SUPPORT ADMIN'],
  ['previewPrice', 'NOBODY GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE PLANNER ADMIN'],
  ['priceLists', 'SUPPORT PLANNER ADMIN'],
  ['setPriceList', 'ADMIN'],
  ['taxRates', 'SUPPORT ADMIN'],
  ['setTaxRates', 'ADMIN'],
  ['setChannelTax', 'ADMIN'],
  ['setCustomerGroup', 'SUPPORT ADMIN'],
  ['discounts', 'SUPPORT ADMIN'],
  ['setDiscount', 'ADMIN'],
  ['cases', 'GUEST CUSTOMER SUPPORT ADMIN'],
  ['openCase', 'GUEST CUSTOMER SUPPORT ADMIN'],
  ['replyToCase', 'GUEST CUSTOMER SUPPORT ADMIN'],
  ['resolveCase', 'GUEST CUSTOMER SUPPORT ADMIN'],
  ['assignCase', 'SUPPORT ADMIN'],
] as const)('%s is for %s', (field, allowed) => {
  expect(rolesThatPass((viewer) => authorizeField(viewer, field))).toBe(allowed)
})

describe('an order of Ada in the web shop', () => {
  const order = { id: ORDER, customerId: ADA, channel: 'web', isClaimed: false }
  const viewer = (role: string, claims = {}) => ({ subject: 'test', roles: role === 'NOBODY' ? [] : [role], claims })
  it.each([
    ['NOBODY', { orderId: ORDER, customerId: ADA, channel: 'web' }, [false, false, false, false]],
    ['GUEST', { orderId: ORDER }, [true, true, false, false]],
    ['GUEST', { orderId: ANOTHER, customerId: ADA, channel: 'web' }, [false, false, false, false]],
    ['LINK', { orderId: ORDER }, [true, false, false, false]],
    ['CUSTOMER', { customerId: ADA }, [true, true, true, true]],
    ['CUSTOMER', { customerId: BOB, orderId: ORDER, channel: 'web' }, [false, false, false, false]],
    ['CHANNEL', { channel: 'web' }, [true, true, false, true]],
    ['CHANNEL', { channel: 'shop', customerId: ADA, orderId: ORDER }, [false, false, false, false]],
    ['CHANNEL', { channel: '*' }, [true, true, false, true]],
    ['SUPPORT', {}, [true, true, true, true]],
    ['WAREHOUSE', {}, [true, false, true, true]],
    ['PLANNER', {}, [false, false, false, false]],
    ['ADMIN', {}, [true, true, true, true]],
  ] as const)('%s with %j: sees it, may cancel it, reads the customer, knows who it is: %j', (role, claims, expected) => {
    const who = viewer(role, claims)
    expect([canSee(who, order), mayCancel(who, order), knowsCustomer(who, ADA), knowsCustomerOf(who, order)]).toEqual(expected)
  })

  it.each([
    ['GUEST', { orderId: ORDER }, [true, false]],
    ['CUSTOMER', { customerId: ADA }, [true, true]],
    ['CHANNEL', { channel: 'web' }, [true, true]],
    ['SUPPORT', {}, [true, true]],
  ] as const)('once it is claimed, %s with %j sees it, may cancel it: %j', (role, claims, expected) => {
    const claimed = { ...order, isClaimed: true }
    expect([canSee(viewer(role, claims), claimed), mayCancel(viewer(role, claims), claimed)]).toEqual(expected)
  })
})
