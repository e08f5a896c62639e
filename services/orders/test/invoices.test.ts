import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { eventually, lettersOf, readPdf, together, type ReadLine } from '@kade/test-kit'
import { anInput, runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders()
})
afterAll(() => orders.stop())

/** The invoice of an order that was shipped whole, read back page by page. */
async function invoiceOf(
  lines: readonly { readonly sku: string; readonly quantity: number }[],
  shippingAddress: object = {},
): Promise<ReadLine[][]> {
  const { order, userErrors } = await orders.place({ lines, shippingAddress: { ...anInput().shippingAddress, ...shippingAddress } })
  expect(userErrors).toEqual([])
  await orders.others.reserve(order.id, lines)
  const read = async () =>
    (
      await orders.graph<{ order: { status: string; invoices: { url: string }[] } }>(
        asViewer('SUPPORT'),
        'query ($id: ID!) { order(id: $id) { status invoices { url } } }',
        { id: order.id },
      )
    ).data!.order
  await eventually(async () => expect((await read()).status).toBe('CONFIRMED'))
  await orders.others.ship(order.id, lines)
  const url = await eventually(async () => {
    const [invoice] = (await read()).invoices
    expect(invoice).toBeDefined()
    return invoice!.url
  })
  const answer = await fetch(url.replace('http://shop.example', orders.service.url))
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  return readPdf(new Uint8Array(await answer.arrayBuffer()))
}
const textsOf = (page: readonly ReadLine[]) => page.map(({ text }) => text.trim())
const insideOf = (pages: readonly (readonly ReadLine[])[]) =>
  pages.flat().filter(({ x, y, width }) => x < 49.9 || x + width > 545.5 || y < 45 || y > 792)

describe('an invoice', () => {
  it('says who pays what, for what', async () => {
    const [page = []] = await invoiceOf([{ sku: 'MUG', quantity: 2 }])
    expect(textsOf(page)).toEqual([
      expect.stringMatching(/^Invoice INV-\d{4}-\d{6}$/),
      expect.stringMatching(/^Order K-\S+, \d{4}-\d\d-\d\d$/),
      ...['Ada', '12 St James Square', 'London', 'GB'],
      ...['Article', 'Units', 'Price', 'Total'],
      ...['MUG Title of MUG', '2', '12.50', '25.00'],
      ...['Shipping: 3.95 GBP', 'Total: 28.95 GBP', 'Tax contained in it: 4.83 GBP'],
    ])
  })

  it.each([
    ['Polish', 'Łukasz Żółć', 'Filiżanka żółta'],
    ['Arabic', 'محمد علي', 'كوب من الخزف'],
    ['Hebrew', 'שלום כהן', 'ספל קפה'],
    ['Japanese', '山田 太郎', 'カップ 青'],
    ['Chinese', '王小明', '青花瓷杯'],
    ['Korean', '김철수', '도자기 컵'],
    ['Thai', 'ไม้เมือง', 'ถ้วยกาแฟ'],
    ['Hindi', 'श्री राम मूर्ति', 'चाय का प्याला'],
  ])('is written in %s', async (sku, name, title) => {
    await orders.offer({ sku, title })
    const letters = together(lettersOf(await invoiceOf([{ sku, quantity: 1 }], { name })))
    expect(letters).toContain(together(name))
    expect(letters).toContain(together(title))
  })

  it.each([
    ['words', 'Vereinigte Werkstätten für Feinmechanik '],
    ['one-word', 'Donaudampfschifffahrt'],
    ['wide', 'W'],
    ['Han', '广州市天河区体育西路'],
  ])('holds every text at its limit, whole and within its edges: %s', async (kind, piece) => {
    const letters = (count: number) => `${piece.repeat(count).slice(0, count - 1)}x`
    const sku = `${kind}-${'W'.repeat(99)}`.slice(0, 100)
    await orders.offer({ sku, title: letters(300) })
    const address = { name: letters(200), company: letters(200), line1: letters(200), line2: letters(200), postalCode: '1'.repeat(20), city: letters(100), region: letters(100) } // prettier-ignore
    const pages = await invoiceOf([{ sku, quantity: 1 }], address)
    const read = together(lettersOf(pages))
    expect(read).toContain(together(Object.values(address).join('')))
    expect(read).toContain(together(`${sku}${letters(300)}`))
    expect(insideOf(pages)).toEqual([])
  })

  it('goes on over as many pages as its lines take, each line once', async () => {
    const skus = Array.from({ length: 90 }, (_, index) => `SKU-${String(index).padStart(3, '0')}`)
    for (const sku of skus) await orders.others.offer({ sku, title: `Cup number ${sku}` })
    await orders.offer({ sku: 'LAST', title: 'The last one' })
    const pages = await invoiceOf([...skus, 'LAST'].map((sku) => ({ sku, quantity: 1 })))
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.flatMap(textsOf).filter((text) => text.startsWith('SKU-'))).toEqual(skus.map((sku) => `${sku} Cup number ${sku}`))
    expect(pages.every(([first]) => first!.text.startsWith('Invoice '))).toBe(true)
    expect(insideOf(pages)).toEqual([])
  })

  it('with letters that no font has is not made: they are named', async () => {
    await orders.offer({ sku: 'ODD', title: 'A cup \u{E123}' })
    await expect(invoiceOf([{ sku: 'ODD', quantity: 1 }])).rejects.toThrow('422')
  })
})
