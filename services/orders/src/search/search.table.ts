import { EntitySchema } from 'typeorm'

/** By one of its terms an order is found; see terms.ts. */
export interface TermRow {
  readonly term: string
  readonly placedAt: Date
  readonly orderId: string
}
export const termTable = new EntitySchema<TermRow>({
  name: 'SearchTerm',
  columns: {
    term: { type: 'text', collation: 'C', primary: true },
    placedAt: { type: 'timestamptz', primary: true },
    orderId: { type: 'uuid', primary: true },
  },
  indices: [{ name: 'search_term_order', columns: ['orderId'] }],
})

/** How far the terms are filled: one row. */
export interface ProgressRow {
  readonly id: number
  /** All orders up to this id have their terms. */
  readonly seen: string
  /** All orders up to this id have them anew; null: nobody asked for that. */
  readonly rebuilt: string | null
}
export const progressTable = new EntitySchema<ProgressRow>({
  name: 'SearchProgress',
  columns: { id: { type: 'int', primary: true }, seen: { type: 'uuid' }, rebuilt: { type: 'uuid', nullable: true } },
})
