import type { Database, SubgraphContext } from '@kade/service-kit'
import type { Loaders } from './loaders.js'

export interface Context extends SubgraphContext {
  readonly database: Database
  readonly loaders: Loaders
}
