import { Forbidden, Unauthenticated, type Viewer } from '@kade/service-kit'

/** Who may do what on the fields of this service. */
export const POLICY = {
  fulfillmentOrders: ['SUPPORT', 'WAREHOUSE', 'ADMIN'],
  shipment: ['GUEST', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'ADMIN'],
  startPicking: ['WAREHOUSE', 'ADMIN'],
  recordPick: ['WAREHOUSE', 'ADMIN'],
  packFulfillmentOrder: ['WAREHOUSE', 'ADMIN'],
  shipFulfillmentOrder: ['WAREHOUSE', 'ADMIN'],
  recordTrackingEvent: ['WAREHOUSE', 'ADMIN'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** @throws Unauthenticated for nobody, Forbidden for a role that may not. */
export function authorizeField(viewer: Viewer, field: keyof typeof POLICY): void {
  const allowed: readonly string[] = POLICY[field]
  if (viewer.roles.some((role) => allowed.includes(role))) return
  if (viewer.roles.length === 0) throw new Unauthenticated()
  throw new Forbidden(`${field} needs one of the roles ${allowed.join(', ')}`)
}

const SEES_ALL = ['SUPPORT', 'WAREHOUSE', 'ADMIN']

/** Whether an order's shipments are the viewer's to look at. What is not is answered as not found. */
export function canSee(
  { roles, claims }: Viewer,
  order: { readonly id: string; readonly customerId: string; readonly channel: string } | null,
): boolean {
  if (roles.some((role) => SEES_ALL.includes(role))) return true
  if (!order) return false
  if (roles.includes('CUSTOMER') && claims.customerId === order.customerId) return true
  if (roles.includes('GUEST') && claims.orderId === order.id) return true
  return roles.includes('CHANNEL') && (claims.channel === '*' || claims.channel === order.channel)
}
