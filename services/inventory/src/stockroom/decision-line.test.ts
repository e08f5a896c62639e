import { stockAllocated, stockReserved, variantChanged } from '@kade/events'
import { describe, expect, it } from '@jest/globals'
import { NOTHING, type Decision } from './decision.js'
import { lineOf } from './decision-line.js'
import type { Movement } from './stock-book.js'

const told = (...events: Decision['events']): Partial<Decision> => ({ events })
const event = (contract: { readonly type: string; readonly topic: string }, data: object = {}) =>
  ({ ...contract, key: 'k', data }) as unknown as Decision['events'][number]
const moved: Movement = {
  ...{
    sku: 'A',
    locationId: 'ltn',
    kind: 'RECEIPT',
    quantity: 2,
    onHandDelta: 2,
    reservedDelta: 0,
    allocatedDelta: 0,
    heldDelta: 0,
    damagedDelta: 0,
  },
  ...{ onHandAfter: 2, reservedAfter: 0, allocatedAfter: 0, heldAfter: 0, damagedAfter: 0 },
  ...{ reference: 'PO 7 of Ada', actor: 'wim' },
}
const causedBy = { id: 'event-1', correlationId: 'request-1', data: { orderId: 'order-1', orderNumber: 'K-1001' } }

describe('the line of a decision about stock', () => {
  it('is named by the events that tell of it, and by the order that asked', () => {
    const decision = {
      ...NOTHING,
      ...told(event(stockReserved), event(stockAllocated), event(stockAllocated)),
      movements: [moved],
      causedBy,
    }
    expect(lineOf(decision)).toEqual({
      message: 'stock reserved',
      decision: 'reserved',
      facts: { orderNumber: 'K-1001', orderId: 'order-1', movements: 1, then: ['allocated'] },
      causedBy,
    })
    expect(lineOf({ ...NOTHING, ...told(event(variantChanged)) })).toMatchObject({ message: 'variant changed', decision: 'changed' })
  })

  it('is named by the ledger where no event tells of it, without the words of who asked', () => {
    expect(lineOf({ ...NOTHING, movements: [moved, moved] })).toEqual({
      message: 'stock received',
      decision: 'received',
      facts: { locationId: 'ltn', movements: 2 },
      causedBy: undefined,
    })
  })

  it('names the orders that what came in goes to', () => {
    const allocated = (orderId: string) => event(stockAllocated, { orderId })
    const factsOf = (...events: Decision['events']) => lineOf({ ...NOTHING, events, movements: [moved] })?.facts
    expect(factsOf(allocated('a'))).toEqual({ orderId: 'a', locationId: 'ltn', movements: 1 })
    expect(factsOf(allocated('a'), allocated('b'), allocated('a'))).toEqual({ orderIds: ['a', 'b'], locationId: 'ltn', movements: 1 })
  })

  it('is there for what is only noted, and not for what changes nothing', () => {
    const noted = { ...NOTHING, orders: [{ orderId: 'order-1', countryCode: 'GB', confirmed: true }], causedBy }
    expect(lineOf(noted)).toMatchObject({ message: 'stock noted', facts: { orderId: 'order-1', movements: 0 } })
    expect([lineOf(NOTHING), lineOf({ ...NOTHING, causedBy })]).toEqual([null, null])
  })
})
