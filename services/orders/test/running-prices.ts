import { expect } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { anInput, runOrders } from './running-orders.js'

interface Errors {
  readonly userErrors: readonly {
    readonly code: string
    readonly field: readonly string[]
    readonly parameters: readonly { readonly key: string; readonly value: string }[]
  }[]
}
export const ERRORS = 'userErrors { code field parameters { key value } }'
export const MONEY = '{ amount }'
export const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id
  subtotal ${MONEY} discountTotal ${MONEY} shippingTotal ${MONEY} taxTotal ${MONEY} total ${MONEY} taxScheme shippingTaxCategory vatId campaign
  discounts { code name kind amount ${MONEY} } attribution { source clickId }
  lines { id unitPrice ${MONEY} discountTotal ${MONEY} total ${MONEY} taxTotal ${MONEY} taxBps taxCategory } } ${ERRORS} } }`
export const PREVIEW = `query ($input: PreviewPriceInput!) { previewPrice(input: $input) { price {
  subtotal ${MONEY} discountTotal ${MONEY} shippingTotal ${MONEY} taxTotal ${MONEY} total ${MONEY} taxScheme
  discounts { code name kind amount ${MONEY} } lines { unitPrice ${MONEY} discountTotal ${MONEY} total ${MONEY} taxTotal ${MONEY} taxBps taxCategory } } ${ERRORS} } }`

/** The fault that an error names in its parameters. */
export const faultIn = (parameters: Errors['userErrors'][number]['parameters']) => parameters.find((each) => each.key === 'fault')?.value

/** Money as its amount alone. */
export const money = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(money)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value)
  return entries.length === 1 && entries[0]![0] === 'amount'
    ? entries[0]![1]
    : Object.fromEntries(entries.map(([key, inner]) => [key, money(inner)]))
}
export const mugs = (quantity: number) => [{ sku: 'MUG', quantity }]
export const LONG_AGO = '2020-01-01T00:00:00Z'

/** Orders of mugs and tea, and what a test asks of their prices. */
export async function runWithPrices() {
  const orders = await runOrders()
  await orders.offer({ sku: 'TEA' })
  /** What a mutation or query of one root field answers, money as its amount alone. */
  async function ask<Answer extends object = Record<string, unknown>>(
    query: string,
    input: object,
    role: string | null = 'ADMIN',
    claims = {},
  ) {
    const { data, errors } = await orders.graph<Record<string, Answer & Errors>>(role ? asViewer(role, claims) : asViewer([]), query, {
      input,
    })
    if (errors) throw new Error(JSON.stringify(errors))
    return Object.values(data!)[0]!
  }
  const placed = async (change: object = {}, role: string | null = null, claims = {}) => {
    const { order, userErrors } = await ask<{ order: { id: string; lines: { id: string }[] } }>(
      PLACE,
      { ...anInput(), ...change },
      role,
      claims,
    )
    expect(userErrors).toEqual([])
    return { ...order, shown: money(order) as Record<string, unknown> }
  }
  const refused = async (change: object) =>
    (await ask(PLACE, { ...anInput(), ...change }, null)).userErrors.map(({ code, field, parameters }) =>
      [code, faultIn(parameters), field.join('.')].filter(Boolean).join(' '),
    )
  const set = async (mutation: string, type: string, input: object) => {
    const { userErrors } = await ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${ERRORS} } }`, input)
    return userErrors.map(({ code, field }) => `${code} ${field.join('.')}`)
  }
  const discount = (change: object) =>
    set('setDiscount', 'SetDiscountInput', {
      key: 'ten',
      code: 'ten',
      name: 'Ten percent',
      kind: 'PERCENTAGE',
      percentBps: 1000,
      validFrom: LONG_AGO,
      ...change,
    })
  const priceList = (change: object) =>
    set('setPriceList', 'SetPriceListInput', {
      code: 'spring',
      name: 'Spring',
      channel: 'web',
      currencyCode: 'GBP',
      validFrom: LONG_AGO,
      ...change,
    })
  return { ...orders, ask, placed, refused, set, discount, priceList }
}
