import type { Database, SubgraphContext } from '@kade/service-kit'

export interface Context extends SubgraphContext {
  readonly database: Database
}
