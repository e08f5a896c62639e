import {
  checkedAs,
  faultIn,
  postalAddress,
  prose,
  toMinor,
  UserErrors,
  userErrorsOf,
  type UserErrorDetail,
  type Viewer,
} from '@kade/service-kit'
import { wantedUnits } from '../order/amendment.js'
import { isNamedVoucher, VOUCHERS } from '../order/capabilities.js'
import type { AmendCommand } from '../order/amend.js'
import type { Order } from '../order/order.js'
import { actorOf } from '../access.js'

export interface AmendOrderInput {
  readonly orderId: string
  readonly expectedVersion?: number | null | undefined
  readonly reason: string
  readonly setQuantities?: readonly { readonly orderLineId: string; readonly quantity: number }[] | null | undefined
  readonly addLines?: readonly NewLineInput[] | null | undefined
  readonly removeLines?: readonly string[] | null | undefined
  readonly swapLines?:
    readonly { readonly orderLineId: string; readonly sku: string; readonly quantity?: number | null | undefined }[] | null | undefined
  readonly shippingAddress?: object | null | undefined
  readonly deliverBy?: string | null | undefined
  readonly payDifferenceWith?: { readonly provider: string; readonly token?: string | null | undefined } | null | undefined
}
export interface NewLineInput {
  readonly sku: string
  readonly quantity: number
  readonly unitPrice?: { readonly amount: string; readonly currencyCode: string } | null | undefined
}

/** A line that is to come, and where it stands in the input. */
export interface WantedLine {
  readonly sku: string
  readonly quantity: number
  readonly unitPrice: { readonly amount: number; readonly currency: string } | null
  readonly field: readonly string[]
}

/** What is asked for, as far as it can be said without prices. */
export type CheckedAmendment = Omit<AmendCommand, 'addLines'> & { readonly wanted: readonly WantedLine[] }

const MOST_LINES = 2_000
const MOST_UNITS = 1_000_000

/** What is asked for, in the words of the rules. @throws UserErrors naming each wrong field */
export function checkAmendment(input: AmendOrderInput, order: Order, viewer: Viewer, now: Date): CheckedAmendment {
  const reason = checkedAs(prose(500), input.reason, 'input', 'reason')
  const errors: UserErrorDetail[] = []
  const named = new Set<string>()
  const lineOf = (orderLineId: string, field: readonly string[]) => {
    const line = order.lines.find(({ id }) => id === orderLineId)
    if (!line) errors.push({ code: 'NOT_FOUND', message: 'The order has no such line', field })
    if (named.has(orderLineId)) errors.push({ code: 'INVALID', message: 'This line is named twice', field, parameters: { fault: 'TWICE' } })
    named.add(orderLineId)
    return line
  }
  const setQuantities = [
    ...(input.setQuantities ?? []).map(({ orderLineId, quantity }, index) => {
      const field = (name: string) => ['input', 'setQuantities', String(index), name]
      lineOf(orderLineId, field('orderLineId'))
      checkUnits(quantity, 0, field('quantity'), errors)
      return { orderLineId, quantity }
    }),
    ...(input.removeLines ?? []).map((orderLineId, index) => {
      lineOf(orderLineId, ['input', 'removeLines', String(index)])
      return { orderLineId, quantity: 0 }
    }),
    ...(input.swapLines ?? []).map(({ orderLineId }, index) => {
      lineOf(orderLineId, ['input', 'swapLines', String(index), 'orderLineId'])
      return { orderLineId, quantity: 0 }
    }),
  ]
  const unitsOf = new Map(order.lines.map((line) => [line.id, wantedUnits(line)]))
  const asked = [
    ...(input.addLines ?? []).map((line, index) => ({ ...line, field: ['input', 'addLines', String(index)] })),
    ...(input.swapLines ?? []).map(({ orderLineId, sku, quantity }, index) => ({
      ...{ sku, quantity: quantity ?? unitsOf.get(orderLineId) ?? 0, unitPrice: null },
      field: ['input', 'swapLines', String(index)],
    })),
  ]
  const added = asked.map((line) => checkNewLine(line, order, viewer, errors))
  if (order.lines.length + added.length > MOST_LINES)
    errors.push({
      ...{ code: 'TOO_MANY', message: `An order has at most ${MOST_LINES} lines`, field: ['input', 'addLines'] },
      parameters: { most: MOST_LINES },
    })
  const address = input.shippingAddress == null ? null : postalAddress.safeParse(input.shippingAddress)
  if (address && !address.success) errors.push(...userErrorsOf(address.error, 'input', 'shippingAddress'))
  const today = now.toISOString().slice(0, 10)
  if (input.deliverBy && input.deliverBy < today)
    errors.push({ code: 'OUT_OF_RANGE', message: 'deliverBy has passed', field: ['input', 'deliverBy'], parameters: { least: today } })
  const tender = input.payDifferenceWith ? checkTender(input.payDifferenceWith, order, viewer, errors) : null
  if (errors.length > 0) throw new UserErrors(errors)
  return {
    ...{ reason, actor: actorOf(viewer), setQuantities, wanted: added, tender },
    shippingAddress: address?.success ? address.data : null,
    ...(input.deliverBy === undefined ? {} : { deliverBy: input.deliverBy }),
  }
}

/** By what the difference is paid. Store credit is that of the order's account, to be spent by it or by staff. */
function checkTender(
  { provider, token }: NonNullable<AmendOrderInput['payDifferenceWith']>,
  { customerId }: Order,
  { roles }: Viewer,
  errors: UserErrorDetail[],
): NonNullable<AmendCommand['tender']> {
  const wrong = (fault: string, message: string, name: string) =>
    void errors.push({ code: 'INVALID', message, field: ['input', 'payDifferenceWith', name], parameters: { fault } })
  if (!isNamedVoucher(provider)) wrong('PAYMENT_PROVIDER', `${provider} is no voucher: ${VOUCHERS.join(' or ')} is`, 'provider')
  if (provider === 'gift-card' && !token?.trim()) wrong('REQUIRED', 'A gift card is known by its code', 'token')
  const isOwn = roles.some((role) => role === 'CUSTOMER' || role === 'SUPPORT' || role === 'ADMIN')
  if (provider === 'store-credit' && !isOwn) wrong('ACCOUNT_ONLY', 'Store credit pays orders of its account: sign in', 'provider')
  return { provider, token: provider === 'store-credit' ? customerId : (token ?? '').trim() }
}

function checkUnits(quantity: number, least: number, field: readonly string[], errors: UserErrorDetail[]): void {
  if (quantity >= least && quantity <= MOST_UNITS) return
  const message = `A line has ${least} to ${MOST_UNITS.toLocaleString('en')} units; this one has ${quantity}`
  errors.push({ code: 'OUT_OF_RANGE', message, field, parameters: { least, most: MOST_UNITS } })
}

function checkNewLine(
  { sku, quantity, unitPrice, field }: NewLineInput & { readonly field: readonly string[] },
  { currency }: Order,
  { roles }: Viewer,
  errors: UserErrorDetail[],
): WantedLine {
  checkUnits(quantity, 1, [...field, 'quantity'], errors)
  const fault = faultIn(sku, 'code')
  if (fault) errors.push({ code: 'INVALID', message: `sku ${fault.words}`, field: [...field, 'sku'], parameters: fault.parameters })
  const price = unitPrice ? priceIn(unitPrice, currency) : null
  if (unitPrice && !roles.some((role) => role === 'CHANNEL' || role === 'ADMIN'))
    errors.push({
      ...{ code: 'INVALID', message: 'unitPrice is for channel integrations alone: leave it out', field: [...field, 'unitPrice'] },
      parameters: { fault: 'CHANNELS_ONLY' },
    })
  else if (unitPrice && price === null)
    errors.push({
      ...{ code: 'INVALID', message: `${unitPrice.amount} is no price in ${currency}`, field: [...field, 'unitPrice', 'amount'] },
      parameters: { fault: 'PRICE', currencyCode: currency },
    })
  return { sku, quantity, unitPrice: price === null ? null : { amount: price, currency }, field }
}

function priceIn({ amount, currencyCode }: NonNullable<NewLineInput['unitPrice']>, currency: string): number | null {
  try {
    const price = currencyCode === currency ? toMinor(amount, currencyCode) : -1
    return price < 0 ? null : price
  } catch {
    return null // a user error names it, with its field
  }
}
