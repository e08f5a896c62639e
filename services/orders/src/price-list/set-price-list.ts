import { code, isCurrency, line, toMinor, UserErrors, userErrorsOf, type Database, type UserErrorDetail } from '@kade/service-kit'
import { z } from 'zod'
import { isChannel, lockPriceList, savePriceList } from './price-list.store.js'
import type { PriceListRow } from './price-list.table.js'

export interface PriceListInput {
  readonly code: string
  readonly name: string
  readonly channel: string
  readonly currencyCode: string
  readonly includesTax?: boolean | null
  readonly validFrom: Date
  readonly validTo?: Date | null
  readonly prices?: readonly { readonly sku: string; readonly price?: string | null }[] | null
}

const MOST_PRICES = 5_000
const MOST_PRICE = 1_000_000_000_000
const named = z.object({ code: code(100), name: line(200), channel: code(100) })
const skuShape = z.object({ sku: code(100) })

/** Makes a price list, or changes the one with this code. @throws UserErrors */
export function setPriceList(database: Database, input: PriceListInput): Promise<PriceListRow> {
  const { list, prices } = checkList(input)
  return database.transaction(async (tx) => {
    const known = await lockPriceList(tx, list.code)
    if (!(await isChannel(tx, list.channel)))
      throw UserErrors.of('NOT_FOUND', 'There is no such channel: ask for `channels`', 'input', 'channel')
    for (const [field, is, was] of [
      ['channel', list.channel, known?.channel],
      ['currencyCode', list.currency, known?.currency],
    ] as const)
      if (was !== undefined && was !== is)
        throw UserErrors.of('INVALID', `This list is of ${was}: make another one`, 'input', field).with({ fault: 'FORMAT' })
    await savePriceList(tx, list, prices)
    return list
  })
}

function checkList(input: PriceListInput): {
  readonly list: PriceListRow
  readonly prices: readonly { readonly sku: string; readonly price: number | null }[]
} {
  const { currencyCode: currency, validFrom, includesTax } = input
  const validTo = input.validTo ?? null
  const given = input.prices ?? []
  const checked = named.safeParse(input)
  const errors: UserErrorDetail[] = checked.error ? [...userErrorsOf(checked.error, 'input')] : []
  if (!isCurrency(currency))
    errors.push({
      ...{ code: 'INVALID', message: `${currency} is no ISO 4217 currency code, such as GBP`, field: ['input', 'currencyCode'] },
      parameters: { fault: 'CURRENCY' },
    })
  if (validTo !== null && validTo <= validFrom)
    errors.push({
      ...{ code: 'OUT_OF_RANGE', message: 'validTo lies before validFrom', field: ['input', 'validTo'] },
      parameters: { least: validFrom.toISOString() },
    })
  if (given.length > MOST_PRICES)
    errors.push({
      ...{ code: 'TOO_MANY', message: `At most ${MOST_PRICES} prices at once: split them`, field: ['input', 'prices'] },
      parameters: { most: MOST_PRICES },
    })
  if (errors.length > 0 || !checked.success) throw new UserErrors(errors)
  const seen = new Set<string>()
  const prices = given.map(({ sku, price }, index) => {
    const field = (name: string): string[] => ['input', 'prices', String(index), name]
    const text = skuShape.safeParse({ sku })
    if (text.error) errors.push(...userErrorsOf(text.error, 'input', 'prices', String(index)))
    if (seen.has(sku))
      errors.push({ code: 'INVALID', message: `${sku} is there twice`, field: field('sku'), parameters: { fault: 'TWICE' } })
    seen.add(sku)
    const minor = price == null ? null : minorOrNull(price, currency)
    if (price != null && (minor === null || minor < 0 || minor > MOST_PRICE))
      errors.push({
        ...{ code: 'INVALID', message: `${price} is no price in ${currency}`, field: field('price') },
        parameters: { fault: 'PRICE', currencyCode: currency },
      })
    return { sku: text.data?.sku ?? sku, price: minor }
  })
  if (errors.length > 0) throw new UserErrors(errors)
  return { list: { ...checked.data, currency, includesTax: includesTax ?? true, validFrom, validTo }, prices }
}

function minorOrNull(amount: string, currency: string): number | null {
  try {
    return toMinor(amount, currency)
  } catch {
    return null // a user error names it
  }
}
