import type { DataOf, locationChanged } from '@kade/events'
import type { EventHandler, ReceivedEvent, Transaction } from '@kade/service-kit'
import { saveDispatchLocations } from './dispatch-location.store.js'

/** Orders keeps from where goods are sent: by that customs decide. */
export const copyLocations: EventHandler = (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof locationChanged>>[]) =>
  saveDispatchLocations(
    tx,
    events.map(({ data: { locationId: id, code, address, active = true, version } }) => ({
      ...{ id, code, countryCode: address.countryCode, postalCode: address.postalCode, active, version },
    })),
  )
