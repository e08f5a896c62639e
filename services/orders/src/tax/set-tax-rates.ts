import { countBetween, isCountry, UserErrors, type Database, type UserErrorDetail } from '@kade/service-kit'
import type { TaxCategory, TaxClass } from '../order/tax.js'
import { saveTaxRates } from './tax-rate.store.js'
import type { DatedRate } from './tax-table.js'

export interface TaxRateInput {
  readonly countryCode: string
  readonly taxClass?: TaxClass | null
  readonly validFrom: string
  readonly category?: TaxCategory | null
  readonly bps: number
}

const MOST = 500
const MOST_BPS = 10_000

/** Says how countries tax goods; all or none. @throws UserErrors */
export async function setTaxRates(database: Database, inputs: readonly TaxRateInput[]): Promise<DatedRate[]> {
  const errors = countBetween(inputs.length, MOST, 'rates')
  const rates = inputs.map((input, index) => checkRate(input, index, inputs, errors))
  if (errors.length > 0) throw new UserErrors(errors)
  await saveTaxRates(database, rates)
  return rates
}

function checkRate(input: TaxRateInput, index: number, inputs: readonly TaxRateInput[], errors: UserErrorDetail[]): DatedRate {
  const field = (name: string): string[] => ['input', 'rates', String(index), name]
  const { countryCode, validFrom, bps } = input
  const taxClass = input.taxClass ?? 'STANDARD'
  const category = input.category ?? 'S'
  if (!isCountry(countryCode))
    errors.push({ code: 'INVALID', message: `${countryCode} is no country`, field: field('countryCode'), parameters: { fault: 'COUNTRY' } })
  if (category === 'K' || category === 'G')
    errors.push({
      code: 'INVALID',
      message: `${category} follows from where goods go: a country’s rates are S, Z, E, AE or O`,
      field: field('category'),
      parameters: { fault: 'FORMAT' },
    })
  const least = category === 'S' || category === 'AE' ? 1 : 0
  const most = least === 0 ? 0 : MOST_BPS
  if (bps < least || bps > most)
    errors.push({
      code: 'OUT_OF_RANGE',
      message: `A rate of category ${category} has ${least} to ${most} basis points`,
      field: field('bps'),
      parameters: { least, most },
    })
  const isSame = (other: TaxRateInput): boolean =>
    other.countryCode === countryCode && (other.taxClass ?? 'STANDARD') === taxClass && other.validFrom === validFrom
  if (inputs.findIndex(isSame) < index)
    errors.push({
      code: 'INVALID',
      message: `${countryCode}, ${taxClass} from ${validFrom} is there twice`,
      field: field('countryCode'),
      parameters: { fault: 'TWICE' },
    })
  return { countryCode, taxClass, validFrom, bps, category: category === 'K' || category === 'G' ? 'S' : category }
}
