import type { Side } from './case.js'

/** Who writes: which side, as what, and whose keys are its own. */
export interface Writer {
  readonly side: Side
  readonly author: string
  readonly opener: string
}

/** Staff writes under its name, a customer as the customer. */
export function writerOf(viewer: {
  readonly subject: string
  readonly roles: readonly string[]
  readonly claims: Readonly<Record<string, string>>
}): Writer {
  const { subject, roles, claims } = viewer
  if (roles.includes('SUPPORT') || roles.includes('ADMIN')) return { side: 'STAFF', author: subject, opener: `staff:${subject}` }
  const opener = roles.includes('CUSTOMER') ? `customer:${claims.customerId ?? subject}` : `guest:${claims.orderId ?? subject}`
  return { side: 'CUSTOMER', author: 'customer', opener }
}
