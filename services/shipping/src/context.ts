import type { Database, SubgraphContext } from '@kade/service-kit'
import type { CarrierProvider } from './carrier/carrier-provider.js'
import type { Loaders } from './loaders.js'

export interface Context extends SubgraphContext {
  readonly database: Database
  readonly loaders: Loaders
  readonly carriers: readonly CarrierProvider[]
  /** So long is a carrier given to answer. */
  readonly timeoutMs: number
  /** Opens the address of an order that came sealed. */
  readonly openAddress: (orderId: string) => Promise<void>
  readonly wakeCarrierNews: () => void
  readonly fileLinks: { readonly baseUrl: string; readonly secret: string }
}
