import type { RateCard } from '@kade/rates'
import { EntitySchema } from 'typeorm'

/** What a carrier asks, copied from shipping's events: units are sourced by what their label will cost. */
export interface RateCardRow {
  readonly carrier: string
  readonly version: number
  readonly card: RateCard
}
export const rateCardTable = new EntitySchema<RateCardRow>({
  name: 'RateCard',
  columns: { carrier: { type: 'text', primary: true }, version: { type: 'int' }, card: { type: 'jsonb' } },
})
