import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { eventually, lettersOf, readPdf, together, type ReadLine } from '@kade/test-kit'
import { newId } from '@kade/service-kit'
import { aLegalEntity, anInput, runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders()
})
afterAll(() => orders.stop())

type Lines = readonly { readonly sku: string; readonly quantity: number }[]
interface Invoice {
  readonly id: string
  readonly type: string
  readonly number: string
  readonly reason: string | null
  readonly url: string
  readonly xmlUrl: string
  readonly total: { readonly amount: string }
  readonly taxTotal: { readonly amount: string }
  readonly original: { readonly number: string } | null
}
const readOrder = async (id: string) =>
  (
    await orders.graph<{ order: { status: string; lines: { id: string }[]; invoices: Invoice[] } }>(
      asViewer('SUPPORT'),
      `query ($id: ID!) { order(id: $id) { status lines { id } invoices {
        id type number reason url xmlUrl total { amount } taxTotal { amount } original { number } } } }`,
      { id },
    )
  ).data!.order
const fetchFile = (url: string) => fetch(url.replace('http://shop.example', orders.service.url))
const bytesOf = async (url: string) => Buffer.from(await (await fetchFile(url)).arrayBuffer())

/** The invoice of an order that was shipped whole. */
async function shipped(lines: Lines, change: object = {}): Promise<{ readonly orderId: string; readonly invoice: Invoice }> {
  const { order, userErrors } = await orders.place({ lines, ...change })
  expect(userErrors).toEqual([])
  await orders.others.reserve(order.id, lines)
  await eventually(async () => expect((await readOrder(order.id)).status).toBe('CONFIRMED'))
  await orders.others.ship(order.id, lines)
  const invoice = await eventually(async () => {
    const [first] = (await readOrder(order.id)).invoices
    expect(first).toBeDefined()
    return first!
  })
  return { orderId: order.id, invoice }
}

/** Read back page by page. */
async function invoiceOf(lines: Lines, shippingAddress: object = {}): Promise<ReadLine[][]> {
  const { invoice } = await shipped(lines, { shippingAddress: { ...anInput().shippingAddress, ...shippingAddress } })
  const answer = await fetchFile(invoice.url)
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
      ...['Kade Trading Ltd', '1 Quay Street', 'BS1 4DJ Bristol', 'GB', 'VAT GB123456789', 'invoices@example.com'],
      ...['Article', 'Units', 'Price', 'Total'],
      ...['MUG Title of MUG', '2', '12.50', '25.00'],
      ...['Shipping: 3.95 GBP', 'Total: 28.95 GBP', 'Tax contained in it, 20 %: 4.83 GBP'],
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
    await Promise.all(skus.map((sku) => orders.offer({ sku, title: `Cup number ${sku}` })))
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

describe('a document', () => {
  it('is asked for again, by many at once, and its bytes are the same', async () => {
    const { invoice } = await shipped([{ sku: 'MUG', quantity: 1 }])
    const files = await Promise.all(Array.from({ length: 4 }, () => bytesOf(invoice.url)))
    await orders.service.database.query(`UPDATE legal_entity SET name = 'Another name' WHERE code = 'main'`)
    files.push(await bytesOf((await readOrder(await orderOf(invoice.id))).invoices[0]!.url))
    await orders.service.database.query(`UPDATE legal_entity SET name = 'Kade Trading Ltd' WHERE code = 'main'`)
    expect(new Set(files.map((file) => file.toString('base64'))).size).toBe(1)
  })

  it('has the invoice in XML inside, and stands as UBL beside', async () => {
    const { invoice } = await shipped([{ sku: 'MUG', quantity: 2 }], { name: 'A & B <i>' })
    const pdf = (await bytesOf(invoice.url)).toString('latin1')
    expect([pdf.includes('factur-x.xml'), pdf.includes('<pdfaid:part>3</pdfaid:part>')]).toEqual([true, true])
    const answer = await fetchFile(invoice.xmlUrl)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/xml'])
    const xml = await answer.text()
    expect(xml).toContain(`<cbc:ID>${invoice.number}</cbc:ID>`)
    expect(xml).toContain('<cbc:TaxInclusiveAmount currencyID="GBP">28.95</cbc:TaxInclusiveAmount>')
  })

  it('is nobody’s without its link, and none of another name', async () => {
    const { invoice } = await shipped([{ sku: 'MUG', quantity: 1 }])
    expect((await fetchFile(invoice.url.replace('.pdf', '.xml'))).status).toBe(403)
    expect((await fetchFile(invoice.xmlUrl.replace(/signature=.{4}/, 'signature=AAAA'))).status).toBe(403)
  })
})

const orderOf = async (invoiceId: string): Promise<string> =>
  (await orders.service.database.query<{ id: string }>('SELECT order_id AS id FROM invoice WHERE id = $1', [invoiceId]))[0]!.id

describe('a credit note', () => {
  const giveBack = async (orderId: string, amount: string) => {
    const input = { idempotencyKey: newId(), orderId, amount: { amount, currencyCode: 'GBP' }, reason: 'Arrived <broken>' }
    const { data } = await orders.graph(
      asViewer('ADMIN'),
      'mutation ($input: RefundOrderInput!) { refundOrder(input: $input) { userErrors { code } } }',
      { input },
    )
    expect(data).toEqual({ refundOrder: { userErrors: [] } })
  }
  const issued = (orderId: string, count: number) =>
    eventually(async () => {
      const { invoices } = await readOrder(orderId)
      expect(invoices).toHaveLength(count)
      return invoices
    })

  it('takes back of its invoice, under a number of its own series, and never more than that asked', async () => {
    const { orderId, invoice } = await shipped([{ sku: 'MUG', quantity: 2 }])
    await giveBack(orderId, '12.50')
    await issued(orderId, 2)
    await giveBack(orderId, '16.45')
    const invoices = await issued(orderId, 3)
    const year = new Date().getUTCFullYear()
    expect(invoices.slice(1).map(({ type, number, original, total, taxTotal, reason }) => [type, number, original?.number, total.amount, taxTotal.amount, reason])).toEqual([
      ['CREDIT_NOTE', `CN-${year}-000001`, invoice.number, '12.50', '2.08', 'Arrived <broken>'],
      ['CREDIT_NOTE', `CN-${year}-000002`, invoice.number, '16.45', '2.74', 'Arrived <broken>'],
    ]) // prettier-ignore
    const texts = (await readPdf(await bytesOf(invoices[1]!.url))).flatMap(textsOf)
    expect(texts).toEqual(
      expect.arrayContaining([
        `Credit note CN-${year}-000001`,
        'Price reduction: 12.50 GBP',
        'Total: 12.50 GBP',
        'Tax contained in it, 20 %: 2.08 GBP',
      ]),
    )
    const xml = (await bytesOf(invoices[2]!.xmlUrl)).toString()
    expect(xml).toContain('<CreditNote ')
    expect(xml).toMatch(new RegExp(`<cac:InvoiceDocumentReference>\\s*<cbc:ID>${invoice.number}</cbc:ID>`))
  })
})

describe('a legal entity', () => {
  const save = async (change: object = {}) =>
    (
      await orders.graph<{
        saveLegalEntity: { legalEntity: { version: number; channels: { code: string }[] } | null; userErrors: unknown[] }
      }>(
        asViewer('ADMIN'),
        `mutation ($input: SaveLegalEntityInput!) { saveLegalEntity(input: $input) {
          legalEntity { version channels { code } } userErrors { code field } } }`,
        { input: { ...aLegalEntity(), ...change } },
      )
    ).data!.saveLegalEntity

  it('sells in its channels, counts by itself, and stands on what is issued from then on', async () => {
    expect(await save({ channels: ['store'] })).toEqual({ legalEntity: { version: 1, channels: [{ code: 'store' }] }, userErrors: [] })
    const { invoice } = await shipped([{ sku: 'MUG', quantity: 1 }], { channel: 'store' })
    expect(invoice.number).toBe(`NL-F-${new Date().getUTCFullYear()}-000001`)
    const texts = (await readPdf(await bytesOf(invoice.url))).flatMap(textsOf)
    expect(texts).toEqual(expect.arrayContaining(['Kade Nederland B.V.', 'VAT NL123456789B01']))
  })

  it.each<[string, object, [string, string][]]>([
    ['a series of another', { code: 'be', invoiceSeries: 'INV' }, [['INVALID', 'input.invoiceSeries'], ['INVALID', 'input.creditNoteSeries']]],
    ['one series for both', { invoiceSeries: 'X', creditNoteSeries: 'X' }, [['INVALID', 'input.creditNoteSeries']]],
    ['a series that is none', { invoiceSeries: 'F/2' }, [['INVALID', 'input.invoiceSeries']]],
    ['no number of its own', { vatId: ' ' }, [['REQUIRED', 'input.vatId']]],
    ['no address', { email: 'nobody', name: '' }, [['REQUIRED', 'input.name'], ['INVALID', 'input.email']]],
    ['a channel that is none', { channels: ['store', 'moon'] }, [['NOT_FOUND', 'input.channels.1']]],
    ['another version', { expectedVersion: 7 }, [['VERSION_CONFLICT', 'input.expectedVersion']]],
  ])('with %s is not saved', async (_, change, expected) => {
    await save()
    const before = await orders.service.database.query('SELECT * FROM legal_entity ORDER BY code')
    const { legalEntity, userErrors } = await save(change)
    expect(legalEntity).toBeNull()
    expect((userErrors as { code: string; field: string[] }[]).map(({ code, field }) => [code, field.join('.')])).toEqual(expected)
    expect(await orders.service.database.query('SELECT * FROM legal_entity ORDER BY code')).toEqual(before)
  }) // prettier-ignore
})
