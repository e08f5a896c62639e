import { rateCardChanged } from '@kade/events'
import type { Database } from '@kade/service-kit'
import { carryOut } from '../fulfillment-order/carry-out.js'
import { NOTHING } from '../fulfillment-order/decision.js'
import type { CarrierProvider } from './carrier-provider.js'
import { takeUntold } from './rate-card.store.js'

/** Tells the rate cards that are newer than what was told: once per version, whichever replica is first. */
export const announceRateCards = (database: Database, carriers: readonly CarrierProvider[]): Promise<void> =>
  database.transaction(async (tx) => {
    const cards = carriers.flatMap(({ card }) => card ?? [])
    const untold = new Set(await takeUntold(tx, cards))
    const events = cards.filter(({ carrier }) => untold.has(carrier)).map((card) => rateCardChanged.draft(card.carrier, toData(card)))
    if (events.length > 0) await carryOut(tx, [{ ...NOTHING, events }])
  })

/** The contract's lists may be changed by who has them; a card's may not. */
const toData = (card: NonNullable<CarrierProvider['card']>) => structuredClone(card) as Parameters<typeof rateCardChanged.draft>[1]
