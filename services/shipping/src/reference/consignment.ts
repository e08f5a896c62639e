import type { Terms } from '@kade/customs'

/** The terms of an order for customs, and what was sold in it, tax included. */
export interface ToldConsignment extends Terms {
  readonly currency: string
  readonly sold: readonly { readonly sku: string; readonly quantity: number; readonly total: number; readonly taxBps: number }[]
}
