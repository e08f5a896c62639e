import type { DataOf, rateCardChanged } from '@kade/events'
import type { ReceivedEvent, Transaction } from '@kade/service-kit'
import { saveReaches } from './habit.store.js'

/** Where carriers go, and nothing of what they ask. */
export const copyReaches = (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof rateCardChanged>>[]): Promise<void> =>
  saveReaches(
    tx,
    events.map(({ data: { carrier, version, notServed, zones, services } }) => ({
      ...{ carrier, version },
      reach: {
        ...{ notServed, zones },
        services: services.map(({ code, zones: rates }) => ({ code, zones: rates.map(({ zone }) => ({ zone })) })),
      },
    })),
  )
