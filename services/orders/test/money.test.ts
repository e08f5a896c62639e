import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { runOrdersWithMoney, BASKET, mug, tea } from './running-money.js'

let orders: Awaited<ReturnType<typeof runOrdersWithMoney>>
beforeAll(async () => {
  orders = await runOrdersWithMoney()
})
afterAll(() => orders.stop())

describe('the money of an order', () => {
  it('is outstanding until it leaves', async () => {
    const id = await orders.confirmed()
    await orders.comesTo(id, {
      order: 'CONFIRMED UNFULFILLED AUTHORIZED',
      amounts: 'outstanding 38.94',
      shipping: 'outstanding 3.95',
      lines: ['MUG outstanding 25.00', 'TEA outstanding 9.99'],
      cancellation: '5 units: 38.94 less, 0.00 stays',
      payment: '38.94: 0.00 captured, 0.00 voided',
      invoices: [],
    })
    expect((await orders.see(id)).taxTotal.amount).toBe('6.50')
  })

  it('is captured with the parcel, and complete when that arrives', async () => {
    const id = await orders.confirmed()
    const shipment = await orders.ship(id, BASKET)
    await orders.comesTo(id, {
      order: 'CONFIRMED SHIPPED CAPTURED',
      amounts: 'captured 38.94',
      shipping: 'captured 3.95',
      cancellation: null,
      payment: '38.94: 38.94 captured, 0.00 voided',
      invoices: ['38.94 = 2 MUG 25.00 (4.17) + 3 TEA 9.99 (1.67) + 3.95; tax 6.50'],
    })
    expect((await orders.see(id)).invoices[0]!.shipment).toEqual({ id: shipment })
    await orders.deliver(id, shipment, BASKET)
    await orders.comesTo(id, { order: 'COMPLETED DELIVERED CAPTURED', amounts: 'captured 38.94' })
  })

  it('adds up to the cent over parcels, lines and taxes: the shipping is on the first', async () => {
    const id = await orders.confirmed()
    const parcels = [[mug(2), tea(1)], [tea(1)], [tea(1)]]
    for (const [index, lines] of parcels.entries()) {
      await orders.ship(id, lines)
      await eventually(async () => expect((await orders.see(id)).invoices).toHaveLength(index + 1))
    }
    await orders.comesTo(id, {
      order: 'CONFIRMED SHIPPED CAPTURED',
      payment: '38.94: 38.94 captured, 0.00 voided',
      invoices: [
        '32.28 = 2 MUG 25.00 (4.17) + 1 TEA 3.33 (0.56) + 3.95; tax 5.39',
        '3.33 = 1 TEA 3.33 (0.55) + 0.00; tax 0.55',
        '3.33 = 1 TEA 3.33 (0.56) + 0.00; tax 0.56',
      ],
    })
    // By the time of their issue, and not as the database keeps them: the first is made the last.
    await orders.service.database.query("UPDATE invoice SET issued_at = issued_at + interval '1 hour' WHERE order_id = $1 AND shipping_total > 0", [id]) // prettier-ignore
    expect((await orders.moneyOf(id)).invoices.map((invoice) => invoice.split(' ')[0])).toEqual(['3.33', '3.33', '32.28'])
  })

  it('of parcels that are heard of at once is captured for each', async () => {
    const id = await orders.confirmed()
    await Promise.all([orders.ship(id, [mug(1)]), orders.ship(id, [mug(1), tea(2)]), orders.ship(id, [tea(1)])])
    await orders.comesTo(id, { order: 'CONFIRMED SHIPPED CAPTURED', payment: '38.94: 38.94 captured, 0.00 voided' })
    expect((await orders.see(id)).invoices).toHaveLength(3)
  })

  it('is partly captured while some has left; cancelled, the rest is given back when it is released', async () => {
    const id = await orders.confirmed()
    const shipment = await orders.ship(id, [mug(1)])
    await orders.comesTo(id, {
      order: 'CONFIRMED PARTIALLY_SHIPPED PARTIALLY_CAPTURED',
      amounts: 'outstanding 22.49, captured 16.45',
      shipping: 'captured 3.95',
      lines: ['MUG outstanding 12.50, captured 12.50', 'TEA outstanding 9.99'],
      cancellation: '4 units: 22.49 less, 16.45 stays',
      invoices: ['16.45 = 1 MUG 12.50 (2.08) + 3.95; tax 2.74'],
    })
    await orders.cancel(id)
    await orders.comesTo(id, {
      amounts: 'cancelled 22.49, captured 16.45',
      lines: ['MUG cancelled 12.50, captured 12.50', 'TEA cancelled 9.99'],
      cancellation: null,
      payment: '38.94: 16.45 captured, 0.00 voided',
    })
    await orders.deliver(id, shipment, [mug(1)])
    await orders.release(id, [mug(1)])
    await orders.comesTo(id, { order: 'CONFIRMED DELIVERED CAPTURED', payment: '38.94: 16.45 captured, 0.00 voided' })
    await orders.release(id, [tea(3)])
    await orders.comesTo(id, { order: 'COMPLETED DELIVERED CAPTURED', payment: '38.94: 16.45 captured, 22.49 voided' })
  })

  it('of one cancelled line is not charged; the rest is', async () => {
    const id = await orders.confirmed()
    await orders.cancel(id, [tea(3)])
    await orders.release(id, [tea(3)])
    await orders.comesTo(id, {
      order: 'CONFIRMED UNFULFILLED AUTHORIZED',
      amounts: 'cancelled 9.99, outstanding 28.95',
      shipping: 'outstanding 3.95',
      cancellation: '2 units: 28.95 less, 0.00 stays',
    })
    await orders.ship(id, [mug(2)])
    await orders.comesTo(id, {
      order: 'CONFIRMED SHIPPED CAPTURED',
      payment: '38.94: 28.95 captured, 9.99 voided',
      invoices: ['28.95 = 2 MUG 25.00 (4.17) + 3.95; tax 4.83'],
    })
  })

  it('is given back, shipping too, when all of it is cancelled in time', async () => {
    const id = await orders.confirmed()
    await orders.cancel(id)
    await orders.comesTo(id, {
      order: 'CANCELLED UNFULFILLED AUTHORIZED',
      amounts: 'cancelled 38.94',
      shipping: 'cancelled 3.95',
      cancellation: null,
      payment: '38.94: 0.00 captured, 0.00 voided',
    })
    await orders.release(id, BASKET)
    await orders.comesTo(id, { order: 'CANCELLED UNFULFILLED VOIDED', payment: '38.94: 0.00 captured, 38.94 voided', invoices: [] })
  })

  it('is cancelled step by step as at once', async () => {
    const id = await orders.confirmed()
    for (const line of [mug(1), tea(2), mug(1), tea(1)]) await orders.cancel(id, [line])
    await orders.comesTo(id, { order: 'CANCELLED UNFULFILLED AUTHORIZED', amounts: 'cancelled 38.94', shipping: 'cancelled 3.95' })
    for (const line of [tea(3), mug(2)]) await orders.release(id, [line])
    await orders.comesTo(id, { order: 'CANCELLED UNFULFILLED VOIDED', payment: '38.94: 0.00 captured, 38.94 voided' })
  })

  it('of a rejected order is asked of nobody', async () => {
    const { order } = await orders.place({ lines: BASKET })
    await orders.others.reject(order.id, 'MUG')
    await orders.comesTo(order.id, {
      order: 'REJECTED UNFULFILLED VOIDED',
      amounts: 'cancelled 38.94',
      shipping: 'cancelled 3.95',
      invoices: [],
    })
    const declined = (await orders.place({ lines: BASKET, payment: { token: 'tok_declined' } })).order.id
    await orders.others.reserve(declined, BASKET)
    await orders.comesTo(declined, {
      order: 'REJECTED UNFULFILLED DECLINED',
      amounts: 'cancelled 38.94',
      payment: '0.00: 0.00 captured, 0.00 voided',
    })
  })

  it('of goods that cost nothing is captured without an invoice', async () => {
    await orders.offer({ sku: 'GIFT', price: 0 })
    await orders.offer({ sku: 'VASE', price: 5_000 })
    const lines = [{ sku: 'GIFT', quantity: 1 }, { sku: 'VASE', quantity: 1 }] // prettier-ignore
    const id = await orders.confirmed(lines)
    await orders.ship(id, lines.slice(0, 1))
    await orders.comesTo(id, { order: 'CONFIRMED PARTIALLY_SHIPPED AUTHORIZED', amounts: 'outstanding 50.00', invoices: [] })
    await orders.ship(id, lines.slice(1))
    await orders.comesTo(id, { order: 'CONFIRMED SHIPPED CAPTURED', invoices: ['50.00 = 1 VASE 50.00 (8.33) + 0.00; tax 8.33'] })
  })
})

it('a price that changes is asked of new orders alone, whatever is heard of late', async () => {
  await orders.offer({ sku: 'BOWL', price: 1_000 })
  const old = await orders.confirmed([{ sku: 'BOWL', quantity: 2 }])
  await orders.offer({ sku: 'BOWL', price: 1_999, version: 3 })
  await orders.others.offer({ sku: 'BOWL', price: 1, version: 2 })
  await orders.offer({ sku: 'LATER' })
  const next = await orders.confirmed([{ sku: 'BOWL', quantity: 2 }])
  for (const id of [old, next]) await orders.ship(id, [{ sku: 'BOWL', quantity: 1 }])
  await orders.comesTo(old, { amounts: 'outstanding 10.00, captured 13.95', invoices: ['13.95 = 1 BOWL 10.00 (1.67) + 3.95; tax 2.33'] })
  await orders.comesTo(next, { amounts: 'outstanding 19.99, captured 23.94', invoices: ['23.94 = 1 BOWL 19.99 (3.33) + 3.95; tax 3.99'] })
})
