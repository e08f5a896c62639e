import { EntitySchema } from 'typeorm'

/** Which version of a carrier's rate card the other services were told. */
export interface ToldRateCardRow {
  readonly carrier: string
  readonly version: number
}
export const toldRateCardTable = new EntitySchema<ToldRateCardRow>({
  name: 'ToldRateCard',
  columns: { carrier: { type: 'text', primary: true }, version: { type: 'int' } },
})
