import { orderConsignmentChanged, type ConsignmentTerms } from '@kade/events'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { readPdf } from '@kade/test-kit'
import { openWarehouse, placedEvent, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
  const customs = {
    ...{ hsCode: '691200', originCountry: 'PT', customsValue: null, netWeightGrams: 350, description: 'Stoneware mug' },
    ...{ merchantProductId: null, manufacturerProductId: 'JD-7781', standardProductId: '4006381333931' },
  }
  await warehouse.tell([warehouse.variant('MUG', { customs })])
})
afterAll(() => warehouse.close())

const BERLIN = {
  ...{ name: 'Ada Lovelace', company: null, line1: 'Unter den Linden 1', line2: null, postalCode: '10117', city: 'Berlin' },
  ...{ region: null, countryCode: 'DE', phone: null },
}
const TERMS: ConsignmentTerms = {
  ...{ commerceType: 'B2C', incoterm: 'DAP', contentsType: 'SALE_OF_GOODS', eori: null, ioss: null, vatNumber: null },
}

/** A parcel of two mugs for 25.00 with tax, sent on these terms. */
async function shipped(
  given: { readonly address?: typeof BERLIN; readonly terms?: ConsignmentTerms; readonly later?: ConsignmentTerms } = {},
) {
  const { address = BERLIN, terms = TERMS, later } = given
  const order = { orderId: newId(), number: `C-${newId().slice(-8)}`, customerId: newId(), channel: 'web' }
  const { data, ...event } = placedEvent(order, address)
  const lines = data.lines.map((line) => ({ ...line, taxBps: 2_000 }))
  await warehouse.tell([{ ...event, data: { ...data, lines, consignment: terms } }])
  if (later) {
    const { lines: _, shippingAddress: __, ...base } = data
    await warehouse.tell([orderConsignmentChanged.draft(order.orderId, { ...base, consignment: later })])
  }
  const fulfillmentOrderId = await warehouse.allocate({ orderId: order.orderId, lines: [{ sku: 'MUG', quantity: 2 }] })
  await warehouse.work(fulfillmentOrderId, 'PACKED')
  const { shipment } = await warehouse.change(
    'shipFulfillmentOrder',
    { fulfillmentOrderId },
    'shipment { id trackingNumber consignment { commerceType incoterm eori } customsDocuments { kind url } }',
  )
  return { ...order, fulfillmentOrderId, shipment: shipment as Shown }
}
interface Shown {
  readonly id: string
  readonly trackingNumber: string
  readonly consignment: object
  readonly customsDocuments: readonly { readonly kind: string; readonly url: string }[]
}
const kindsOf = ({ shipment }: { readonly shipment: Shown }) => shipment.customsDocuments.map(({ kind }) => kind)
const get = (url: string) => fetch(url.replace('https://shop.example', warehouse.url))
const textOf = async (url: string): Promise<string> => {
  const pages = await readPdf(new Uint8Array(await (await get(url)).arrayBuffer()))
  return pages.flatMap((lines) => lines.map(({ text }) => text)).join('\n')
}

describe('the documents of a parcel for customs', () => {
  it('are a CN22 for little that goes to a consumer abroad, with what the catalogue and the order tell', async () => {
    const { shipment, fulfillmentOrderId } = await shipped()
    expect(kindsOf({ shipment })).toEqual(['CN22'])
    const text = await textOf(shipment.customsDocuments[0]!.url)
    // 25.00 with 20 % of tax are 20.83 without.
    for (const told of ['Stoneware mug', '691200', 'PT', '20.83 GBP', '0.700', 'NS-PID JD-7781', 'M-PID MUG']) expect(text).toContain(told)
    const { data } = await warehouse.graph(
      asViewer('ADMIN'),
      '{ fulfillmentOrders(first: 50) { edges { node { id consignment { commerceType incoterm contentsType eori } } } } }',
    )
    const { edges } = (data as { fulfillmentOrders: { edges: { node: { id: string; consignment: object | null } }[] } }).fulfillmentOrders
    expect(edges.find(({ node }) => node.id === fulfillmentOrderId)?.node.consignment).toEqual({
      ...{ commerceType: 'B2C', incoterm: 'DAP', contentsType: 'SALE_OF_GOODS', eori: null },
    })
  })

  it('are a commercial invoice, too, for a business, with the numbers that were told later', async () => {
    const business: ConsignmentTerms = { ...TERMS, commerceType: 'B2B', incoterm: 'DDP' }
    const sent = await shipped({ terms: business, later: { ...business, eori: 'DE123456789' } })
    expect(kindsOf(sent)).toEqual(['CN22', 'COMMERCIAL_INVOICE'])
    expect(sent.shipment.consignment).toEqual({ commerceType: 'B2B', incoterm: 'DDP', eori: 'DE123456789' })
    const text = await textOf(sent.shipment.customsDocuments[1]!.url)
    for (const told of [sent.number, 'DE123456789', '20.83 GBP', 'DDP']) expect(text).toContain(told)
  })

  it('are none at home, nor in Northern Ireland, and one for Jersey', async () => {
    const within = (postalCode: string) => ({ ...BERLIN, countryCode: 'GB', postalCode })
    expect(kindsOf(await shipped({ address: within('SW1Y 4JH') }))).toEqual([])
    expect(kindsOf(await shipped({ address: within('BT1 5GS') }))).toEqual([])
    expect(kindsOf(await shipped({ address: within('JE2 3AB') }))).toEqual(['CN22'])
  })

  it('are not there under another name, without a signature, or of nobody', async () => {
    const { shipment } = await shipped()
    const { url } = shipment.customsDocuments[0]!
    expect((await get(url.replace('.cn22.', '.cn23.'))).status).toBe(403)
    expect((await get(url.split('?')[0]!)).status).toBe(403)
    expect((await get(url)).headers.get('content-type')).toBe('application/pdf')
  })
})
