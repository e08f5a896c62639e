import { EntitySchema } from 'typeorm'

/** What a currency was worth on a day, as staff told it: no event tells it, and so it is no part of a rebuild. A correction is a row of its own. */
export interface ExchangeRate {
  readonly currency: string
  readonly inCurrency: string
  /** In UTC. */
  readonly day: string
  readonly knownAt: Date
  /** Of one unit, a decimal number. */
  readonly rate: string
  /** Of one minor unit, in minor units: currencies have different ones. */
  readonly factor: string
}
export const exchangeRateTable = new EntitySchema<ExchangeRate>({
  name: 'ExchangeRate',
  columns: {
    currency: { type: 'text', primary: true },
    inCurrency: { type: 'text', primary: true },
    day: { type: 'date', primary: true },
    knownAt: { type: 'timestamptz', primary: true },
    rate: { type: 'numeric' },
    factor: { type: 'numeric' },
  },
})
