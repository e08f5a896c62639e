import { describe, expect, it } from '@jest/globals'
import { deciding } from '../order/decision.builder.js'
import { noUnits } from '../order/places.js'
import { place, type PlaceCommand } from './place.js'

const address = {
  ...{ name: 'Ada', company: null, line1: '12 St James Square', line2: null, city: 'London', region: null, postalCode: null },
  ...{ countryCode: 'GB', phone: null },
}
const CONSIGNMENT: PlaceCommand['consignment'] = {
  ...{ commerceType: 'B2C', incoterm: 'DAP', contentsType: 'SALE_OF_GOODS' },
  ...{ eori: null, ioss: null, vatNumber: null, importCost: null },
}
const RULES = { taxBps: 2_000, establishment: null, usesOss: false, iossLimit: null, shippingFee: 395, freeShippingFrom: 5_000 }
const command = (given: Partial<PlaceCommand> = {}): PlaceCommand => ({
  number: 'K-10000001-ABCDEF0',
  channel: { id: 'channel-1', code: 'web', currency: 'GBP', ...RULES },
  lines: [
    { sku: 'MUG', title: 'Mug', quantity: 2, unitPrice: 1_250, taxClass: 'STANDARD' },
    { sku: 'BOOK', title: 'Book', quantity: 1, unitPrice: 900, taxClass: 'ZERO' },
  ],
  totals: {
    lines: [
      { unitPrice: 1_250, discountTotal: 0, total: 2_500, tax: { category: 'S', bps: 2_000 }, taxTotal: 417 },
      { unitPrice: 900, discountTotal: 0, total: 900, tax: { category: 'Z', bps: 0 }, taxTotal: 0 },
    ],
    ...{ subtotal: 3_400, discountTotal: 0, discounts: [], shippingTotal: 395, shippingTax: { category: 'S', bps: 2_000 } },
    ...{ taxTotal: 483, total: 3_795, taxScheme: 'CHANNEL' },
  },
  ...{ vatId: null, redeemed: [], campaign: null, consignment: CONSIGNMENT },
  checked: {
    ...{ idempotencyKey: 'key-1', channelOrderId: null, name: 'Ada Lovelace', email: 'ada@example.com', campaign: 'autumn' },
    ...{ shippingAddress: address, billingAddress: null, payment: { token: 'tok_success' }, deliverBy: '2026-12-24' },
  },
  placer: { role: 'GUEST', customerId: null },
  subject: 'guest:1',
  known: { account: { isKnown: false }, contactId: null, customerGroup: null },
  requestHash: 'hash-1',
  ...given,
})

describe('an order that is placed', () => {
  it('is pending, and waits ten minutes for its stock', () => {
    const { state, payments, todo, done } = place(command(), deciding())
    expect(state).toEqual({
      ...{
        id: 'id-3',
        number: 'K-10000001-ABCDEF0',
        version: 1,
        status: 'PENDING',
        channel: 'web',
        customerId: 'id-4',
        email: 'ada@example.com',
        isClaimed: false,
      },
      ...{ currency: 'GBP', countryCode: 'GB', deliverBy: '2026-12-24', shippingTotal: 395, taxBps: 2_000, total: 3_795, releasedUnits: 0 },
      ...{ holds: [], isConfirmed: false },
      ...{ subtotal: 3_400, discountTotal: 0, taxTotal: 483, shippingAddress: address, vatId: null, amendment: null, givesBack: false },
      lines: [
        {
          id: 'id-1',
          sku: 'MUG',
          title: 'Mug',
          quantity: 2,
          unitPrice: 1_250,
          total: 2_500,
          taxBps: 2_000,
          taxCategory: 'S',
          counters: noUnits,
          promisedDeliveryDate: null,
        },
        {
          id: 'id-2',
          sku: 'BOOK',
          title: 'Book',
          quantity: 1,
          unitPrice: 900,
          total: 900,
          taxBps: 0,
          taxCategory: 'Z',
          counters: noUnits,
          promisedDeliveryDate: null,
        },
      ],
      payment: {
        ...{ authorization: 'NONE', inReview: false, failureReason: null, authorized: 0, captureRequested: 0, captured: 0 },
        ...{ voidRequested: 0, voided: 0, refunded: 0, provider: 'test', token: 'tok_success', asked: 0, refundRequested: 0 },
        ...{
          providerReference: null,
          expiresAt: null,
          more: [],
          nextAction: null,
          credited: {},
          split: [],
          disputes: [],
          unsent: 0,
          exchanged: 0,
        },
      },
      saga: { state: 'AWAITING_STOCK', deadlineInSeconds: 600 },
    })
    expect([payments, todo, done]).toEqual([[], [], []])
  })

  it('begins its timeline, and is published whole', () => {
    const { entries, events } = place(command(), deciding())
    const entry = { sequence: 1, id: 'id-5', type: 'PLACED', actor: 'customer', message: 'Placed through web', data: null }
    expect(entries).toEqual([{ ...entry, orderId: 'id-3', at: new Date('2026-11-26T12:00:00Z') }])
    expect(events).toEqual([
      {
        ...{ topic: 'orders.order', key: 'id-3', type: 'order.placed.v1' },
        data: {
          ...{ orderId: 'id-3', orderNumber: 'K-10000001-ABCDEF0', channel: 'web', customerId: 'id-4', version: 1, status: 'PENDING' },
          ...{ fulfillmentStatus: 'UNFULFILLED', paymentStatus: 'PENDING', timeline: { ...entry, at: '2026-11-26T12:00:00.000Z' } },
          ...{ placedAt: '2026-11-26T12:00:00.000Z', currency: 'GBP', campaign: 'autumn', shippingAddress: address },
          ...{ deliverBy: '2026-12-24', subtotal: 3_400, discountTotal: 0, shippingTotal: 395, taxTotal: 483, total: 3_795 },
          lines: [
            { orderLineId: 'id-1', sku: 'MUG', title: 'Mug', quantity: 2, unitPrice: 1_250, total: 2_500, taxBps: 2_000 },
            { orderLineId: 'id-2', sku: 'BOOK', title: 'Book', quantity: 1, unitPrice: 900, total: 900, taxBps: 0 },
          ],
          consignment: {
            ...{ commerceType: 'B2C', incoterm: 'DAP', contentsType: 'SALE_OF_GOODS' },
            ...{ eori: null, ioss: null, vatNumber: null },
          },
        },
      },
    ])
  })

  it('is billed where it is sent unless the customer says otherwise, and keeps when its channel took it', () => {
    const placedAt = new Date('2026-11-20T09:00:00Z')
    const elsewhere = { ...address, line1: '1 Threadneedle Street' }
    const { row: own } = place(command(), deciding()).placed
    const { row: given } = place(command({ checked: { ...command().checked, billingAddress: elsewhere, placedAt } }), deciding()).placed
    expect([own.billingAddress, own.placedAt]).toEqual([address, new Date('2026-11-26T12:00:00Z')])
    expect([given.billingAddress, given.placedAt]).toEqual([elsewhere, placedAt])
  })

  it('is paid through the test provider unless another one is named', () => {
    const payment = { id: 'id-6', provider: 'test', token: 'tok_success', more: [], reference: 'pay_K-10000001-ABCDEF0' }
    expect(place(command(), deciding()).placed.payment).toEqual(payment)
    const checked = { ...command().checked, payment: { provider: 'other', token: 't' } }
    expect(place(command({ checked }), deciding()).placed.payment).toMatchObject({ provider: 'other', token: 't' })
  })
})

describe('the customer of an order', () => {
  const customerOf = (given: Partial<PlaceCommand>) => {
    const { state, entries, placed } = place(command(given), deciding())
    return { customerId: state.customerId, actor: entries[0]?.actor, ...placed.customer }
  }

  it('is a new contact of the channel', () =>
    expect(customerOf({})).toEqual({ customerId: 'id-4', actor: 'customer', isKnown: false, contactOf: 'web', signsIn: false }))

  it('is the contact that the channel knows', () =>
    expect(customerOf({ known: { account: { isKnown: false }, contactId: 'c-1', customerGroup: null } })).toEqual({
      ...{ customerId: 'c-1', actor: 'customer', isKnown: true, contactOf: 'web', signsIn: false },
    }))

  it.each([true, false])('is the account that signs in; it was here before: %s', (isKnown) =>
    expect(
      customerOf({
        placer: { role: 'CUSTOMER', customerId: 'a-1' },
        known: { account: { isKnown }, contactId: 'c-1', customerGroup: null },
      }),
    ).toEqual({
      customerId: 'a-1',
      actor: 'customer',
      isKnown,
      contactOf: null,
      signsIn: true,
    }),
  )

  it.each(['SUPPORT', 'CHANNEL', 'ADMIN'] as const)('is the account that %s names, and who placed it is in the timeline', (role) =>
    expect(
      customerOf({
        placer: { role, customerId: 'a-1' },
        subject: 'kim',
        known: { account: { isKnown: true }, contactId: null, customerGroup: null },
      }),
    ).toEqual({ customerId: 'a-1', actor: 'kim', isKnown: true, contactOf: null, signsIn: false }),
  )
})
