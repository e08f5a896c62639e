import { describe, expect, it } from '@jest/globals'
import { lettersOf, readPdf, together } from '@kade/test-kit'
import { renderCn22, renderCn23, renderCommercialInvoice, Unprintable, type CustomsPapers } from '../src/index.js'

const eur = (amount: string) => ({ amount, currencyCode: 'EUR' })
const PARTY = { company: null, line2: null, region: null, phone: null, email: null }
const aLine = (given: Partial<CustomsPapers['lines'][number]> = {}): CustomsPapers['lines'][number] => ({
  ...{ description: 'Stoneware coffee mug', quantity: 2, netGrams: 700, value: eur('40.00'), hsCode: '691200', originCountry: 'CN' },
  ...{ identifiers: ['M-PID MUG-1', 'NS-PID JD-7781'] },
  ...given,
})
const papers = (given: Partial<CustomsPapers> = {}): CustomsPapers => ({
  number: 'KX00000000017GB',
  sender: { ...PARTY, name: 'Kade Ltd', line1: '1 Airport Way', postalCode: 'LU2 9LY', city: 'Luton', countryCode: 'GB', customsReference: 'CR-4711' }, // prettier-ignore
  addressee: { ...PARTY, name: 'Anna Schmidt', line1: 'Torstraße 1', postalCode: '10115', city: 'Berlin', countryCode: 'DE', phone: '+49 30 1234', email: 'anna@example.de', importerReference: 'DE129273398' }, // prettier-ignore
  lines: [aLine(), aLine({ description: 'Cotton T-shirt', quantity: 1, netGrams: 180, value: eur('30.00'), hsCode: '610910', originCountry: 'PT', identifiers: [] })], // prettier-ignore
  ...{ grossGrams: 1_230, total: eur('70.00'), postalCharges: eur('5.00'), category: 'SALE_OF_GOODS', categoryExplanation: null },
  ...{ comments: 'No quarantine needed', licences: ['LIC-9'], certificates: ['CERT-8'], invoices: ['INV-7'], office: 'Luton' },
  ...{ day: '2026-11-27', signer: 'Kim de Vries', incoterm: 'DDP', eori: 'GB123456789000', ioss: 'IM3720000224', vatNumber: null },
  ...given,
})
const FORMS = { 'CN 22': renderCn22, 'CN 23': renderCn23, 'commercial invoice': renderCommercialInvoice } as const
const forms = Object.entries(FORMS)
const read = async (render: (given: CustomsPapers) => Promise<Uint8Array>, given: CustomsPapers) =>
  lettersOf(await readPdf(await render(given)))

describe('says all that it is given:', () => {
  it.each(forms)('the %s', async (_, render) => {
    const text = await read(render, papers())
    const said = [
      ...['KX00000000017GB', 'Kade Ltd', '1 Airport Way', 'LU2 9LY Luton', 'UNITED KINGDOM (GB)', 'CR-4711'],
      ...['Anna Schmidt', 'Torstraße 1', '10115 Berlin', 'GERMANY (DE)', 'DE129273398'],
      ...['Stoneware coffee mug', 'M-PID MUG-1', 'NS-PID JD-7781', '0.700', '40.00 EUR', '691200', 'CN', 'Cotton T-shirt', '0.180', '30.00 EUR', '610910', 'PT'],
      ...['0.880', '1.230', '70.00 EUR', '5.00 EUR', 'No quarantine needed', 'LIC-9', 'CERT-8', 'INV-7'],
      ...['2026-11-27', 'Kim de Vries', 'DDP', 'EORI GB123456789000', 'IOSS IM3720000224'],
    ] // prettier-ignore
    expect(said.filter((words) => !text.includes(together(words)))).toEqual([])
  })

  it('the CN 23 tells how the addressee is reached, and where it was handed in', async () => {
    const text = await read(renderCn23, papers())
    expect(['+49 30 1234', 'anna@example.de', 'Office of origin', 'Luton'].filter((words) => !text.includes(together(words)))).toEqual([])
  })
})

it.each([
  ['SALE_OF_GOODS', 'Sale of goods / Vente de marchandises'],
  ['RETURNED_GOODS', 'Returned goods / Retour de marchandise'],
  ['GIFT', 'Gift / Cadeau'],
  ['COMMERCIAL_SAMPLE', 'Commercial sample / Échantillon commercial'],
  ['DOCUMENTS', 'Documents'],
  ['OTHER', 'Other / Autre: For repair'],
] as const)('of the categories, %s alone is ticked', async (category, name) => {
  for (const render of [renderCn22, renderCn23]) {
    const text = await read(render, papers({ category, categoryExplanation: category === 'OTHER' ? 'For repair' : null }))
    const ticked = ['Sale of', 'Returned', 'Gift', 'Commercial', 'Documents', 'Other'].filter((word) => text.includes(`X${together(word)}`))
    expect(ticked).toHaveLength(1)
    expect(text).toContain(together(`X ${name}`))
  }
})

it.each(forms)('the %s has names of any script, as long as they are, and as many lines as there are', async (_, render) => {
  const names = ['Γιώργος Παπαδόπουλος', 'Їжакевич Євген', '广州市天河区体育西路', 'محمد علي', 'Zoë 🚀 '.repeat(30).trim()]
  const lines = Array.from({ length: 60 }, (_each, index) =>
    aLine({ description: `Article ${index} ${'of fine stoneware '.repeat(4)}`.trim() }),
  )
  for (const name of names) {
    const given = papers()
    expect(await read(render, { ...given, addressee: { ...given.addressee, name } })).toContain(together(name))
  }
  const text = await read(render, papers({ lines }))
  expect(lines.filter(({ description }) => !text.includes(together(description)))).toEqual([])
})

it.each(forms)('the %s is not made with letters that no font has', (_, render) =>
  expect(render(papers({ signer: 'Kim \u{E123}' }))).rejects.toThrow(Unprintable),
)
