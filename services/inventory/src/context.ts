import type { Database, SubgraphContext } from '@kade/service-kit'
import type { Loaders } from './loaders.js'

export interface Context extends SubgraphContext {
  readonly database: Database
  readonly loaders: Loaders
  /** How links to files are signed; none where files are not served. */
  readonly fileLinks: { readonly baseUrl: string; readonly secret: string } | null
  /** A variance of a greater value is counted twice: whole units of the variant's currency. */
  readonly secondCountAbove: number
}
