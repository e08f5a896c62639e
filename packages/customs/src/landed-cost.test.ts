import { describe, expect, it } from '@jest/globals'
import { aConsignment, aLine, aShirt } from './consignment.builder.js'
import { landedCost } from './landed-cost.js'

describe('what importing costs beside the price', () => {
  it('is three euro for each subheading, and tax on goods, transport and duty', () => {
    // 70.00 goods + 5.00 transport + 6.00 duty = 81.00, of which 19 % are 15.39
    expect(landedCost(aConsignment())).toEqual({
      ...{ crossing: 'CUSTOMS', duty: 'FLAT_PER_SUBHEADING', tax: 'IMPORT', taxBps: 1_900, incoterm: 'DAP' },
      lines: [
        { kind: 'DUTY', subheading: '691200', amount: 300 },
        { kind: 'DUTY', subheading: '610910', amount: 300 },
        { kind: 'VAT', subheading: null, amount: 1_539 },
      ],
      ...{ total: 2_139, isComplete: true, collected: 0 },
    })
  })

  it('is counted once for lines of one subheading, however long their codes', () =>
    expect(landedCost(aConsignment({ lines: [aLine(), aLine({ sku: 'CUP', hsCode: '6912.00.2300' })] })).lines).toEqual([
      { kind: 'DUTY', subheading: '691200', amount: 300 },
      { kind: 'VAT', subheading: null, amount: 1_672 },
    ]))

  it('is the duty and its tax where the tax of the goods is paid with the price (IOSS)', () =>
    expect(landedCost(aConsignment({ ioss: 'IM5280000123' }))).toMatchObject({
      tax: 'IOSS',
      lines: [
        { kind: 'DUTY', subheading: '691200', amount: 300 },
        { kind: 'DUTY', subheading: '610910', amount: 300 },
        { kind: 'VAT', subheading: null, amount: 114 },
      ],
      total: 714,
    }))

  it('is collected with the price when duty is paid by the sender (DDP)', () =>
    expect(landedCost(aConsignment({ incoterm: 'DDP' }))).toMatchObject({ total: 2_139, collected: 2_139 }))

  it('is reckoned in the currency of the order', () =>
    expect(landedCost(aConsignment({ currency: 'GBP', lines: [aLine({ value: 8_000 })] }))).toMatchObject({
      // 3 euro at 0.87; 80.00 + 5.00 + 2.61 = 87.61
      lines: [
        { kind: 'DUTY', amount: 261 },
        { kind: 'VAT', amount: 1_665 },
      ],
    }))

  it('is not complete where the tariff says the duty, or a code is not known', () => {
    expect(landedCost(aConsignment({ commerceType: 'B2B' }))).toMatchObject({ duty: 'BY_TARIFF', isComplete: false, total: 1_425 })
    expect(landedCost(aConsignment({ lines: [aLine({ hsCode: null }), aShirt()] }))).toMatchObject({ isComplete: false, total: 1_425 })
    expect(landedCost(aConsignment({ lines: [aLine({ value: null }), aShirt()] }))).toMatchObject({ isComplete: false })
  })

  it('is nothing within a customs and tax area', () =>
    expect(landedCost(aConsignment({ from: { countryCode: 'NL', postalCode: '1012 AB' } }))).toMatchObject({
      lines: [],
      total: 0,
      isComplete: true,
    }))

  it('is without duty for industrial goods to Switzerland, and by the tariff for food', () => {
    const to = { countryCode: 'CH', postalCode: '8001' }
    expect(landedCost(aConsignment({ to }))).toMatchObject({ duty: 'NONE', total: 608, isComplete: true })
    expect(landedCost(aConsignment({ to, lines: [aLine({ hsCode: '180690' })] }))).toMatchObject({ duty: 'BY_TARIFF', isComplete: false })
  })
})
