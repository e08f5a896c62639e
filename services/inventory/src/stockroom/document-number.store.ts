import type { Transaction } from '@kade/service-kit'
import { EntitySchema } from 'typeorm'

export interface DocumentNumber {
  readonly kind: string
  readonly last: number
}
export const documentNumberTable = new EntitySchema<DocumentNumber>({
  name: 'DocumentNumber',
  columns: { kind: { type: 'text', primary: true }, last: { type: 'bigint' } },
})

/** The next number of a kind of documents, such as PO-000042. A document that is not made after all leaves no gap: the next one waits for it. */
export async function nextNumber(tx: Transaction, kind: string): Promise<string> {
  const [row] = await tx.query<{ last: number }>(
    `INSERT INTO document_number AS n (kind, last) VALUES ($1, 1) ON CONFLICT (kind) DO UPDATE SET last = n.last + 1 RETURNING last`,
    [kind],
  )
  return `${kind}-${String(row?.last ?? 0).padStart(6, '0')}`
}
