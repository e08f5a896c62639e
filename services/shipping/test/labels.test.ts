import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { lettersOf, readPdf, together } from '@kade/test-kit'
import { openWarehouse, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell([warehouse.variant('MUG')])
})
afterAll(() => warehouse.close())

/** A parcel to this address: its links, and what they give. */
async function labels(address: Parameters<OpenWarehouse['place']>[0] & object = {}) {
  const order = await warehouse.open([{ sku: 'MUG', quantity: 2 }], address)
  await warehouse.work(order.fulfillmentOrderId, 'PACKED')
  const { shipment, userErrors } = await warehouse.change(
    'shipFulfillmentOrder',
    { fulfillmentOrderId: order.fulfillmentOrderId },
    'shipment { id trackingNumber labelUrl zpl: labelUrl(format: ZPL) packages { sscc weightGrams } }',
  )
  return { ...order, shipment, userErrors }
}
const local = (link: string) => link.replace('https://shop.example', warehouse.url)
const get = (link: string) => fetch(local(link))
const pdfOf = async (link: string) => readPdf(new Uint8Array(await (await get(link)).arrayBuffer()))

interface Written {
  readonly name: string
  readonly company?: string
  readonly line1: string
  readonly line2?: string
  readonly postalCode?: string
  readonly city: string
  readonly region?: string
  readonly countryCode: string
}
/** An address as it stands on a label. */
const addressOf = ({ name, company = '', line1, line2 = '', postalCode = '', city, region = '', countryCode }: Written): string =>
  together([name, company, line1, line2, postalCode, city, region, countryCode].join(''))

const ADDRESSES: Readonly<Record<string, Written>> = {
  Polish: { name: 'Łukasz Żółć', line1: 'ul. Świętojańska 12', city: 'Gdynia', postalCode: '81-391', countryCode: 'PL' },
  Romanian: { name: 'Ștefan Țiriac', line1: 'Șoseaua Nordului 1', city: 'București', countryCode: 'RO' },
  Arabic: { name: 'محمد علي', line1: 'شارع الملك فهد ١٢', city: 'الرياض', countryCode: 'SA' },
  Hebrew: { name: 'שלום כהן', line1: 'דיזנגוף 99', city: 'תל אביב', countryCode: 'IL' },
  Japanese: { name: '山田 太郎', line1: '千代田1-1', city: '東京都', postalCode: '100-0001', countryCode: 'JP' },
  Chinese: { name: '王小明', line1: '体育西路 189 号', city: '广州市', postalCode: '510620', countryCode: 'CN' },
  Korean: { name: '김철수', line1: '테헤란로 152', city: '서울특별시', postalCode: '06236', countryCode: 'KR' },
  Thai: { name: 'ไม้เมือง', line1: 'ถนนสุขุมวิท 21', city: 'กรุงเทพฯ', countryCode: 'TH' },
  Hindi: { name: 'श्री राम मूर्ति', line1: 'महात्मा गांधी मार्ग', city: 'नई दिल्ली', countryCode: 'IN' },
}
/** Of these a Zebra printer has the letters; names in other scripts are sent to it as pictures, with their text in a comment. */
const WITH_LETTERS_OF_EVERY_PRINTER = ['Polish']

/** The lines of text of a label for Zebra printers, in dots, the topmost first. */
function printedOf(zpl: string) {
  const letters = [...zpl.matchAll(/\^FO40,(\d+)\^A0N,(\d+)\^FH_\^FD(.*?)\^FS/g)].map(([, y, height, text = '']) => ({ kind: 'letters', text, y: Number(y), height: Number(height), width: null })) // prettier-ignore
  const pictures = [...zpl.matchAll(/\^FX(.*?)\^FS\n\^FO40,(\d+)\^GFA,\d+,(\d+),(\d+),/g)].map(([, text = '', y, bytes, row]) => ({ kind: 'picture', text, y: Number(y), height: Number(bytes) / Number(row), width: 8 * Number(row) })) // prettier-ignore
  return [...letters, ...pictures].sort((one, other) => one.y - other.y)
}

describe('a label', () => {
  it('tells from whom, to whom, by which way, and what the bars say', async () => {
    const { shipment, number } = await labels()
    const pages = await pdfOf(shipment.labelUrl)
    const [{ sscc, weightGrams }] = shipment.packages as [{ sscc: string; weightGrams: number }]
    expect(pages.map((lines) => lines.map(({ text }) => text))).toEqual([
      [
        'Kade Express ECONOMY',
        `Package 1 of 1, ${(weightGrams / 1000).toFixed(2)} kg, order ${number}`,
        ...['Kade', '1 Airport Way', 'LU2 9LY Luton', 'GB'],
        ...['Ada Lovelace', '12 St James Square', 'SW1Y 4JH London', 'GB'],
        shipment.trackingNumber,
        `(00) ${sscc}`,
      ],
    ])
  })

  it.each(Object.entries(ADDRESSES))('is written in %s, for any printer and for thermal ones', async (script, address) => {
    const { shipment } = await labels({ address: { postalCode: null, ...address } })
    expect(together(lettersOf(await pdfOf(shipment.labelUrl)))).toContain(addressOf(address))
    const zpl = await (await get(shipment.zpl)).text()
    expect(zpl).toContain('^CI28')
    const as = WITH_LETTERS_OF_EVERY_PRINTER.includes(script) ? 'letters' : 'picture'
    const printed = printedOf(zpl).map(({ kind, text }) => `${kind} ${text}`)
    for (const text of [address.name, address.line1]) expect(printed).toContain(`${as} ${text}`)
  })

  it.each<[string, string, boolean?]>([
    ['words', 'Vereinigte Werkstätten für Feinmechanik '.repeat(6).slice(0, 199) + 'x'],
    ['one word', 'Donaudampfschifffahrtsgesellschaft'.repeat(6).slice(0, 200)],
    ['wide letters', 'W'.repeat(200)],
    ['Chinese', '广州市天河区体育西路'.repeat(20), true],
    ['Cyrillic', 'Товариство з обмеженою відповідальністю '.repeat(6).slice(0, 199) + 'ї', true],
    ['one Cyrillic word', 'Щ'.repeat(200), true],
    ['Arabic', 'شركة النقل والتوزيع المحدودة '.repeat(8).slice(0, 199) + 'ة', true],
  ])('holds every field at its limit, whole and within its edges: %s', async (_, text, isForeign = false) => {
    const address = { name: text, company: text, line1: text, line2: text, postalCode: '1'.repeat(20), city: text, region: text }
    const { shipment } = await labels({ address })
    const [lines = []] = await pdfOf(shipment.labelUrl)
    expect(together(lettersOf([lines]))).toContain(addressOf({ ...address, countryCode: 'GB' }))
    for (const { x, y, width, text: line } of lines) {
      expect([line, x >= 15.9, x + width <= 282.5, y > 0, y < 420]).toEqual([line, true, true, true, true])
    }
    const barsTop = 420 - 268
    expect(lines.slice(0, -2).every(({ y }) => y > barsTop)).toBe(true)
    const zpl = await (await get(shipment.zpl)).text()
    const printed = printedOf(zpl)
    expect(together(printed.map(({ text: line }) => line).join(''))).toContain(addressOf({ ...address, countryCode: 'GB' }))
    const { kinds, rows } = { kinds: new Set(printed.filter(({ text: line }) => line !== '').map(({ kind }) => kind)), rows: printed.filter(({ y }) => y >= 192) } // prettier-ignore
    expect(rows.filter(({ y, height, width }) => y + height > 640 || (width ?? 0) > 732)).toEqual([])
    expect(rows.length).toBeGreaterThan(6)
    expect(kinds.has('picture')).toBe(isForeign)
    expect(zpl.split('\n').every((row) => !/\^A0N/.test(row) || row.endsWith('^FS'))).toBe(true)
  })

  it('for thermal printers carries the signs that begin its commands as text', async () => {
    const { shipment } = await labels({ address: { name: 'A^XA~DG_B' } })
    expect(await (await get(shipment.zpl)).text()).toContain('^FDA_5EXA_7EDG_5FB^FS')
  })

  it('has a page for each package', async () => {
    const { fulfillmentOrderId } = await warehouse.open([{ sku: 'MUG', quantity: 3 }])
    await warehouse.work(fulfillmentOrderId, 'PICKED')
    const packages = [2, 1].map((quantity) => ({ box: 'OWN', lines: [{ sku: 'MUG', quantity }] }))
    await warehouse.change('packFulfillmentOrder', { fulfillmentOrderId, packages }, 'fulfillmentOrder { status }')
    const { shipment } = await warehouse.change('shipFulfillmentOrder', { fulfillmentOrderId }, 'shipment { labelUrl packages { sscc } }')
    const pages = await pdfOf(shipment.labelUrl)
    expect(pages.map((lines) => [lines[1]!.text.slice(0, 14), lines.at(-1)!.text])).toEqual(
      (shipment.packages as { sscc: string }[]).map(({ sscc }, index) => [`Package ${index + 1} of 2`, `(00) ${sscc}`]),
    )
  })

  it('with letters that no font has is not made: the parcel does not leave, and its letters are named', async () => {
    const { shipment, userErrors, fulfillmentOrderId } = await labels({ address: { name: 'Ada \u{E123}' } })
    expect([shipment, userErrors]).toEqual([
      null,
      [
        {
          code: 'INVALID',
          message: 'The label cannot be printed: No font has \u{E123} (U+E123) of "Ada \u{E123}"',
          field: ['input', 'fulfillmentOrderId'],
        },
      ],
    ])
    const [row] = await warehouse.database.query<{ status: string }>('SELECT status FROM fulfillment_order WHERE id = $1', [
      fulfillmentOrderId,
    ])
    expect(row?.status).toBe('PACKED')
  })
})

describe('a label that is asked for', () => {
  it('often and at once is made once, and stays the same', async () => {
    const { shipment } = await labels()
    const bodies = await Promise.all(Array.from({ length: 8 }, async () => Buffer.from(await (await get(shipment.labelUrl)).arrayBuffer())))
    const kept = await warehouse.database.query<{ made: string; body: Buffer }>(
      'SELECT xmin::text AS made, body FROM label WHERE shipment_id = $1',
      [shipment.id],
    )
    expect(kept).toHaveLength(1)
    const again = Buffer.from(await (await get(shipment.labelUrl)).arrayBuffer())
    expect([...bodies, again].every((body) => body.equals(kept[0]!.body))).toBe(true)
    const seen = await warehouse.statements(() => get(shipment.labelUrl))
    expect(seen).toHaveLength(1)
    await warehouse.database.query(`UPDATE label SET body = 'as it was' WHERE shipment_id = $1`, [shipment.id])
    expect(await (await get(shipment.labelUrl)).text()).toBe('as it was')
  })

  it('is kept for thirty days, and made again when it is asked for later', async () => {
    const [old, young, next] = [await labels(), await labels(), await labels()].map(({ shipment }) => shipment)
    const wanted = await pdfOf(old.labelUrl)
    await get(young.labelUrl)
    const age = (id: string, days: number) =>
      warehouse.database.query(`UPDATE label SET made_at = now() - make_interval(days => $2) WHERE shipment_id = $1`, [id, days])
    await age(old.id as string, 31)
    await age(young.id as string, 29)
    await get(next.labelUrl)
    const kept = await warehouse.database.query<{ id: string }>('SELECT shipment_id AS id FROM label WHERE shipment_id = ANY($1)', [
      [old.id, young.id, next.id],
    ])
    expect(kept.map(({ id }) => id).sort()).toEqual([young.id, next.id].sort())
    expect(await pdfOf(old.labelUrl)).toEqual(wanted)
  })

  it('without a signature, with another, for another parcel, or after its hour, is refused', async () => {
    const { shipment } = await labels()
    const other = (await labels()).shipment
    const link = new URL(local(shipment.labelUrl))
    const signature = link.searchParams.get('signature')!
    const changed = (change: (url: URL) => void): string => {
      const url = new URL(link)
      change(url)
      return url.href
    }
    const refused = [
      changed((url) => (url.search = '')),
      changed((url) => url.searchParams.delete('signature')),
      changed((url) => url.searchParams.delete('expires')),
      changed((url) => url.searchParams.set('signature', `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`)),
      changed((url) => url.searchParams.set('signature', '')),
      changed((url) => url.searchParams.append('signature', signature)),
      changed((url) => url.searchParams.set('expires', String(Number(url.searchParams.get('expires')) + 1))),
      changed((url) => (url.pathname = url.pathname.replace('.pdf', '.zpl'))),
      changed((url) => (url.pathname = url.pathname.replace(shipment.id as string, other.id as string))),
    ]
    for (const url of refused) {
      const answer = await fetch(url)
      expect([url, answer.status, await answer.json()]).toEqual([
        url,
        403,
        { error: 'This link is not valid, or has expired: ask the graph for a new one' },
      ])
    }
    expect((await fetch(link)).status).toBe(200)
  })
})
