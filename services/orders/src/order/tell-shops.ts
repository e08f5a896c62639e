import type { EventHandler } from '@kade/service-kit'
import { tellShops } from './notice.store.js'
import { toldOf } from './public-event.js'

/** What other services tell goes on to shops that want it: written down with the event. */
export const tellShopsOf: EventHandler = (tx, events) => tellShops(tx, toldOf(events))
