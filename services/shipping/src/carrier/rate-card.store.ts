import { upsertNewest, type Transaction } from '@kade/service-kit'
import { toldRateCardTable, type ToldRateCardRow } from './rate-card.table.js'

const TAKE = `${upsertNewest(toldRateCardTable, 'carrier')} RETURNING carrier`

/** The carriers whose card is newer than what was told of it: each version is answered once. */
export async function takeUntold(tx: Transaction, cards: readonly ToldRateCardRow[]): Promise<string[]> {
  const rows = await tx.query<{ carrier: string }>(TAKE, [JSON.stringify(cards.map(({ carrier, version }) => ({ carrier, version })))])
  return rows.map(({ carrier }) => carrier)
}
