import { identity } from '@kade/service-kit'
import { EntitySchema } from 'typeorm'

/** An order that has become findable by something else. */
export interface DueRow {
  readonly id: number
  readonly orderId: string
}
export const dueTable = new EntitySchema<DueRow>({
  name: 'SearchDue',
  columns: { id: { type: 'bigint', primary: true, ...identity }, orderId: { type: 'uuid' } },
})
