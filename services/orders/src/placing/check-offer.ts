import { UserErrors, type UserErrorDetail } from '@kade/service-kit'
import type { CheckedOrder } from './check-order.js'
import type { Offered } from './place.js'
import type { Offer } from './placing.store.js'

const MAX_TOTAL = Number.MAX_SAFE_INTEGER / 4

/** What is ordered, at the prices of today. @throws UserErrors naming each field that asks for what is not offered. */
export function checkOffer({ lines, payment, deliverBy, placedAt }: CheckedOrder, { channel, variants }: Offer, now: Date): Offered {
  const errors: UserErrorDetail[] = []
  if (!channel) errors.push({ code: 'NOT_FOUND', message: 'There is no such channel: ask for `channels`', field: ['input', 'channel'] })
  if (!['test', 'channel'].includes(payment.provider ?? 'test'))
    errors.push({
      code: 'INVALID',
      message: `There is no payment provider ${payment.provider}`,
      field: ['input', 'payment', 'provider'],
      parameters: { fault: 'PAYMENT_PROVIDER' },
    })
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
  const result = lines.map(({ sku, quantity, unitPrice }, index) => {
    const field = (...rest: string[]) => ['input', 'lines', String(index), ...rest]
    const variant = variants.get(sku)
    if (!variant)
      errors.push({ code: 'NOT_FOUND', message: `There is no variant ${sku} for sale`, field: field('sku'), parameters: { sku } })
    if (channel && unitPrice && unitPrice.currency !== channel.currency) {
      errors.push({
        code: 'INVALID',
        message: `This channel sells in ${channel.currency}, not in ${unitPrice.currency}`,
        field: field('unitPrice', 'currencyCode'),
        parameters: { fault: 'OTHER_CURRENCY', currencyCode: channel.currency },
      })
    } else if (channel && !unitPrice && variant && variant.currency !== channel.currency) {
      errors.push({
        code: 'INVALID',
        message: `${sku} has no price in ${channel.currency}`,
        field: field('sku'),
        parameters: { fault: 'NO_PRICE', sku, currencyCode: channel.currency },
      })
    }
    return {
      sku,
      quantity,
      title: variant?.title ?? '',
      unitPrice: unitPrice?.amount ?? variant?.price ?? 0,
      taxClass: variant?.taxClass ?? 'STANDARD',
    }
  })
  if (!channel || errors.length > 0) throw new UserErrors(errors)
  return { channel, lines: result }
}

/** @throws UserErrors OUT_OF_RANGE */
export function checkTotal(total: number): void {
  if (total > MAX_TOTAL) throw UserErrors.of('OUT_OF_RANGE', 'The total is beyond what can be paid', 'input', 'lines')
}
