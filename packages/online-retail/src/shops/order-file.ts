/** A row of a file of orders: one line of one order. Columns of the order count in its first row. */
export const COLUMNS = [
  ...(['order', 'placed_at', 'email', 'name', 'sku', 'quantity', 'unit_price'] as const),
  ...(['line1', 'line2', 'postal_code', 'city', 'region', 'country', 'phone', 'company', 'campaign', 'deliver_by'] as const),
] as const
export const REQUIRED = ['order', 'email', 'name', 'sku', 'quantity', 'line1', 'city', 'country'] as const
export type OrderFileRow = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>
export interface NumberedRow {
  readonly line: number
  readonly row: OrderFileRow
}
export interface FileOrder {
  readonly number: string
  readonly rows: readonly NumberedRow[]
  /** As placeOrder takes it. */
  readonly input: Readonly<Record<string, unknown>>
}
export interface FileReject {
  readonly line: number
  readonly order: string
  readonly reason: string
}

/** The orders of a file, each under a key of its own: sent again, it is the same order. Rows of one order need not follow each other. */
export function ordersOfFile(
  rows: readonly NumberedRow[],
  channel: string,
  currencyCode: string,
): { orders: FileOrder[]; rejects: FileReject[] } {
  const groups = new Map<string, NumberedRow[]>()
  const rejects: FileReject[] = []
  for (const numbered of rows) {
    const number = numbered.row.order?.trim() ?? ''
    if (number === '') rejects.push({ line: numbered.line, order: '', reason: 'order is missing' })
    else groups.set(number, [...(groups.get(number) ?? []), numbered])
  }
  const orders = [...groups].flatMap(([number, of]): FileOrder[] => {
    const faults = of.flatMap(({ line, row }): FileReject[] =>
      /^\d{1,7}$/.test(row.quantity?.trim() ?? '') ? [] : [{ line, order: number, reason: 'quantity is no whole number' }],
    )
    const [{ row, line }] = of as [NumberedRow]
    const placedAt = row.placed_at ? new Date(row.placed_at) : null
    if (placedAt && Number.isNaN(placedAt.getTime()))
      faults.push({ line, order: number, reason: 'placed_at is no time: write it as 2026-12-31T10:00:00Z' })
    rejects.push(...faults)
    if (faults.length > 0) return []
    const price = ({ unit_price: amount }: OrderFileRow) => (amount?.trim() ? { unitPrice: { amount: amount.trim(), currencyCode } } : {})
    return [
      {
        number,
        rows: of,
        input: {
          ...{ idempotencyKey: `file:${number}`, channel, channelOrderId: number, email: row.email, name: row.name },
          ...(placedAt && { placedAt: placedAt.toISOString() }),
          ...{ campaign: row.campaign || null, deliverBy: row.deliver_by || null, payment: { provider: 'channel', token: number } },
          lines: of.map(({ row: each }) => ({ sku: each.sku, quantity: Number(each.quantity), ...price(each) })),
          shippingAddress: {
            ...{
              name: row.name,
              company: row.company || null,
              line1: row.line1,
              line2: row.line2 || null,
              postalCode: row.postal_code || null,
            },
            ...{ city: row.city, region: row.region || null, countryCode: row.country, phone: row.phone || null },
          },
        },
      },
    ]
  })
  return { orders, rejects }
}

/** Where in the file a refusal of the graph belongs: its line of the basket, or the first row of the order. */
export const rejectsOf = (
  { number, rows }: FileOrder,
  errors: readonly { readonly message: string; readonly field: readonly string[] | null }[],
): FileReject[] =>
  errors.map(({ message, field }) => {
    const index = field?.[1] === 'lines' ? Number(field[2]) : 0
    return { line: (rows[index] ?? rows[0])?.line ?? 0, order: number, reason: message }
  })
