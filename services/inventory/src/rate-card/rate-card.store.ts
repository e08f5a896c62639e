import type { RateCard } from '@kade/rates'
import { upsertNewest, type Queryable, type Transaction } from '@kade/service-kit'
import { rateCardTable, type RateCardRow } from './rate-card.table.js'

const SAVE = upsertNewest(rateCardTable, 'carrier')

/** Keeps the newest card of each carrier. */
export async function saveRateCards(tx: Transaction, cards: readonly RateCard[]): Promise<void> {
  const rows = cards.map((card): RateCardRow => ({ carrier: card.carrier, version: card.version, card }))
  await tx.query(SAVE, [JSON.stringify(rows)])
}

export const allRateCards = async (db: Queryable): Promise<RateCard[]> =>
  (await db.query<Pick<RateCardRow, 'card'>>('SELECT card FROM rate_card ORDER BY carrier')).map(({ card }) => card)
