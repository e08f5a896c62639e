import type { BatchLock } from '@kade/service-kit'
import { lockSkus } from '../persistence/stock-store.js'

/** Every event that is handled here is about units of SKUs. */
export const lockBatch: BatchLock = (tx, events: readonly { readonly data: { readonly lines: readonly { readonly sku: string }[] } }[]) =>
  lockSkus(tx, [...new Set(events.flatMap(({ data }) => data.lines.map(({ sku }) => sku)))])
