import type { Queryable } from '@kade/service-kit'
import type { FileFormat } from '../order/invoice.table.js'

/** A document as it was first handed out. */
export async function keptFile(db: Queryable, invoiceId: string, format: FileFormat): Promise<Uint8Array | undefined> {
  const [file] = await db.query<{ content: Uint8Array }>('SELECT content FROM invoice_file WHERE invoice_id = $1 AND format = $2', [
    invoiceId,
    format,
  ])
  return file?.content
}

/** Keeps a document; where another was kept meanwhile that one is it. */
export async function keepFile(db: Queryable, invoiceId: string, format: FileFormat, content: Uint8Array): Promise<void> {
  await db.query('INSERT INTO invoice_file (invoice_id, format, content) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
    invoiceId,
    format,
    Buffer.from(content),
  ])
}
