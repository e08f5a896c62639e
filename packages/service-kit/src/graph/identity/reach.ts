import { Forbidden, Unauthenticated } from '../errors/graphql-errors.js'
import { isId } from '../../process/ids.js'
import type { Viewer } from './viewer.js'

/** The orders that a viewer reaches: everything, or one order, or a customer's, or a channel's. Null: none by that way. */
export interface Reach {
  readonly everything: boolean
  readonly orderId: string | null
  readonly customerId: string | null
  readonly channel: string | null
}

/**
 * What a viewer reaches by those of its roles that are allowed, each with its own claim: several roles never add up to more than each may.
 * A role that no claim narrows reaches everything that it is allowed.
 */
export function reachOf({ roles, claims }: Viewer, allowed: readonly string[]): Reach {
  const by = new Set(roles.filter((role) => allowed.includes(role)))
  return {
    everything: [...by].some((role) => !NARROWED.has(role)) || (by.has('CHANNEL') && claims.channel === '*'),
    orderId: by.has('GUEST') || by.has('LINK') ? written(claims.orderId) : null,
    customerId: by.has('CUSTOMER') ? written(claims.customerId) : null,
    channel: by.has('CHANNEL') ? (claims.channel ?? null) : null,
  }
}
/** One id, however it is written; what is none names nothing, and must not reach a uuid column. */
const written = (id = ''): string | null => (isId(id) ? id.toLowerCase() : null)
const NARROWED = new Set(['GUEST', 'LINK', 'CUSTOMER', 'CHANNEL'])

export const reaches = (
  reach: Reach,
  order: { readonly id: string; readonly customerId: string | null; readonly channel: string | null },
): boolean =>
  reach.everything ||
  reach.orderId === order.id ||
  (reach.customerId !== null && reach.customerId === order.customerId) ||
  (reach.channel !== null && reach.channel === order.channel)

/** NOBODY among the allowed stands for a viewer without a role. @throws Unauthenticated for nobody, Forbidden for a role that may not. */
export function authorize({ roles }: Viewer, field: string, allowed: readonly string[]): void {
  if (roles.length === 0 && allowed.includes('NOBODY')) return
  if (roles.some((role) => allowed.includes(role))) return
  if (roles.length === 0) throw new Unauthenticated()
  throw new Forbidden(`${field} needs one of the roles ${allowed.join(', ')}`)
}

/** The one check of a service's policy, which names for each field the roles that may: `authorizeField(viewer, 'orders')`. */
export const authorizeBy =
  <Field extends string>(policy: Readonly<Record<Field, readonly string[]>>) =>
  (viewer: Viewer, field: Field): void =>
    authorize(viewer, field, policy[field])
