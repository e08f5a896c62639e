import type { InvoiceCharge, TaxedAmount } from './invoice.table.js'
import { taxContained } from './tax.js'

/** Money that is given back, and for which units; without units it is a reduction of what was paid. Minor units. */
export interface Credit {
  readonly amount: number
  readonly lines: readonly { readonly orderLineId: string; readonly quantity: number }[] | null
}
/** An invoice of the order, with what credit notes took back of it already. */
export interface Creditable {
  readonly id: string
  readonly total: number
  readonly credited: number
  readonly lines: readonly (TaxedAmount & {
    readonly orderLineId: string
    readonly quantity: number
    readonly unitPrice: number
    readonly creditedUnits: number
  })[]
  readonly charges: readonly InvoiceCharge[]
}
export interface CreditedLine extends TaxedAmount {
  readonly orderLineId: string
  readonly quantity: number
  readonly unitPrice: number
}
/** What takes back of one invoice. Amounts are positive. */
export interface CreditNote {
  readonly originalId: string
  readonly total: number
  readonly taxTotal: number
  readonly lines: readonly CreditedLine[]
  readonly charges: readonly InvoiceCharge[]
}

/**
 * Divides what is given back over the invoices of an order, the oldest first: one credit note for each that it takes of. Units are taken at what
 * they cost there; the rest of the amount, above or below, is a reduction, spread over the rates of the invoice. No invoice is taken back further
 * than its total.
 */
export function creditNotes(invoices: readonly Creditable[], { amount, lines }: Credit): CreditNote[] {
  const wanted = new Map((lines ?? []).map(({ orderLineId, quantity }) => [orderLineId, quantity]))
  const taken = invoices.map((invoice) => ({ invoice, lines: takeUnits(invoice, wanted) }))
  let rest = amount - sum(taken.flatMap((note) => note.lines.map(({ total }) => total)))
  return taken.flatMap(({ invoice, lines: credited }) => {
    const value = sum(credited.map(({ total }) => total))
    const room = invoice.total - invoice.credited - value
    const reduction = Math.max(-value, Math.min(rest, room))
    rest -= reduction
    const total = value + reduction
    if (total === 0) return []
    const charges = spread(reduction, groupsOf(invoice))
    const taxTotal = sum([...credited, ...charges].map((part) => part.taxTotal))
    return [{ originalId: invoice.id, total, taxTotal, lines: credited, charges }]
  })
}

/** Units of an invoice's lines at what these very units cost: all parts of a line add up to it. */
function takeUnits({ lines }: Creditable, wanted: Map<string, number>): CreditedLine[] {
  return lines.flatMap(({ orderLineId, quantity, unitPrice, creditedUnits, total, taxTotal, taxCategory, taxBps }) => {
    const units = Math.min(wanted.get(orderLineId) ?? 0, quantity - creditedUnits)
    if (units <= 0) return []
    wanted.set(orderLineId, (wanted.get(orderLineId) ?? 0) - units)
    const part = (whole: number): number => share(whole, creditedUnits + units, quantity) - share(whole, creditedUnits, quantity)
    return [{ orderLineId, quantity: units, unitPrice, total: part(total), taxTotal: part(taxTotal), taxCategory, taxBps }]
  })
}

type Group = Pick<TaxedAmount, 'taxCategory' | 'taxBps' | 'total'>

/** What an invoice asked under each category and rate. */
function groupsOf({ lines, charges }: Creditable): Group[] {
  const groups = new Map<string, Group>()
  for (const { taxCategory, taxBps, total } of [...lines, ...charges]) {
    const key = `${taxCategory} ${taxBps}`
    groups.set(key, { taxCategory, taxBps, total: (groups.get(key)?.total ?? 0) + total })
  }
  return [...groups.values()].filter(({ total }) => total > 0)
}

/** An amount over groups, by what each had asked: all parts add up to it. */
function spread(amount: number, groups: readonly Group[]): InvoiceCharge[] {
  const whole = sum(groups.map(({ total }) => total))
  let before = 0
  return groups.flatMap(({ taxCategory, taxBps, total }) => {
    const part = share(amount, before + total, whole) - share(amount, before, whole)
    before += total
    if (part === 0) return []
    const taxTotal = Math.sign(part) * taxContained(Math.abs(part), taxBps)
    return [{ kind: 'REDUCTION' as const, total: part, taxTotal, taxCategory, taxBps }]
  })
}

/** whole × part / of, towards zero, without losing a digit on the way. */
const share = (whole: number, part: number, of: number): number => Number((BigInt(whole) * BigInt(part)) / BigInt(of))
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
