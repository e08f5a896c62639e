import { UserErrors, type UserErrorDetail } from '@kade/service-kit'
import { refusalOf, type DiscountOffer, type Refusal } from '../discount/discount.js'
import { isNamedVoucher, VOUCHERS } from '../order/capabilities.js'
import type { TaxTable } from '../tax/tax-table.js'
import { datedTable } from '../tax/tax-table.js'
import { toVatId, type VatId } from '../tax/check-vat-id.js'
import type { CheckedLine, CheckedMoney, CheckedOrder } from './check-order.js'
import type { Offered } from './place.js'
import type { PriceOffer } from './placing.store.js'
import type { PricedLine } from './pricing.js'

const MAX_TOTAL = Number.MAX_SAFE_INTEGER / 4

/** What a basket asks for. */
export interface Basket {
  readonly lines: readonly CheckedLine[]
  readonly discountCodes: readonly string[]
  readonly vatId: string | null
  readonly shippingTotal: CheckedMoney | null
  /** Who places it has its own prices: no campaign of ours applies. */
  readonly isPriced: boolean
  readonly now: Date
}
/** What is ordered, at the prices of its moment, with the discounts that apply. */
export interface OfferedBasket extends Offered {
  readonly discounts: readonly DiscountOffer[]
  readonly taxTable: TaxTable
  readonly vatId: VatId | null
}

/** What is ordered, at the prices of today. @throws UserErrors naming each field that asks for what is not offered. */
export function checkOffer({ payment, deliverBy, placedAt }: CheckedOrder, basket: Basket, offer: PriceOffer, now: Date): OfferedBasket {
  const errors: UserErrorDetail[] = []
  if (!['test', 'channel', 'stripe', ...VOUCHERS].includes(payment.provider ?? 'test'))
    errors.push({
      code: 'INVALID',
      message: `There is no payment provider ${payment.provider}`,
      field: ['input', 'payment', 'provider'],
      parameters: { fault: 'PAYMENT_PROVIDER' },
    })
  errors.push(...voucherFaults(payment.voucher, payment.provider === 'channel', offer.channel?.currency ?? null))
  const today = now.toISOString().slice(0, 10)
  if (deliverBy && deliverBy < today)
    errors.push({ code: 'OUT_OF_RANGE', message: 'deliverBy has passed', field: ['input', 'deliverBy'], parameters: { least: today } })
  if (placedAt && placedAt.getTime() > now.getTime() + 60_000)
    errors.push({
      code: 'OUT_OF_RANGE',
      message: 'placedAt lies in the future',
      field: ['input', 'placedAt'],
      parameters: { most: now.toISOString() },
    })
  return checkBasket(basket, offer, errors)
}

/** What is wrong with what pays first. */
function voucherFaults(voucher: CheckedOrder['payment']['voucher'], isOfShop: boolean, currency: string | null): UserErrorDetail[] {
  if (!voucher) return []
  const wrong = (fault: string, message: string, ...field: string[]): UserErrorDetail => ({
    ...{ code: 'INVALID', message, field: ['input', 'payment', 'voucher', ...field], parameters: { fault } },
  })
  const errors: UserErrorDetail[] = []
  if (isOfShop) errors.push(wrong('CHANNELS_ONLY', 'What the shop has taken is paid: leave the voucher out'))
  if (!isNamedVoucher(voucher.provider))
    errors.push(wrong('PAYMENT_PROVIDER', `${voucher.provider} is no voucher: ${VOUCHERS.join(' or ')} is`, 'provider'))
  if (voucher.provider === 'gift-card' && !voucher.token) errors.push(wrong('REQUIRED', 'A gift card is known by its code', 'token'))
  if (voucher.amount && currency !== null && voucher.amount.currency !== currency)
    errors.push(wrong('OTHER_CURRENCY', `This channel sells in ${currency}`, 'amount', 'currencyCode'))
  return errors
}

/** The same of a basket that nobody orders yet. `errors` are those that were found before. */
export function checkBasket(basket: Basket, offer: PriceOffer, errors: UserErrorDetail[] = []): OfferedBasket {
  const { channel } = offer
  if (!channel) errors.push({ code: 'NOT_FOUND', message: 'There is no such channel: ask for `channels`', field: ['input', 'channel'] })
  const currency = channel?.currency ?? null
  const otherCurrency = (money: CheckedMoney | null | undefined, ...field: string[]): void => {
    if (currency === null || !money || money.currency === currency) return
    errors.push({
      code: 'INVALID',
      message: `This channel sells in ${currency}, not in ${money.currency}`,
      field: ['input', ...field, 'currencyCode'],
      parameters: { fault: 'OTHER_CURRENCY', currencyCode: currency },
    })
  }
  otherCurrency(basket.shippingTotal, 'shippingTotal')
  const lines = basket.lines.map((line, index) => {
    otherCurrency(line.unitPrice, 'lines', String(index), 'unitPrice')
    otherCurrency(line.discountTotal, 'lines', String(index), 'discountTotal')
    return offeredLine(line, ['input', 'lines', String(index), 'sku'], offer, errors)
  })
  const vatId = basket.vatId === null ? null : toVatId(basket.vatId)
  if (basket.vatId !== null && !vatId)
    errors.push({
      code: 'INVALID',
      message: `${basket.vatId} is no VAT id: its form or its check digits are wrong`,
      field: ['input', 'vatId'],
      parameters: { fault: 'VAT_ID' },
    })
  // What is missing costs nothing here: a code's minimum is not held against it.
  const discounts = errors.length === 0 && channel ? discountsOf(basket, lines, offer, channel, errors) : []
  if (!channel || errors.length > 0) throw new UserErrors(errors)
  return { channel, lines, discounts, vatId, taxTable: datedTable(offer.taxRates, basket.now.toISOString().slice(0, 10)) }
}

function offeredLine(
  { sku, quantity, unitPrice, discountTotal, taxBps }: CheckedLine,
  field: readonly string[],
  { channel, variants, prices }: PriceOffer,
  errors: UserErrorDetail[],
): PricedLine & { readonly title: string } {
  const variant = variants.get(sku)
  const listed = prices.get(sku)
  if (!variant) errors.push({ code: 'NOT_FOUND', message: `There is no variant ${sku} for sale`, field, parameters: { sku } })
  else if (channel && !unitPrice && !listed && variant.currency !== channel.currency)
    errors.push({
      code: 'INVALID',
      message: `${sku} has no price in ${channel.currency}`,
      field,
      parameters: { fault: 'NO_PRICE', sku, currencyCode: channel.currency },
    })
  const given = unitPrice || taxBps !== undefined ? { discountTotal: discountTotal?.amount ?? null, taxBps: taxBps ?? null } : null
  return {
    ...{ sku, quantity, title: variant?.title ?? '', taxClass: variant?.taxClass ?? 'STANDARD', given },
    unitPrice: unitPrice?.amount ?? listed?.price ?? variant?.price ?? 0,
    isNet: !unitPrice && (listed?.isNet ?? false),
  }
}

/** Those that apply; each code that does not is an error. */
function discountsOf(
  { discountCodes, isPriced, now }: Basket,
  lines: readonly PricedLine[],
  { discounts }: PriceOffer,
  { code: channel, currency }: { readonly code: string; readonly currency: string },
  errors: UserErrorDetail[],
): DiscountOffer[] {
  const goods = lines.map(({ sku, quantity, unitPrice }) => ({ sku, quantity, total: unitPrice * quantity }))
  const refusal = (discount: DiscountOffer): Refusal | null => refusalOf(discount, { lines: goods, channel, currency, now })
  const campaigns = discounts.filter((discount) => discount.code === null && !isPriced && refusal(discount) === null)
  const named = discountCodes.flatMap((code, index) => {
    const discount = discounts.find((each) => each.code === code)
    const field = ['input', 'discountCodes', String(index)]
    if (!discount) errors.push({ code: 'NOT_FOUND', message: `There is no discount code ${code}`, field })
    const why = discount ? refusal(discount) : null
    if (why) errors.push({ code: 'INVALID', message: WHY[why](code), field, parameters: { fault: `DISCOUNT_${why}` } })
    return discount ?? []
  })
  return [...campaigns, ...named]
}

const WHY: Readonly<Record<Refusal, (code: string) => string>> = {
  NOT_YET: (code) => `The discount of ${code} has not begun yet`,
  EXPIRED: (code) => `The discount of ${code} is over`,
  EXHAUSTED: (code) => `The discount of ${code} was used as often as it may be`,
  OTHER_CHANNEL: (code) => `The discount of ${code} is for another channel`,
  MINIMUM: (code) => `The goods that ${code} is for cost too little for it`,
  NOT_APPLICABLE: (code) => `There is nothing in the basket that ${code} is for`,
}

/** @throws UserErrors OUT_OF_RANGE */
export function checkTotal(total: number): void {
  if (total > MAX_TOTAL) throw UserErrors.of('OUT_OF_RANGE', 'The total is beyond what can be paid', 'input', 'lines')
}
