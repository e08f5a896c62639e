import type { GuestTokenReader, GuestTokens } from '../application/guest-access.js'
import type { Database, SubgraphContext } from '@kade/service-kit'
import type { Loaders } from './loaders.js'

export interface Context extends SubgraphContext {
  readonly database: Database
  readonly loaders: Loaders
  readonly guestToken: GuestTokens
  readonly readGuestToken: GuestTokenReader
  readonly fileLinks: { readonly baseUrl: string; readonly secret: string }
  readonly wakePayments: () => void
}
