import { randomUUID } from 'node:crypto'
import { orderClaimed } from '@kade/events'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { ask, changed, delivered, setPolicy, SUPPORT, type DeliveredOrder } from './support/returns.js'
import { openWarehouse, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
let order: DeliveredOrder
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell([warehouse.variant('MUG'), warehouse.variant('TEA')])
  await setPolicy(warehouse, { nonReturnable: ['TEA'], windowDays: 30, faultWindowDays: 60 })
  order = await delivered(warehouse, [{ sku: 'MUG', quantity: 3 }, { sku: 'TEA', quantity: 1 }]) // prettier-ignore
})
afterAll(() => warehouse.close())

const NOWHERE = '0198a000-0000-7000-8000-000000000000'
const state = () =>
  warehouse.database.query(
    'SELECT r.id, status, l.received, l.accepted FROM return_request AS r JOIN return_line AS l ON l.return_id = r.id ORDER BY l.id',
  )
const least = (most: number) => [{ key: 'least', value: '1' }, { key: 'most', value: String(most) }] // prettier-ignore
const fault = (...[value, sku]: string[]) => [{ key: 'fault', value }, ...(sku ? [{ key: 'sku', value: sku }] : [])]

const wanting = (exchangeFor: string, resolution = 'EXCHANGE') =>
  ask(warehouse, order, [], { resolution, lines: [{ orderLineId: order.lines[0], quantity: 1, reason: 'WRONG_SIZE', exchangeFor }] })

describe('what cannot come back is told by its field, and changes nothing:', () => {
  it.each<[string, () => Promise<{ userErrors: unknown }>, [code: string, path: string[], parameters: unknown]]>([
    ['more than was bought', () => ask(warehouse, order, [[0, 4]]), ['OUT_OF_RANGE', ['lines', '0', 'quantity'], least(3)]],
    ['more than was bought, by two reasons', () => ask(warehouse, order, [[0, 2], [0, 2, 'DAMAGED']]), ['OUT_OF_RANGE', ['lines', '1', 'quantity'], least(1)]],
    ['no unit', () => ask(warehouse, order, [[0, 0]]), ['OUT_OF_RANGE', ['lines', '0', 'quantity'], least(3)]],
    ['less than no unit', () => ask(warehouse, order, [[0, -1]]), ['OUT_OF_RANGE', ['lines', '0', 'quantity'], least(3)]],
    ['a line that the order has not', () => ask(warehouse, { ...order, lines: [NOWHERE] }, [[0, 1]]), ['NOT_FOUND', ['lines', '0', 'orderLineId'], []]],
    ['what is no id of a line', () => ask(warehouse, { ...order, lines: ['x'] }, [[0, 1]]), ['NOT_FOUND', ['lines', '0', 'orderLineId'], []]],
    ['a line twice', () => ask(warehouse, order, [[0, 1], [0, 1]]), ['INVALID', ['lines', '1', 'orderLineId'], fault('TWICE')]],
    ['no line', () => ask(warehouse, order, []), ['REQUIRED', ['lines'], []]],
    ['what the shop does not take back', () => ask(warehouse, order, [[1, 1]]), ['NOT_RETURNABLE', ['lines', '0', 'orderLineId'], fault('SKU', 'TEA')]],
    ['an order that is not there', () => ask(warehouse, { ...order, orderId: NOWHERE }, [[0, 1]]), ['NOT_FOUND', ['orderId'], []]],
    ['an order of somebody else', () => ask(warehouse, order, [[0, 1]], {}, asViewer('CUSTOMER', { customerId: newId() })), ['NOT_FOUND', ['orderId'], []]],
    ['a blank key', () => ask(warehouse, order, [[0, 1]], { idempotencyKey: ' ' }), ['REQUIRED', ['idempotencyKey'], []]],
    ['a waiver by a customer', () => ask(warehouse, order, [[0, 1]], { waivesPolicy: true }), ['INVALID', ['waivesPolicy'], fault('STAFF_ONLY')]],
    ['an exchange in advance by a customer', () => ask(warehouse, order, [[0, 1]], { goesInAdvance: true, resolution: 'EXCHANGE' }), ['INVALID', ['goesInAdvance'], fault('STAFF_ONLY')]],
    ['money in advance', () => ask(warehouse, order, [[0, 1]], { goesInAdvance: true }, SUPPORT), ['INVALID', ['goesInAdvance'], fault('EXCHANGE_ONLY')]],
    ['what was missing, sent back', () => ask(warehouse, order, [[0, 1, 'MISSING']]), ['INVALID', ['lines', '0', 'reason'], fault('CLAIM_ONLY')]],
    ['other goods for money', () => wanting('MUG', 'REFUND'), ['INVALID', ['lines', '0', 'exchangeFor'], fault('EXCHANGE_ONLY')]],
    ['goods that nobody knows, in exchange', () => wanting('NOTHING'), ['NOT_FOUND', ['lines', '0', 'exchangeFor'], [{ key: 'sku', value: 'NOTHING' }]]],
    ['approving what is not there', () => changed(warehouse, SUPPORT, 'approveReturn', { returnId: NOWHERE }), ['NOT_FOUND', ['returnId'], []]],
    ['receiving what is not there', () => changed(warehouse, WAREHOUSE, 'receiveReturn', { returnId: 'x', lines: [{ returnLineId: 'x', quantity: 1, disposition: 'SCRAP' }] }), ['NOT_FOUND', ['returnId'], []]],
    ['a policy beyond reason', () => setPolicy(warehouse, { windowDays: -1 }), ['OUT_OF_RANGE', ['windowDays'], [{ key: 'least', value: '0' }, { key: 'most', value: '3650' }]]],
  ])('%s', async (_, work, [code, path, parameters]) => {
    const before = await state()
    expect((await work()).userErrors).toEqual([{ code, field: ['input', ...path], parameters }])
    expect(await state()).toEqual(before)
  }) // prettier-ignore
})

describe('goods that were delivered long ago', () => {
  it('come back for a fault alone, and later for nothing; staff waives the shop’s rules', async () => {
    const late = await delivered(warehouse, [{ sku: 'MUG', quantity: 4 }], { daysAgo: 31 })
    const refused = [{ code: 'NOT_RETURNABLE', field: ['input', 'lines', '0', 'orderLineId'], parameters: fault('WINDOW', 'MUG') }]
    const before = await state()
    expect(await ask(warehouse, late, [[0, 1]])).toEqual({ return: null, userErrors: refused })
    expect(await ask(warehouse, late, [[0, 1, 'ARRIVED_LATE']])).toEqual({ return: null, userErrors: refused })
    expect(await state()).toEqual(before)
    expect((await ask(warehouse, late, [[0, 1, 'DEFECTIVE']])).userErrors).toEqual([])
    expect((await ask(warehouse, late, [[0, 1]], { waivesPolicy: true }, SUPPORT)).userErrors).toEqual([])
    const older = await delivered(warehouse, [{ sku: 'MUG', quantity: 1 }], { daysAgo: 61 })
    expect((await ask(warehouse, older, [[0, 1, 'DEFECTIVE']])).userErrors).toEqual(refused)
  })

  it('are told with what may come back of them and until when', async () => {
    const options = async (viewer: DeliveredOrder['customer'], { orderId }: DeliveredOrder) => {
      const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Order { returnOptions { sku delivered returnable obstacle } } } }`
      const { data } = await warehouse.graph(viewer, query, { of: [{ __typename: 'Order', id: orderId }] })
      return data?._entities[0].returnOptions
    }
    const bought = await delivered(warehouse, [{ sku: 'MUG', quantity: 2 }, { sku: 'TEA', quantity: 1 }]) // prettier-ignore
    await ask(warehouse, bought, [[0, 1]])
    expect(await options(bought.customer, bought)).toEqual([
      { sku: 'MUG', delivered: 2, returnable: 1, obstacle: null },
      { sku: 'TEA', delivered: 1, returnable: 1, obstacle: 'SKU' },
    ])
    expect(await options(WAREHOUSE, bought)).toEqual([])
  })
})

describe('a receipt', () => {
  const receive = (returnId: string, lines: readonly object[], given: object = {}) =>
    changed(warehouse, WAREHOUSE, 'receiveReturn', { returnId, lines, ...given })
  const unit = (returnLineId: string, quantity = 1) => ({ returnLineId, quantity, disposition: 'RESTOCK' })

  it('of what was not announced is refused, and so is one twice under another key', async () => {
    const bought = await delivered(warehouse, [{ sku: 'MUG', quantity: 3 }])
    const { return: back } = await ask(warehouse, bought, [[0, 3]])
    const line = back.lines[0].id as string
    const before = await state()
    expect((await receive(back.id, [unit(NOWHERE)])).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'lines', '0', 'returnLineId'] }])
    expect((await receive(back.id, [])).userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', 'lines'] }])
    expect((await receive(back.id, [unit(line, 0)])).userErrors).toEqual([{ code: 'OUT_OF_RANGE', field: ['input', 'lines', '0', 'quantity'], parameters: least(3) }])
    expect((await receive(back.id, [unit(line, 2), unit(line, 2)])).userErrors).toEqual([{ code: 'OUT_OF_RANGE', field: ['input', 'lines', '1', 'quantity'], parameters: least(1) }])
    expect((await receive(back.id, [], { wrongItems: [{ sku: 'NONE', quantity: 1, disposition: 'SCRAP' }] })).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'wrongItems', '0', 'sku'] }])
    expect((await receive(back.id, [unit(line)], { locationId: NOWHERE })).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'locationId'] }])
    expect(await state()).toEqual(before)

    const [idempotencyKey, another] = [randomUUID(), randomUUID()]
    for (let time = 0; time < 2; time += 1) {
      const { return: once, userErrors } = await receive(back.id, [unit(line, 2)], { idempotencyKey })
      expect([once.lines[0].received, userErrors]).toEqual([2, []])
    }
    expect((await receive(back.id, [unit(line)], { idempotencyKey })).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT', field: ['input', 'idempotencyKey'] }])
    expect((await receive(back.id, [unit(line, 2)], { idempotencyKey: another })).userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'lines', '0', 'quantity'] }])
    await receive(back.id, [unit(line)], { idempotencyKey: another })
    expect((await receive(back.id, [unit(line)], { idempotencyKey: randomUUID() })).userErrors).toMatchObject([{ code: 'ILLEGAL_TRANSITION', field: ['input', 'returnId'] }])
  }) // prettier-ignore

  it('is of an approved return alone, and of one that is not taken back', async () => {
    const bought = await delivered(warehouse, [{ sku: 'MUG', quantity: 2 }])
    const { return: back } = await ask(warehouse, bought, [[0, 1]])
    expect((await changed(warehouse, bought.customer, 'cancelReturn', { returnId: back.id })).return.status).toBe('CANCELLED')
    const illegal = [{ code: 'ILLEGAL_TRANSITION', field: ['input', 'returnId'], parameters: [{ key: 'status', value: 'CANCELLED' }] }]
    expect((await receive(back.id, [unit(back.lines[0].id)])).userErrors).toEqual(illegal)
    for (const mutation of ['approveReturn', 'closeReturn', 'cancelReturn'])
      expect((await changed(warehouse, asViewer('ADMIN'), mutation, { returnId: back.id })).userErrors).toEqual(illegal)
    expect((await changed(warehouse, SUPPORT, 'rejectReturn', { returnId: back.id, reason: 'No' })).userErrors).toEqual(illegal)
    expect((await changed(warehouse, SUPPORT, 'rejectReturn', { returnId: back.id, reason: ' ' })).userErrors).toMatchObject([
      { code: 'REQUIRED', field: ['input', 'reason'] },
    ])
  })
})

it('the same request with the same key is one return, and another with it is refused', async () => {
  const bought = await delivered(warehouse, [{ sku: 'MUG', quantity: 3 }])
  const again = () => ask(warehouse, bought, [[0, 1]], { idempotencyKey: 'mine' })
  const [first, second] = await Promise.all([again(), again()])
  expect(first.return.id).toBe(second.return.id)
  expect((await ask(warehouse, bought, [[0, 2]], { idempotencyKey: 'mine' })).userErrors).toMatchObject([
    { code: 'IDEMPOTENCY_CONFLICT', field: ['input', 'idempotencyKey'] },
  ])
  // Another's key is another key.
  expect((await ask(warehouse, bought, [[0, 2]], { idempotencyKey: 'mine' }, SUPPORT)).userErrors).toEqual([])
})

it('a guest’s token returns goods until the order is claimed; a link, a channel and another guest do not', async () => {
  const bought = await delivered(warehouse, [{ sku: 'MUG', quantity: 3 }])
  const guest = asViewer('GUEST', { orderId: bought.orderId })
  const { return: back } = await ask(warehouse, bought, [[0, 1]], {}, guest)
  const sees = async (viewer: typeof guest) =>
    (await warehouse.graph(viewer, 'query ($id: ID!) { return(id: $id) { id } }', { id: back.id })).data?.return?.id === back.id
  const [link, stranger] = [asViewer('LINK', { orderId: bought.orderId }), asViewer('GUEST', { orderId: newId() })]
  expect([await sees(guest), await sees(link), await sees(bought.customer), await sees(stranger)]).toEqual([true, true, true, false])
  await expect(ask(warehouse, bought, [[0, 1]], {}, link)).rejects.toThrow('FORBIDDEN')
  expect((await ask(warehouse, bought, [[0, 1]], {}, stranger)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  const owner = newId()
  const timeline = {
    sequence: 2,
    id: newId(),
    type: 'CLAIMED',
    at: new Date().toISOString(),
    actor: 'customer',
    message: 'Claimed',
    data: null,
  }
  await warehouse.tell([
    orderClaimed.draft(bought.orderId, {
      ...{ orderId: bought.orderId, orderNumber: bought.number, channel: 'web', customerId: owner, version: 2, timeline },
      ...{ status: 'COMPLETED', fulfillmentStatus: 'DELIVERED', paymentStatus: 'CAPTURED' },
    }),
  ])
  await expect(ask(warehouse, bought, [[0, 1]], {}, guest)).rejects.toThrow('FORBIDDEN')
  expect((await ask(warehouse, bought, [[0, 1]], {}, asViewer('CUSTOMER', { customerId: owner }))).userErrors).toEqual([])
})

it('returns are listed page by page, the newest first, of a status', async () => {
  const list = async (given: string) => (await warehouse.graph(SUPPORT, `{ returns(${given}) { totalCount pageInfo { hasNextPage endCursor } edges { node { number status } } } }`)).data?.returns // prettier-ignore
  const all = await list('first: 2')
  expect([all.edges.length, all.pageInfo.hasNextPage]).toEqual([2, true])
  const next = await list(`first: 2, after: "${all.pageInfo.endCursor}"`)
  expect(next.edges.map(({ node }: { node: { number: string } }) => node.number)).not.toContain(all.edges[1].node.number)
  const cancelled = await list('status: CANCELLED')
  expect([cancelled.totalCount, cancelled.edges.map(({ node }: { node: { status: string } }) => node.status)]).toEqual([1, ['CANCELLED']])
})
