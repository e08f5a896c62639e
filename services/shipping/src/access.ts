import { authorizeBy, reaches, reachOf, type Viewer } from '@kade/service-kit'

/** Who may do what on the fields of this service. LINK stands for who was sent a link to look at an order. */
export const POLICY = {
  fulfillmentOrders: ['SUPPORT', 'WAREHOUSE', 'ADMIN'],
  shipment: ['GUEST', 'LINK', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'ADMIN'],
  startPicking: ['WAREHOUSE', 'ADMIN'],
  recordPick: ['WAREHOUSE', 'ADMIN'],
  packFulfillmentOrder: ['WAREHOUSE', 'ADMIN'],
  shipFulfillmentOrder: ['WAREHOUSE', 'ADMIN'],
  recordTrackingEvent: ['WAREHOUSE', 'ADMIN'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** @throws Unauthenticated for nobody, Forbidden for a role that may not. */
export const authorizeField = authorizeBy(POLICY)

/** Whether an order's shipments are the viewer's to look at. What is not is answered as not found. */
export function canSee(
  viewer: Viewer,
  order: { readonly id: string; readonly customerId: string; readonly channel: string } | null,
): boolean {
  const reach = reachOf(viewer, POLICY.shipment)
  return order ? reaches(reach, order) : reach.everything
}

/** What a carrier charges us concerns those alone who see every parcel. */
export const seesCosts = (viewer: Viewer): boolean => reachOf(viewer, POLICY.shipment).everything
