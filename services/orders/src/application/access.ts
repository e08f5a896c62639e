import { Forbidden, Unauthenticated, type Viewer } from '@kade/service-kit'
import type { Scope } from '../persistence/queries.js'

/** Who may do what on the fields of this service. NOBODY stands for a viewer without a role. */
export const POLICY = {
  order: ['GUEST', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'ADMIN'],
  orders: ['GUEST', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'ADMIN'],
  channels: ['NOBODY', 'GUEST', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN'],
  workItems: ['SUPPORT', 'ADMIN'],
  placeOrder: ['NOBODY', 'GUEST', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'ADMIN'],
  guestAccess: ['NOBODY', 'GUEST', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN'],
  cancelOrder: ['GUEST', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'ADMIN'],
  retryWorkItem: ['SUPPORT', 'ADMIN'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** @throws Unauthenticated for nobody, Forbidden for a role that may not. */
export function authorizeField(viewer: Viewer, field: keyof typeof POLICY): void {
  const allowed: readonly string[] = POLICY[field]
  if (viewer.roles.length === 0 && allowed.includes('NOBODY')) return
  if (viewer.roles.some((role) => allowed.includes(role))) return
  if (viewer.roles.length === 0) throw new Unauthenticated()
  throw new Forbidden(`${field} needs one of the roles ${allowed.join(', ')}`)
}

const SEES_ALL = ['SUPPORT', 'WAREHOUSE', 'ADMIN']

/** Whether an order is one that the viewer may look at. What is not is answered as not found. */
export function canSee(
  { roles, claims }: Viewer,
  order: { readonly id: string; readonly customerId: string; readonly channel: string },
): boolean {
  if (roles.some((role) => SEES_ALL.includes(role))) return true
  if (roles.includes('CUSTOMER') && claims.customerId === order.customerId) return true
  if (roles.includes('GUEST') && claims.orderId === order.id) return true
  return roles.includes('CHANNEL') && (claims.channel === '*' || claims.channel === order.channel)
}

/** What a list of this viewer may hold. */
export function scopeOf({ roles, claims }: Viewer): Scope {
  const everything: Scope = { orderId: null, customerId: null, channel: null }
  if (roles.some((role) => SEES_ALL.includes(role))) return everything
  const nothing = '00000000-0000-0000-0000-000000000000'
  if (roles.includes('CUSTOMER')) return { ...everything, customerId: claims.customerId ?? nothing }
  if (roles.includes('CHANNEL')) return claims.channel === '*' ? everything : { ...everything, channel: claims.channel ?? '' }
  return { ...everything, orderId: claims.orderId ?? nothing }
}
