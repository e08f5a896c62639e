/** A row of Shopify's order export by its header; the first of an order has what is the order's, each has a line of it. */
export type ExportRow = Readonly<Record<string, string | undefined>>
export interface Numbered {
  /** Of the file, from 1. */
  readonly line: number
  readonly row: ExportRow
}
/** An order as its webhook would tell of it, or why it is none to be sent. */
export type Exported =
  | { readonly name: string; readonly line: number; readonly order: Readonly<Record<string, unknown>> }
  | { readonly name: string; readonly line: number; readonly refused: string }

/** Orders of an export, in the shape of Shopify's webhooks. Rows of one order follow each other. */
export function ordersOfExport(rows: readonly Numbered[]): Exported[] {
  const orders: Numbered[][] = []
  for (const numbered of rows) {
    const last = orders.at(-1)
    if (last?.[0]?.row.Name === numbered.row.Name && last !== undefined) last.push(numbered)
    else orders.push([numbered])
  }
  return orders.map((given): Exported => {
    const [first] = given as [Numbered]
    const of = { name: first.row.Name ?? '', line: first.line }
    try {
      return { ...of, order: orderOf(given) }
    } catch (error) {
      if (error instanceof Refused) return { ...of, refused: error.message }
      throw error
    }
  })
}

class Refused extends Error {}

function orderOf(given: readonly Numbered[]): Record<string, unknown> {
  const [{ row }] = given as [Numbered]
  const currency = row.Currency ?? ''
  if (!/^[A-Z]{3}$/.test(currency)) throw new Refused('Currency is missing')
  if (row['Fulfillment Status'] === 'fulfilled') throw new Refused('The shop has sent it already')
  const id = row.Id || (/\d+/.exec(row.Name ?? '')?.[0] ?? '')
  if (id === '') throw new Refused('It has neither an Id nor a number in its Name')
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  const minor = (column: string, from: ExportRow = row): number => {
    const text = from[column]?.trim() || '0'
    if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Refused(`${column} is no amount`)
    return Math.round(Number(text) * 10 ** digits)
  }
  const decimal = (amount: number): string => (amount / 10 ** digits).toFixed(digits)
  const [subtotal, shipping, taxes, total] = [minor('Subtotal'), minor('Shipping'), minor('Taxes'), minor('Total')]
  // The export does not say so: what adds up without the taxes contains them.
  const isTaxIncluded = total === subtotal + shipping
  const lines = given.map(({ row: line }, index) => {
    const quantity = Number(line['Lineitem quantity'])
    if (!Number.isInteger(quantity) || quantity < 1) throw new Refused('Lineitem quantity is no number of units')
    const price = minor('Lineitem price', line)
    return {
      id: `${id}-${index + 1}`,
      line,
      quantity,
      price,
      full: price * quantity - minor('Lineitem discount', line),
      own: minor('Lineitem discount', line),
    }
  })
  const goods = lines.reduce((sum, { full }) => sum + full, 0)
  const offLines = spread(Math.max(0, goods - subtotal), lines.map(({ full }) => full)) // prettier-ignore
  const onLines = spread(isTaxIncluded ? 0 : taxes, [...lines.map(({ full }, n) => full - (offLines[n] ?? 0)), shipping])
  const times = ['Created at', 'Paid at', 'Cancelled at', 'Fulfilled at'].map((column) => instant(row[column]))
  const [created, , cancelled] = times
  if (!created) throw new Refused('Created at is no time')
  const tax = (amount: number | undefined) => (amount ? [{ title: row['Tax 1 Name'] ?? 'Tax', price: decimal(amount) }] : [])
  return {
    ...{ id: /^\d+$/.test(id) && Number.isSafeInteger(Number(id)) ? Number(id) : id, name: row.Name, test: false },
    ...{
      created_at: created,
      updated_at: times
        .filter((time) => time !== null)
        .sort()
        .at(-1),
      cancelled_at: cancelled,
      cancel_reason: null,
    },
    ...{ currency, taxes_included: isTaxIncluded, financial_status: row['Financial Status'] ?? null, email: row.Email ?? null },
    total_price: decimal(total),
    payment_gateway_names: row['Payment Method'] ? [row['Payment Method']] : [],
    discount_codes: row['Discount Code'] ? [{ code: row['Discount Code'] }] : [],
    ...{ shipping_address: addressOf(row, 'Shipping'), billing_address: addressOf(row, 'Billing') },
    line_items: lines.map(({ id: lineId, line, quantity, price, own }, n) => ({
      ...{ id: lineId, sku: line['Lineitem sku'] ?? '', title: line['Lineitem name'] ?? '', quantity, price: decimal(price) },
      discount_allocations: [{ amount: decimal(own + (offLines[n] ?? 0)) }],
      tax_lines: tax(onLines[n]),
    })),
    shipping_lines:
      shipping > 0 ? [{ title: row['Shipping Method'] || 'Shipping', price: decimal(shipping), tax_lines: tax(onLines.at(-1)) }] : [],
    refunds: minor('Refunded Amount') > 0 ? [refundOf(id, decimal(minor('Refunded Amount')), created)] : [],
  }
}

const refundOf = (id: string, amount: string, created: string) => ({
  ...{ id: `${id}-refunded`, created_at: created, note: null },
  transactions: [{ kind: 'refund', status: 'success', amount }],
})

function addressOf(row: ExportRow, of: 'Shipping' | 'Billing'): Record<string, string | null> | null {
  const at = (column: string): string | null => row[`${of} ${column}`]?.trim() || null
  if (!at('Address1') && !at('Street')) return null
  return {
    ...{ name: at('Name'), company: at('Company'), address1: at('Address1') ?? at('Street'), address2: at('Address2') },
    // Shopify guards codes from spreadsheets by an apostrophe.
    ...{ zip: at('Zip')?.replace(/^'/, '') ?? null, city: at('City'), province: at('Province'), country_code: at('Country'), phone: at('Phone')?.replace(/^'/, '') ?? null }, // prettier-ignore
  }
}

/** `2026-11-20 10:00:00 +0100` as ISO 8601. */
function instant(text: string | undefined): string | null {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) ([+-]\d\d):?(\d\d)$/.exec(text?.trim() ?? '')
  if (!match) return null
  const time = new Date(`${match[1]}T${match[2]}${match[3]}:${match[4]}`)
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}

/** An amount in whole parts by weight: all of them add up to it. */
export function spread(amount: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  let [given, seen] = [0, 0]
  return weights.map((weight) => {
    seen += weight
    const upTo = all === 0 ? 0 : Math.round((amount * seen) / all)
    const part = upTo - given
    given = upTo
    return part
  })
}
