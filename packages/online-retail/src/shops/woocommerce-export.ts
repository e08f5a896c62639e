import { DateTime } from 'luxon'
import { spread, type Exported, type ExportRow, type Numbered } from './shopify-export.js'

/** A row of a CSV of orders by its header, as the order exports of WooCommerce write it: one row is one order, with its lines in `line_item_1`, `line_item_2` ... */
export const WOO_COLUMNS = ['order_id', 'order_date', 'status', 'order_currency', 'line_item_1'] as const

/** Orders of an export, in the shape of WooCommerce's webhooks. `zone`: that of the shop, whose times name none. */
export const wooOrdersOf = (rows: readonly Numbered[], zone: string): Exported[] =>
  rows.map(({ line, row }): Exported => {
    const of = { name: row.order_number || row.order_id || '', line }
    try {
      return { ...of, order: orderOf(row, zone) }
    } catch (error) {
      if (error instanceof Refused) return { ...of, refused: error.message }
      throw error
    }
  })

class Refused extends Error {}

function orderOf(row: ExportRow, zone: string): Record<string, unknown> {
  const id = row.order_id?.trim() ?? ''
  if (!/^\d+$/.test(id)) throw new Refused('order_id is no number')
  const currency = row.order_currency?.trim() ?? ''
  if (!/^[A-Z]{3}$/.test(currency)) throw new Refused('order_currency is missing')
  const status = (row.status?.trim() ?? '').replace(/^wc-/, '')
  if (status === 'completed') throw new Refused('The shop has sent it already')
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  const minor = (text: string | undefined, name: string): number => {
    const amount = text?.trim() || '0'
    if (!/^-?\d+(\.\d+)?$/.test(amount)) throw new Refused(`${name} is no amount`)
    return Math.round(Number(amount) * 10 ** digits)
  }
  const of = (column: string): number => minor(row[column], column)
  const decimal = (amount: number): string => (amount / 10 ** digits).toFixed(digits)
  const lines = linesOf(row).map(({ column, parts }) => {
    const quantity = Number(parts.quantity)
    if (!Number.isInteger(quantity) || quantity < 1) throw new Refused(`${column} has no number of units`)
    const total = minor(parts.total, `${column} total`)
    const full = parts.sub_total === undefined ? total : minor(parts.sub_total, `${column} sub_total`)
    return { sku: parts.sku ?? '', name: parts.name ?? '', quantity, total, full, tax: parts.tax === undefined ? null : minor(parts.tax, `${column} tax`) } // prettier-ignore
  })
  if (lines.length === 0) throw new Refused('It has no line')
  const [shipping, shippingTax, fee, feeTax] = [of('shipping_total'), of('shipping_tax_total'), of('fee_total'), of('fee_tax_total')]
  // Where lines do not say their tax, that of the goods is spread over them.
  const ofGoods = spread(of('tax_total') - shippingTax - feeTax, lines.map(({ total }) => total)) // prettier-ignore
  const taxOf = (n: number): number => lines[n]?.tax ?? ofGoods[n] ?? 0
  const created = momentOf(row.order_date, zone)
  if (created === null) throw new Refused('order_date is no time')
  const paid = momentOf(row.paid_date, zone)
  const refunded = Math.abs(of('refunded_total'))
  return {
    ...{ id: Number(id), number: row.order_number || id, status, currency, customer_note: row.customer_note ?? '' },
    ...{ date_created_gmt: created, date_modified_gmt: paid !== null && paid > created ? paid : created, date_paid_gmt: paid },
    total: decimal(of('order_total')),
    ...{ billing: { ...addressOf(row, 'billing'), email: row.billing_email || row.customer_email || null }, shipping: addressOf(row, 'shipping') }, // prettier-ignore
    ...{ payment_method: row.payment_method || null, payment_method_title: row.payment_method_title || null },
    line_items: lines.map(({ sku, name, quantity, total, full }, n) => ({
      ...{ id: n + 1, sku, name, quantity, total: decimal(total), total_tax: decimal(taxOf(n)), subtotal: decimal(full) },
      // Taxed as what is paid for it.
      subtotal_tax: decimal(total === 0 ? 0 : Math.round((taxOf(n) * full) / total)),
    })),
    shipping_lines:
      shipping > 0 ? [{ method_title: methodOf(row.shipping_method), total: decimal(shipping), total_tax: decimal(shippingTax) }] : [],
    fee_lines: fee === 0 ? [] : [{ name: 'Fee', total: decimal(fee), total_tax: decimal(feeTax) }],
    coupon_lines: [...(row.coupon_items ?? '').matchAll(/code:([^|;]+)/g)].map(([, code = '']) => ({ code: code.trim() })),
    refunds: refunded > 0 ? [{ id: `${id}-refunded`, reason: null, total: decimal(-refunded) }] : [],
  }
}

/** `name:Mug|product_id:93|sku:MUG|quantity:2|total:20.84|sub_total:20.84|tax:4.16`; a name may have a colon or a bar in it. */
function linesOf(row: ExportRow): { readonly column: string; readonly parts: Readonly<Record<string, string>> }[] {
  const columns = Object.keys(row).filter((column) => /^line_item_\d+$/.test(column) && row[column]?.trim())
  return columns
    .sort((a, b) => Number(a.slice('line_item_'.length)) - Number(b.slice('line_item_'.length)))
    .map((column) => {
      const found = [...(row[column] ?? '').matchAll(/(?:^|\|)(name|product_id|sku|quantity|total|sub_total|tax):/g)]
      const parts = found.map((match, n) => {
        const until = found[n + 1]?.index ?? row[column]?.length
        const value = row[column]?.slice(match.index + match[0].length, until).trim() ?? ''
        // What follows what we read is of plugins.
        return [match[1] ?? '', match[1] === 'name' ? value : (value.split('|')[0] ?? '')] as const
      })
      return { column, parts: Object.fromEntries(parts) }
    })
}

/** `Flat rate: 3.95` or plain `Flat rate`. */
const methodOf = (text: string | undefined): string => text?.split(':')[0]?.trim() || 'Shipping'

function addressOf(row: ExportRow, of: 'billing' | 'shipping'): Record<string, string | null> {
  const at = (column: string): string | null => row[`${of}_${column}`]?.trim() || null
  return {
    ...{ first_name: at('first_name'), last_name: at('last_name'), company: at('company'), phone: at('phone')?.replace(/^'/, '') ?? null },
    ...{ address_1: at('address_1'), address_2: at('address_2'), postcode: at('postcode')?.replace(/^'/, '') ?? null, city: at('city'), state: at('state'), country: at('country') }, // prettier-ignore
  }
}

/** `2026-11-20 10:00:00` of the shop's clock, as WooCommerce's `_gmt` times are. */
function momentOf(text: string | undefined, zone: string): string | null {
  const time = DateTime.fromSQL(text?.trim() ?? '', { zone })
  return time.isValid ? time.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss") : null
}
