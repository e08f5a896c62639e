import type { Database, SubgraphContext } from '@kade/service-kit'
import type { Loaders } from './loaders.js'

export interface Context extends SubgraphContext {
  readonly database: Database
  readonly loaders: Loaders
  /** By what links to files are made; null where none are served. */
  readonly fileLinks: { readonly baseUrl: string; readonly secret: string } | null
}
