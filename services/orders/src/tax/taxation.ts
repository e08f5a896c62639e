import { categoryOf, taxRate, type TaxClass, type TaxRate, type TaxScheme } from '../order/tax.js'
import { isInEu, NORTHERN_IRELAND, taxCountryOf, taxedAs, type Place } from './tax-area.js'
import type { TaxTable } from './tax-table.js'

/** How a channel is taxed. */
export interface ChannelTax {
  /** Where its goods are sold from; null: every order is taxed at the channel's own rate. */
  readonly establishment: string | null
  /** Basis points, where nothing else says the standard rate. */
  readonly taxBps: number
  /** Whether it declares distance sales in the EU by the one-stop shop, at the rate of the country of arrival. */
  readonly usesOss: boolean
  /** What 150 euro are in the channel's currency, in minor units, where it is registered for imports (IOSS); null: it is not. */
  readonly iossLimit: number | null
}
export interface Sale {
  readonly seller: ChannelTax
  readonly destination: Place
  /** The country of the buyer's VAT id; null: a consumer. */
  readonly businessOf: string | null
}

export interface Taxation {
  readonly scheme: TaxScheme
  readonly rates: Readonly<Record<TaxClass, TaxRate>>
  /** The standard rate that prices with tax contain and this buyer does not pay, as the buyer owes the tax by itself; null: it pays what it is asked. */
  readonly relieved: Readonly<Record<TaxClass, number>> | null
  /** What the goods may cost at most without tax, in minor units; null: whatever they do. */
  readonly most: number | null
}

/** How a sale is taxed: the first of these whose goods cost no more than its `most`. The last takes any. */
export function taxationsOf(sale: Sale, table: TaxTable): readonly [Taxation, ...Taxation[]] {
  const { seller, destination, businessOf } = sale
  const home = seller.establishment
  if (home === null) return [charged('CHANNEL', ownRates(seller))]
  const to = taxCountryOf(destination)
  if (to === home || (home === 'GB' && to === NORTHERN_IRELAND)) return [domestic(sale, home, table)]
  const exported = relieved('EXPORT', 'G')
  if (to === null || !isInEu(to)) return [exported]
  if (isInEu(home)) {
    if (businessOf !== null && businessOf !== home && isInEu(businessOf))
      return [relieved('INTRA_COMMUNITY', 'K', ratesOf(seller, home, table))]
    return [seller.usesOss ? charged('OSS', ratesOf(seller, to, table, home)) : charged('ORIGIN', ratesOf(seller, home, table))]
  }
  return seller.iossLimit === null || businessOf !== null
    ? [exported]
    : [{ ...charged('IOSS', ratesOf(seller, to, table, home)), most: seller.iossLimit }, exported]
}

/** At the rates of a country; what its table does not tell is taxed at its standard rate, and if that is not told, as it is at home. */
function ratesOf(seller: ChannelTax, countryCode: string, table: TaxTable, home = countryCode): Taxation['rates'] {
  const rateOf = (taxClass: TaxClass): TaxRate => {
    const told = table.rateOf(taxedAs(countryCode), taxClass)
    if (told) return { category: told.category === 'AE' ? categoryOf(told.bps) : told.category, bps: told.bps }
    const standard = countryCode === home ? null : table.rateOf(taxedAs(countryCode), 'STANDARD')
    if (standard) return { category: categoryOf(standard.bps), bps: standard.bps }
    return countryCode === home ? ownRates(seller)[taxClass] : ratesOf(seller, home, table)[taxClass]
  }
  return { STANDARD: rateOf('STANDARD'), ZERO: rateOf('ZERO') }
}

function domestic({ seller, businessOf }: Sale, home: string, table: TaxTable): Taxation {
  const rates = ratesOf(seller, home, table)
  const isReversed = (taxClass: TaxClass): boolean => businessOf === home && table.rateOf(home, taxClass)?.category === 'AE'
  if (!isReversed('STANDARD') && !isReversed('ZERO')) return charged('DOMESTIC', rates)
  const rateOf = (taxClass: TaxClass): TaxRate => (isReversed(taxClass) ? { category: 'AE', bps: 0 } : rates[taxClass])
  const freed = (taxClass: TaxClass): number => (isReversed(taxClass) ? rates[taxClass].bps : 0)
  return {
    scheme: 'REVERSE_CHARGE',
    rates: { STANDARD: rateOf('STANDARD'), ZERO: rateOf('ZERO') },
    relieved: { STANDARD: freed('STANDARD'), ZERO: freed('ZERO') },
    most: null,
  }
}

const ownRates = ({ taxBps }: ChannelTax): Taxation['rates'] => ({
  STANDARD: { category: categoryOf(taxBps), bps: taxBps },
  ZERO: { category: 'Z', bps: taxRate('ZERO', taxBps) },
})
const charged = (scheme: TaxScheme, rates: Taxation['rates']): Taxation => ({ scheme, rates, relieved: null, most: null })

/** A supply without tax. With `contained`, prices are paid without the tax that they contain at home. */
function relieved(scheme: TaxScheme, category: 'K' | 'G', contained?: Taxation['rates']): Taxation {
  const rate: TaxRate = { category, bps: 0 }
  return {
    scheme,
    rates: { STANDARD: rate, ZERO: rate },
    relieved: contained ? { STANDARD: contained.STANDARD.bps, ZERO: contained.ZERO.bps } : null,
    most: null,
  }
}
