import type { Connection } from '@kade/service-kit'
import type { FulfillmentOrderRow } from '../persistence/rows.js'

/** An order as another subgraph knows it: shipping adds its own fields. */
export interface OrderParent {
  readonly id: string
}
export type FulfillmentOrderPage = Connection<FulfillmentOrderRow>
export type FulfillmentOrderPageEdge = FulfillmentOrderPage['edges'][number]
