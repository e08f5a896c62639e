import { Forbidden, Unauthenticated, type Viewer } from '@kade/service-kit'

/** Who may do what on the fields of this service. */
export const POLICY = { sales: ['PLANNER', 'ADMIN'], processDurations: ['PLANNER', 'ADMIN'] } as const satisfies Readonly<
  Record<string, readonly string[]>
>

/** @throws Unauthenticated for nobody, Forbidden for a role that may not. */
export function authorizeField(viewer: Viewer, field: keyof typeof POLICY): void {
  const allowed: readonly string[] = POLICY[field]
  if (viewer.roles.some((role) => allowed.includes(role))) return
  if (viewer.roles.length === 0) throw new Unauthenticated()
  throw new Forbidden(`${field} needs one of the roles ${allowed.join(', ')}`)
}
