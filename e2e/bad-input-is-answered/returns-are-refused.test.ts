import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { PLACE, Shop, type Answer } from '../support/shop.js'

const NOWHERE = '0198a000-0000-7000-8000-000000000000'
const RETURN = `return { id status lines { id sku quantity received accepted receipt } } userErrors { code field parameters { key value } }`
interface Bought {
  readonly id: string
  readonly lineId: string
}

let shop: Shop
/** Three mugs at the door; one on its way; one at the door of a shop whose days are over at once. */
let bought: Bought
let underWay: Bought
let late: Bought
beforeAll(async () => {
  shop = await Shop.open()
  await shop.offer('MUG', { units: 1_000 })
  await shop.offer('TEA', { units: 10 })
  const policy = { channel: 'social', windowDays: 0, faultWindowDays: 0, conditions: ['NEW'], feeBps: 0, labelPaidBy: 'SHOP' }
  const input = { ...policy, refundsShipping: true, approvesByRule: true, settlesAt: 'INSPECTION' }
  await shop.ask('ADMIN', 'mutation ($input: ReturnPolicyInput!) { setReturnPolicy(input: $input) { userErrors { code } } }', { input })
  ;[bought, underWay, late] = [await buy(3, 'web', true), await buy(1, 'web', false), await buy(1, 'social', true)]
})
afterAll(() => shop.close())

async function buy(quantity: number, channel: string, isDelivered: boolean, sku = 'MUG'): Promise<Bought> {
  const input = { ...shop.order({ lines: [{ sku, quantity }] }), channel }
  const { order } = await shop.ask(null, PLACE, { input })
  const [shipment] = await shop.ship(order.id)
  if (isDelivered) await shop.track(shipment!.trackingNumber, 'DELIVERED')
  return { id: order.id, lineId: order.lines[0].id }
}

/** What is answered to support, or to the warehouse for what it receives. */
async function change(mutation: 'requestReturn' | 'receiveReturn', input: object): Promise<Answer['data']> {
  const [role, type] = mutation === 'receiveReturn' ? ['WAREHOUSE', 'ReceiveReturnInput'] : ['SUPPORT', 'RequestReturnInput']
  const { data, errors } = await shop.graph(role, `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${RETURN} } }`, { input })
  expect(errors).toBeUndefined()
  return data[mutation]
}
const ask = ({ id, lineId }: Bought, quantity: number) =>
  change('requestReturn', {
    ...{ idempotencyKey: randomUUID(), orderId: id, resolution: 'REFUND' },
    lines: [{ orderLineId: lineId, quantity, reason: 'UNWANTED' }],
  })
const parameters = (given: Readonly<Record<string, string>>) => Object.entries(given).map(([key, value]) => ({ key, value }))
const refused = (code: string, path: string, told: Readonly<Record<string, string>> = {}) => ({
  return: null,
  userErrors: [{ code, field: ['input', ...path.split('.')], parameters: parameters(told) }],
})

// prettier-ignore
it.each<[string, () => Promise<unknown>, unknown]>([
  ['more than was bought', () => ask(bought, 4), refused('OUT_OF_RANGE', 'lines.0.quantity', { least: '1', most: '3' })],
  ['nothing', () => ask(bought, 0), refused('OUT_OF_RANGE', 'lines.0.quantity', { least: '1', most: '3' })],
  ['what has not come yet', () => ask(underWay, 1), refused('NOT_RETURNABLE', 'lines.0.orderLineId', { fault: 'NOT_DELIVERED', sku: 'MUG' })],
  ['after the window', () => ask(late, 1), refused('NOT_RETURNABLE', 'lines.0.orderLineId', { fault: 'WINDOW', sku: 'MUG' })],
  ['a line of another order', () => ask({ ...bought, lineId: late.lineId }, 1), refused('NOT_FOUND', 'lines.0.orderLineId')],
  ['an order that is not there', () => ask({ ...bought, id: NOWHERE }, 1), refused('NOT_FOUND', 'orderId')],
])('returning %s is answered by its field, and nothing is kept of it', async (_, work, answer) => {
  expect(await work()).toEqual(answer)
  for (const { id } of [bought, underWay, late])
    expect((await shop.ask('SUPPORT', 'query ($id: ID!) { order(id: $id) { returns { id } } }', { id })).returns).toEqual([])
})

describe('a receipt is of what was announced:', () => {
  it('what was not, is too many, is of another return, or came already is answered by its field', async () => {
    const { return: back } = await ask(bought, 2)
    const { return: other } = await ask(bought, 1)
    const [line, foreign] = [back.lines[0].id, other.lines[0].id]
    const unit = (returnLineId: string, quantity: number) => ({ returnLineId, quantity, disposition: 'RESTOCK' })
    const receive = (lines: readonly object[], given: object = {}) => change('receiveReturn', { returnId: back.id, lines, ...given })
    const wrong = (sku: string) => ({ wrongItems: [{ sku, quantity: 1, disposition: 'RESTOCK' }] })

    expect(await receive([unit(foreign, 1)])).toEqual(refused('NOT_FOUND', 'lines.0.returnLineId'))
    expect(await receive([unit(line, 3)])).toEqual(refused('OUT_OF_RANGE', 'lines.0.quantity', { least: '1', most: '2' }))
    expect(await receive([unit(line, 1)], wrong('NO-SUCH'))).toEqual(refused('NOT_FOUND', 'wrongItems.0.sku', { sku: 'NO-SUCH' }))
    expect(await receive([unit(line, 1)], { locationId: NOWHERE })).toEqual(refused('NOT_FOUND', 'locationId'))

    const first = { idempotencyKey: randomUUID() }
    for (let time = 0; time < 2; time += 1) expect((await receive([unit(line, 1)], first)).return.lines[0].received).toBe(1)
    expect(await receive([unit(line, 2)], first)).toEqual(refused('IDEMPOTENCY_CONFLICT', 'idempotencyKey'))
    expect(await receive([unit(line, 2)])).toEqual(refused('OUT_OF_RANGE', 'lines.0.quantity', { least: '1', most: '1' }))
    const more = await receive([{ ...unit(line, 2), isMoreThanAnnounced: true }], wrong('TEA'))
    expect(more).toMatchObject({
      userErrors: [],
      return: {
        lines: [
          { id: line, sku: 'MUG', quantity: 2, received: 3, accepted: 2, receipt: 'OVER' },
          { sku: 'TEA', quantity: 0, received: 1, accepted: 0, receipt: 'WRONG_ITEM' },
        ],
      },
    })
    // It is settled meanwhile, or about to be.
    expect(await receive([unit(line, 1)])).toMatchObject({ userErrors: [{ code: 'ILLEGAL_TRANSITION', field: ['input', 'returnId'] }] })
  })
})

it('units that come back lie in stock where they were received: those to be sold can be sold there, the others cannot', async () => {
  await shop.offer('VASE', { units: 3 })
  const { return: back } = await ask(await buy(3, 'web', true, 'VASE'), 3)
  const rotterdam = shop.locations.find(({ code }) => code === 'RTM')?.id
  const lines = [
    { returnLineId: back.lines[0].id, quantity: 2, disposition: 'RESTOCK' },
    { returnLineId: back.lines[0].id, quantity: 1, disposition: 'SCRAP', condition: 'DAMAGED' },
  ]
  await change('receiveReturn', { returnId: back.id, locationId: rotterdam, lines })
  const STOCK = 'query ($sku: String!) { variant(sku: $sku) { stock { location { code } onHand available } } }'
  await eventually(async () => {
    const { stock } = await shop.ask('WAREHOUSE', STOCK, { sku: 'VASE' })
    expect(stock).toEqual(
      expect.arrayContaining([
        { location: { code: 'LTN' }, onHand: 0, available: 0 },
        { location: { code: 'RTM' }, onHand: 2, available: 2 },
      ]),
    )
  })
})
