import { describe, expect, it } from '@jest/globals'
import { rolesThatPass } from '@kade/service-kit/testing'
import { authorizeField, canSee } from './access.js'

const ORDER = '01a20927-e1e2-7a6a-b4f6-8b3424832436'
const ANOTHER = '01a20927-e1e2-7a6a-b4f6-8b3424832437'
const ADA = '01a20927-0000-7000-8000-00000000ada0'
const BOB = '01a20927-0000-7000-8000-00000000b0b0'

/** Who may, written out once more: a change of the policy is one of this table too. */
it.each([
  ['fulfillmentOrders', 'SUPPORT WAREHOUSE ADMIN'],
  ['shipment', 'GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE ADMIN'],
  ['startPicking', 'WAREHOUSE ADMIN'],
  ['recordPick', 'WAREHOUSE ADMIN'],
  ['scanPick', 'WAREHOUSE ADMIN'],
  ['planWave', 'SUPPORT WAREHOUSE ADMIN'],
  ['releaseWave', 'WAREHOUSE ADMIN'],
  ['fulfillmentLoad', 'SUPPORT WAREHOUSE PLANNER ADMIN'],
  ['carrierPerformance', 'SUPPORT WAREHOUSE PLANNER ADMIN'],
  ['scheduleFulfillmentOrder', 'WAREHOUSE ADMIN'],
  ['holdFulfillmentOrder', 'WAREHOUSE ADMIN'],
  ['releaseFulfillmentHold', 'WAREHOUSE ADMIN'],
  ['splitFulfillmentOrder', 'WAREHOUSE ADMIN'],
  ['mergeFulfillmentOrders', 'WAREHOUSE ADMIN'],
  ['moveFulfillmentOrder', 'WAREHOUSE ADMIN'],
  ['cancelFulfillmentOrder', 'WAREHOUSE ADMIN'],
  ['handOver', 'WAREHOUSE ADMIN'],
  ['startPacking', 'WAREHOUSE ADMIN'],
  ['packingPlan', 'WAREHOUSE ADMIN'],
  ['packFulfillmentOrder', 'WAREHOUSE ADMIN'],
  ['shipFulfillmentOrder', 'WAREHOUSE ADMIN'],
  ['recordTrackingEvent', 'WAREHOUSE ADMIN'],
  ['returns', 'SUPPORT WAREHOUSE ADMIN'],
  ['return', 'GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE ADMIN'],
  ['requestReturn', 'GUEST CUSTOMER SUPPORT ADMIN'],
  ['openClaim', 'GUEST CUSTOMER SUPPORT ADMIN'],
  ['cancelReturn', 'GUEST CUSTOMER SUPPORT ADMIN'],
  ['approveReturn', 'SUPPORT ADMIN'],
  ['rejectReturn', 'SUPPORT ADMIN'],
  ['receiveReturn', 'WAREHOUSE ADMIN'],
  ['receiveUnexpectedReturn', 'WAREHOUSE ADMIN'],
  ['closeReturn', 'SUPPORT WAREHOUSE ADMIN'],
  ['returnPolicy', 'NOBODY GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE PLANNER ADMIN'],
  ['setReturnPolicy', 'ADMIN'],
] as const)('%s is for %s', (field, allowed) => {
  expect(rolesThatPass((viewer) => authorizeField(viewer, field))).toBe(allowed)
})

describe('shipments of an order of Ada in the web shop', () => {
  const order = { id: ORDER, customerId: ADA, channel: 'web' }
  it.each([
    ['GUEST', { orderId: ORDER }, true, false],
    ['GUEST', { orderId: ANOTHER, customerId: ADA, channel: 'web' }, false, false],
    ['LINK', { orderId: ORDER }, true, false],
    ['CUSTOMER', { customerId: ADA }, true, false],
    ['CUSTOMER', { customerId: BOB, orderId: ORDER, channel: 'web' }, false, false],
    ['CHANNEL', { channel: 'web' }, true, false],
    ['CHANNEL', { channel: 'shop' }, false, false],
    ['CHANNEL', { channel: '*' }, true, true],
    ['WAREHOUSE', {}, true, true],
    ['SUPPORT', {}, true, true],
    ['PLANNER', {}, false, false],
  ])('%s with %j sees them: %s; those of an order that is not known here: %s', (role, claims, known, unknown) => {
    const viewer = { subject: 'test', roles: [role], claims }
    expect([canSee(viewer, order), canSee(viewer, null)]).toEqual([known, unknown])
  })
})
