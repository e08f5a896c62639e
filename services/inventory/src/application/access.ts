import { Forbidden, Unauthenticated, type Viewer } from '@kade/service-kit'

const EVERYONE = ['NOBODY', 'GUEST', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN']

/** Who may do what on the fields of this service. NOBODY stands for a viewer without a role. */
export const POLICY = {
  variant: EVERYONE,
  variants: EVERYONE,
  availability: EVERYONE,
  stock: ['SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN'],
  locations: ['SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN'],
  receiveStock: ['WAREHOUSE', 'ADMIN'],
  adjustStock: ['WAREHOUSE', 'ADMIN'],
  upsertVariants: ['ADMIN'],
  upsertLocations: ['ADMIN'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** @throws Unauthenticated for nobody, Forbidden for a role that may not. */
export function authorizeField(viewer: Viewer, field: keyof typeof POLICY): void {
  const allowed: readonly string[] = POLICY[field]
  if (viewer.roles.length === 0 && allowed.includes('NOBODY')) return
  if (viewer.roles.some((role) => allowed.includes(role))) return
  if (viewer.roles.length === 0) throw new Unauthenticated()
  throw new Forbidden(`${field} needs one of the roles ${allowed.join(', ')}`)
}
