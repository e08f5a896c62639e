import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { messagingMigrations, newId, openDatabase, type Database } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { Orders1700000100000 } from '../src/migrations/1700000100000-orders.js'
import { runOrders } from './running-orders.js'

/** An order of mugs at 12.50 with 3.95 shipping, as the first version kept it: money in minor units. */
interface Old {
  readonly mugs: number
  readonly status: string
  readonly counters: Readonly<Record<string, number>>
  readonly payment: { readonly authorized: number; readonly requested: number; readonly captured: number; readonly voided: number }
  readonly invoices?: readonly number[]
  readonly openCapture?: number
}
const OLD = {
  whole: { mugs: 2, status: 'COMPLETED', counters: { allocated: 2, picked: 2, packed: 2, shipped: 2, delivered: 2 }, payment: { authorized: 2_895, requested: 2_895, captured: 2_895, voided: 0 }, invoices: [2_895] }, // prettier-ignore
  part: { mugs: 2, status: 'CONFIRMED', counters: { allocated: 2, shipped: 1 }, payment: { authorized: 2_895, requested: 1_645, captured: 1_645, voided: 0 }, invoices: [1_645] }, // prettier-ignore
  partCancelled: { mugs: 3, status: 'CONFIRMED', counters: { shipped: 2, cancelled: 2, cancellationRefused: 1 }, payment: { authorized: 4_145, requested: 2_895, captured: 2_895, voided: 1_250 }, invoices: [2_895] }, // prettier-ignore
  twoParcels: { mugs: 2, status: 'CONFIRMED', counters: { shipped: 2, delivered: 1 }, payment: { authorized: 2_895, requested: 2_895, captured: 2_895, voided: 0 }, invoices: [1_645, 1_250] }, // prettier-ignore
  beingCaptured: { mugs: 2, status: 'CONFIRMED', counters: { shipped: 2 }, payment: { authorized: 2_895, requested: 2_895, captured: 0, voided: 0 }, openCapture: 2_895 }, // prettier-ignore
  cancelled: { mugs: 2, status: 'CANCELLED', counters: { allocated: 2, cancelled: 2 }, payment: { authorized: 2_895, requested: 0, captured: 0, voided: 2_895 } }, // prettier-ignore
  rejected: { mugs: 2, status: 'REJECTED', counters: {}, payment: { authorized: 0, requested: 0, captured: 0, voided: 0 } },
} satisfies Record<string, Old>
type Name = keyof typeof OLD
const ids = Object.fromEntries(Object.keys(OLD).map((name) => [name, newId()])) as Record<Name, string>

async function keepAsBefore(url: string): Promise<void> {
  const database = await openDatabase({ url, name: 'before', migrations: [...messagingMigrations, Orders1700000100000] })
  const customer = newId()
  await database.query('INSERT INTO customer (id, email, name) VALUES ($1, $2, $3)', [customer, 'old@example.com', 'Old'])
  await database.query(`INSERT INTO catalogue VALUES ('MUG', 'A mug', 1250, 'GBP', 'STANDARD', true, 1)`)
  for (const [index, [name, old]] of Object.entries<Old>(OLD).entries()) await insert(database, customer, ids[name as Name], index, old)
  const open = (name: Name, kind: string, state: string) =>
    database.query(
      `INSERT INTO work_item (id, kind, subject, error, order_id, reference, attempts) VALUES ($1, $2, $3, 'no answer', $4::uuid, 'saga:' || $4::uuid || ':' || $5, 1)`,
      [newId(), kind, name, ids[name], state],
    )
  await open('whole', 'STOCK_RESERVATION', 'AWAITING_STOCK')
  await open('partCancelled', 'STOCK_RELEASE', 'IN_FULFILLMENT')
  await open('cancelled', 'STOCK_RELEASE', 'COMPENSATING')
  await database.query(`UPDATE orders SET released_units = 1 WHERE id = $1`, [ids.cancelled])
  await database.query(`UPDATE saga SET state = 'COMPENSATING' WHERE order_id = $1`, [ids.cancelled])
  await database.query(`UPDATE orders SET released_units = 1 WHERE id = $1`, [ids.partCancelled])
  await database.close()
}

async function insert(database: Database, customer: string, id: string, index: number, old: Old): Promise<void> {
  const { mugs, status, counters, payment, invoices = [], openCapture } = old
  const goods = mugs * 1_250
  await database.query(
    `INSERT INTO orders (id, number, version, status, fulfillment_status, payment_status, channel_id, channel, customer_id, email, currency,
       subtotal, discount_total, shipping_total, tax_total, total, shipping_address, billing_address, placed_at, idempotency_key, request_hash)
     SELECT $1, $2::text, 1, $3, 'UNFULFILLED', 'PENDING', id, code, $4, 'old@example.com', 'GBP', $5::bigint, 0, 395, 0, $5::bigint + 395,
       '{"countryCode":"GB"}', '{"countryCode":"GB"}', now(), $2, 'x' FROM channel WHERE code = 'web'`,
    [id, `K-10000${index}0`, status, customer, goods],
  )
  const none = { allocated: 0, deallocated: 0, backordered: 0, backorderFilled: 0, picked: 0, packed: 0, shipped: 0, delivered: 0, cancelled: 0, cancellationRefused: 0 } // prettier-ignore
  await database.query(
    `INSERT INTO order_line (id, order_id, position, sku, title, unit_price, total, quantity, counters) VALUES ($1, $2, 1, 'MUG', 'A mug', 1250, $3, $4, $5)`,
    [newId(), id, goods, mugs, { ...none, ...counters }],
  )
  await database.query(`INSERT INTO saga (order_id, state) VALUES ($1, $2)`, [id, status === 'CONFIRMED' ? 'IN_FULFILLMENT' : 'DONE'])
  await database.query(
    `INSERT INTO payment (id, order_id, provider, token, reference, authorization_state, authorized, capture_requested, captured, void_requested, voided)
     VALUES ($1, $2, 'test', 'tok_success', 'r', $3, $4, $5, $6, $7, $7)`,
    [newId(), id, payment.authorized > 0 ? 'AUTHORIZED' : 'NONE', payment.authorized, payment.requested, payment.captured, payment.voided],
  )
  for (const [n, total] of invoices.entries())
    await database.query(`INSERT INTO invoice (id, order_id, number, total, issued_at, payment_key) VALUES ($1, $2, $3, $4, now(), $3)`, [
      newId(),
      id,
      `INV-2025-${index}${n}`,
      total,
    ])
  if (openCapture !== undefined)
    await database.query(
      `INSERT INTO payment_task (order_id, kind, amount, idempotency_key) VALUES ($1, 'CAPTURE', $2, 'capture:before')`,
      [id, openCapture],
    )
}

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders({ fill: keepAsBefore })
})
afterAll(() => orders.stop())

const AMOUNTS = '{ cancelled { amount } outstanding { amount } captured { amount } }'
const SEE = `query ($id: ID!) { order(id: $id) { amounts ${AMOUNTS} shippingAmounts ${AMOUNTS} lines { amounts ${AMOUNTS} }
  invoices { total { amount } shippingTotal { amount } taxTotal { amount } lines { sku quantity total { amount } taxTotal { amount } } } } }`
type Money = { readonly amount: string } | null
interface Seen {
  readonly amounts: Readonly<Record<string, Money>>
  readonly shippingAmounts: Readonly<Record<string, Money>>
  readonly lines: readonly { readonly amounts: Readonly<Record<string, Money>> }[]
  readonly invoices: readonly {
    readonly total: Money
    readonly shippingTotal: Money
    readonly taxTotal: Money
    readonly lines: readonly { readonly quantity: number; readonly total: Money; readonly taxTotal: Money }[]
  }[]
}
async function moneyOf(name: Name): Promise<string[]> {
  const { data, errors } = await orders.graph<{ order: Seen }>(asViewer('SUPPORT'), SEE, { id: ids[name] })
  if (errors) throw new Error(JSON.stringify(errors))
  const { amounts, shippingAmounts, lines, invoices } = data!.order
  const say = (of: Readonly<Record<string, Money>>) => ['cancelled', 'outstanding', 'captured'].map((part) => of[part]?.amount).join(' ')
  return [
    say(amounts),
    `lines ${lines.map((line) => say(line.amounts)).join()}`,
    `shipping ${say(shippingAmounts)}`,
    ...invoices.map(
      ({ total, shippingTotal, taxTotal, lines: of }) =>
        `${total?.amount}: ${of.map((line) => `${line.quantity} MUG ${line.total?.amount} (${line.taxTotal?.amount})`).join() || 'lines not kept'}, shipping ${shippingTotal?.amount}, tax ${taxTotal?.amount}`,
    ),
  ]
}

describe('an order of the first version', () => {
  it.each<[Name, string[]]>([
    ['whole', ['0.00 0.00 28.95', 'lines 0.00 0.00 25.00', 'shipping 0.00 0.00 3.95', '28.95: 2 MUG 25.00 (4.17), shipping 3.95, tax 4.83']],
    ['partCancelled', ['12.50 0.00 28.95', 'lines 12.50 0.00 25.00', 'shipping 0.00 0.00 3.95', '28.95: 2 MUG 25.00 (4.17), shipping 3.95, tax 4.83']],
    ['twoParcels', ['0.00 0.00 28.95', 'lines 0.00 0.00 25.00', 'shipping 0.00 0.00 3.95', '16.45: lines not kept, shipping undefined, tax undefined', '12.50: lines not kept, shipping undefined, tax undefined']],
    ['cancelled', ['28.95 0.00 0.00', 'lines 25.00 0.00 0.00', 'shipping 3.95 0.00 0.00']],
    ['rejected', ['28.95 0.00 0.00', 'lines 25.00 0.00 0.00', 'shipping 3.95 0.00 0.00']],
  ])('tells where its money is, and what it was invoiced for: %s', async (name, money) => {
    expect(await moneyOf(name)).toEqual(money)
  }) // prettier-ignore

  it('of which one parcel had left is charged for the other one alone', async () => {
    const first = '16.45: 1 MUG 12.50 (2.08), shipping 3.95, tax 2.74'
    expect(await moneyOf('part')).toEqual(['0.00 12.50 16.45', 'lines 0.00 12.50 12.50', 'shipping 0.00 0.00 3.95', first])
    await orders.others.ship(ids.part, [{ sku: 'MUG', quantity: 1 }])
    const second = '12.50: 1 MUG 12.50 (2.09), shipping 0.00, tax 2.09'
    await eventually(async () =>
      expect(await moneyOf('part')).toEqual(['0.00 0.00 28.95', 'lines 0.00 0.00 25.00', 'shipping 0.00 0.00 3.95', first, second]),
    )
  })

  it('whose money was being taken has it taken once, for all that had left', async () => {
    await eventually(async () =>
      expect(await moneyOf('beingCaptured')).toEqual([
        ...['0.00 0.00 28.95', 'lines 0.00 0.00 25.00', 'shipping 0.00 0.00 3.95'],
        '28.95: lines not kept, shipping undefined, tax undefined',
      ]),
    )
    await orders.others.deliver(ids.beingCaptured, newId(), [{ sku: 'MUG', quantity: 2 }])
    await eventually(async () =>
      expect(
        await orders.service.database.query('SELECT status, payment_status AS payment FROM orders WHERE id = $1', [ids.beingCaptured]),
      ).toEqual([{ status: 'COMPLETED', payment: 'CAPTURED' }]),
    )
    expect((await moneyOf('beingCaptured')).slice(3)).toHaveLength(1)
  })
})

it('work items whose answer had come are closed; one that is not answered for stays', async () => {
  const { data } = await orders.graph<{ workItems: { edges: { node: { subject: string; kind: string } }[] } }>(
    asViewer('SUPPORT'),
    '{ workItems { edges { node { subject kind } } } }',
  )
  expect(data!.workItems.edges.map(({ node }) => node)).toEqual([{ subject: 'cancelled', kind: 'STOCK_RELEASE' }])
})
