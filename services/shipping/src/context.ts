import type { Database, SubgraphContext } from '@kade/service-kit'
import type { CarrierProvider } from './carrier/carrier-provider.js'
import type { Loaders } from './loaders.js'
import type { SendAgain } from './return/send-again.js'
import type { TakeOthers } from './shipment/record-reports.js'

export interface Context extends SubgraphContext {
  readonly database: Database
  readonly loaders: Loaders
  readonly carriers: readonly CarrierProvider[]
  /** So long is a carrier given to answer. */
  readonly timeoutMs: number
  /** Opens the address of an order that came sealed. */
  readonly openAddress: (orderId: string) => Promise<void>
  /** Hears of parcels that do not go to a customer. */
  readonly takeOthers: TakeOthers
  /** Has the goods of a parcel sent once more. */
  readonly reship: SendAgain
  readonly wakeCarrierNews: () => void
  readonly fileLinks: { readonly baseUrl: string; readonly secret: string }
}
