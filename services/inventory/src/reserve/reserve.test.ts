import { describe, expect, it } from '@jest/globals'
import { aStockroom, deciding, movementsOf, toldBy, type Given } from '../stockroom/stockroom.builder.js'
import { reserve } from './reserve.js'
import { sumPerSku } from '../stockroom/units.js'

/** What an order to Britain is answered by a room. */
const order = (given: Given, ...lines: readonly { sku: string; quantity: number }[]) => {
  const room = aStockroom(given)
  const lineOf = (line: { sku: string; quantity: number }, n: number) => ({ lineId: `line-${n}`, title: 'A thing', ...line })
  const placed = { orderId: 'order-1', shippingAddress: { countryCode: 'GB' }, lines: lines.map(lineOf) }
  return { room, decision: reserve(room, placed as unknown as Parameters<typeof reserve>[1], deciding()) }
}
const units = (quantity: number, sku = 'A') => ({ sku, quantity })

describe('an order', () => {
  it('is reserved whole, with the dates of where its units come from', () => {
    const { decision } = order({ stock: ['ltn A 3', 'ams B 2'], variants: [{ sku: 'A' }, { sku: 'B' }] }, units(2), units(1, 'B'))
    const told = {
      orderId: 'order-1',
      lines: [
        { sku: 'A', quantity: 2, promisedShipDate: '2026-11-25', promisedDeliveryDate: '2026-11-27' },
        { sku: 'B', quantity: 1, promisedShipDate: '2026-11-25', promisedDeliveryDate: '2026-12-02' },
      ],
    }
    expect(toldBy(decision)).toEqual([['stock.reserved.v1', told]])
    expect(movementsOf(decision)).toEqual(['RESERVE A ltn 2 order-1 system', 'RESERVE B ams 1 order-1 system'])
    expect(decision.reserved).toEqual([
      { orderId: 'order-1', sku: 'A', locationId: 'ltn', quantity: 2, leavesOn: '2026-11-25' },
      { orderId: 'order-1', sku: 'B', locationId: 'ams', quantity: 1, leavesOn: '2026-11-25' },
    ])
    expect(decision.backordered).toEqual([])
    expect(decision.orders).toEqual([{ orderId: 'order-1', countryCode: 'GB', confirmed: false, answer: decision.events[0] }])
  })

  it('that is short of one SKU is rejected whole, and nothing moves', () => {
    const given = { stock: ['ltn A 3', 'ams B 9'], safety: ['ltn A 2'], variants: [{ sku: 'A' }, { sku: 'B' }] }
    const { decision } = order(given, units(2), units(1, 'B'))
    expect(toldBy(decision)).toEqual([['stock.rejected.v1', { orderId: 'order-1', lines: [{ sku: 'A', requested: 2, available: 1 }] }]])
    expect([decision.movements, decision.reserved, decision.backordered]).toEqual([[], [], []])
    expect(decision.orders).toEqual([{ orderId: 'order-1', countryCode: 'GB', confirmed: false, answer: decision.events[0] }])
  })

  it.each([
    ['is not known', []],
    ['is not sold any more', [{ sku: 'A', active: false }]],
    ['is not sold any more, and could be backordered', [{ sku: 'A', active: false, policy: 'BACKORDER' as const }]],
  ])('is rejected when its variant %s', (_, variants) => {
    const { decision } = order({ stock: ['ltn A 3'], variants }, units(1))
    expect(toldBy(decision)).toEqual([['stock.rejected.v1', { orderId: 'order-1', lines: [{ sku: 'A', requested: 1, available: 3 }] }]])
  })

  it('takes exactly what there is', () => {
    const { decision } = order({ stock: ['ltn A 3'], variants: [{ sku: 'A' }] }, units(3))
    expect(movementsOf(decision)).toEqual(['RESERVE A ltn 3 order-1 system'])
  })

  it('waits for what is short where the policy allows: the whole line is promised for when the last unit is', () => {
    const { decision } = order({ stock: ['ams A 1'], variants: [{ sku: 'A', policy: 'BACKORDER' }] }, units(3))
    const line = { sku: 'A', reserved: 1, backordered: 2, promisedShipDate: '2026-12-09', promisedDeliveryDate: '2026-12-16' }
    expect(toldBy(decision)).toEqual([['stock.backordered.v1', { orderId: 'order-1', lines: [line] }]])
    expect(movementsOf(decision)).toEqual(['RESERVE A ams 1 order-1 system'])
    expect(decision.backordered).toEqual([{ orderId: 'order-1', sku: 'A', quantity: 2, promisedOn: '2026-12-09' }])
  })

  it('of what is not there at all yet is promised from the announced day', () => {
    const { decision } = order({ variants: [{ sku: 'A', policy: 'PREORDER', availableFrom: '2027-01-08' }] }, units(3))
    const line = { sku: 'A', reserved: 0, backordered: 3, promisedShipDate: '2027-01-11', promisedDeliveryDate: '2027-01-13' }
    expect(toldBy(decision)).toEqual([['stock.backordered.v1', { orderId: 'order-1', lines: [line] }]])
    expect([decision.movements, decision.reserved]).toEqual([[], []])
  })

  it('from two locations arrives when the later part does', () => {
    const { decision } = order({ stock: ['ltn A 1', 'ams A 1'], variants: [{ sku: 'A' }] }, units(2))
    expect(toldBy(decision)).toMatchObject([['stock.reserved.v1', { lines: [{ quantity: 2, promisedDeliveryDate: '2026-12-02' }] }]])
  })

  it('with a SKU on two lines asks for both together', () => {
    const { decision } = order({ stock: ['ltn A 3'], variants: [{ sku: 'A' }] }, units(2), units(2))
    expect(toldBy(decision)).toEqual([['stock.rejected.v1', { orderId: 'order-1', lines: [{ sku: 'A', requested: 4, available: 3 }] }]])
  })

  it('leaves the room as it was until the decision is accepted', () => {
    const { room, decision } = order({ stock: ['ltn A 3'], variants: [{ sku: 'A' }] }, units(2))
    expect(room.book.level('A', 'ltn').reserved).toBe(0)
    room.accept(decision)
    expect(room.book.level('A', 'ltn').reserved).toBe(2)
    expect([...room.reserved]).toEqual([{ orderId: 'order-1', sku: 'A', locationId: 'ltn', quantity: 2, leavesOn: '2026-11-25' }])
  })
})

it('a SKU on two lines is one need', () =>
  expect(sumPerSku([units(1), units(2, 'B'), units(3)])).toEqual([
    { sku: 'A', quantity: 4 },
    { sku: 'B', quantity: 2 },
  ]))
