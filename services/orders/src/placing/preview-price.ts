import { country, code as text, UserErrors, userErrorsOf, type Database, type UserErrorDetail } from '@kade/service-kit'
import { z } from 'zod'
import { checkConsignment, type ConsignmentInput } from '../consignment/check-consignment.js'
import { termsOf } from '../consignment/consignment.js'
import { checkBasket, checkTotal } from './check-offer.js'
import { checkLine, checkLineCount, codeFaults, discountCode } from './check-order.js'
import { importOf, withImport } from './import-cost.js'
import { readPrices } from './placing.store.js'
import { priceOrder, rulesFor, type PriceIn } from './pricing.js'

export interface PreviewPriceInput {
  readonly channel: string
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
  readonly countryCode: string
  readonly postalCode?: string | null
  readonly discountCodes?: readonly string[] | null
  readonly vatId?: string | null
  readonly consignment?: ConsignmentInput | null
}

const shape = z.object({
  channel: text(100),
  countryCode: country,
  postalCode: text(20).nullish(),
  discountCodes: z.array(discountCode).nullish(),
  vatId: text(30).nullish(),
})

/** What an order of this basket would cost a customer now. One statement. @throws UserErrors naming each wrong field. */
export async function previewPrice(database: Database, input: PreviewPriceInput): Promise<PriceIn> {
  const parsed = shape.safeParse(input)
  const errors: UserErrorDetail[] = parsed.error ? [...userErrorsOf(parsed.error, 'input')] : []
  checkLineCount(input.lines.length, errors)
  const lines = input.lines.map((line, index) => checkLine(line, index, errors))
  errors.push(...codeFaults(parsed.data?.discountCodes ?? []))
  const consignment = checkConsignment(input.consignment, ['input', 'consignment'])
  errors.push(...consignment.errors)
  if (errors.length > 0 || !parsed.success) throw new UserErrors(errors)
  const { channel: channelCode, countryCode, postalCode, vatId } = parsed.data
  const codes = parsed.data.discountCodes ?? []
  const now = new Date()
  const skus = [...new Set(lines.map(({ sku }) => sku))]
  const offer = await readPrices(database, { channel: channelCode, skus, now, codes, countryCode })
  const basket = { lines, discountCodes: codes, vatId: vatId ?? null, shippingTotal: null, isPriced: false, now }
  const offered = checkBasket(basket, offer)
  const destination = { countryCode, postalCode: postalCode ?? null }
  const priced = priceOrder(offered.lines, rulesFor('GUEST', offered.channel, null), {
    ...offered,
    ...{ destination, businessOf: offered.vatId?.countryCode ?? null },
  })
  const { currency } = offered.channel
  const terms = termsOf(consignment.given, offered.vatId?.value ?? null)
  const importCost = importOf({ totals: priced, lines, terms, destination, currency, now }, offer)
  const totals = withImport(priced, importCost)
  checkTotal(totals.total)
  return {
    ...totals,
    ...{ currency, importCost },
    lines: totals.lines.map((line, index) => ({ ...line, currency, sku: lines[index]?.sku ?? '', quantity: lines[index]?.quantity ?? 0 })),
  }
}
