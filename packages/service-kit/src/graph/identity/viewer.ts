/** Who asks: a subject, its roles, and what narrows them (an order, a customer, a channel). */
export interface Viewer {
  readonly subject: string
  readonly roles: readonly string[]
  readonly claims: Readonly<Record<string, string>>
}

export const ANONYMOUS: Viewer = { subject: 'anonymous', roles: [], claims: {} }

/** Equal for viewers who may see and do the same. */
export const viewerKey = ({ subject, roles, claims }: Viewer): string =>
  JSON.stringify([subject, [...roles].sort(), Object.entries(claims).sort()])
