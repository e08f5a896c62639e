import type { DataOf, variantChanged } from '@kade/events'
import type { EventHandler, ReceivedEvent, Transaction } from '@kade/service-kit'
import { saveVariants } from './catalogue.store.js'

/** Orders keeps what it needs of the catalogue to price an order by itself. */
export const copyVariants: EventHandler = (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof variantChanged>>[]) =>
  saveVariants(
    tx,
    events.map(({ data }) => data),
  )
