import type { DataOf, rateCardChanged } from '@kade/events'
import type { ReceivedEvent, Transaction } from '@kade/service-kit'
import { saveRateCards } from './rate-card.store.js'

/** Inventory's copy of what the carriers ask. */
export const copyRateCards = (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof rateCardChanged>>[]): Promise<void> =>
  saveRateCards(
    tx,
    events.map(({ data }) => data),
  )
