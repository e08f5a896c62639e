/** GRANT: by staff; CREDIT: given back of an order that was paid otherwise; the others are of orders that it pays. */
export type CreditKind = 'GRANT' | 'AUTHORIZE' | 'CAPTURE' | 'VOID' | 'REFUND' | 'CREDIT'

/** What was done with one hold of it, in minor units. */
export interface HeldCredit {
  readonly authorized: number
  readonly captured: number
  readonly voided: number
  readonly refunded: number
}

/** What it does to the balance. What is taken was set aside before. */
export function changeBy(kind: CreditKind, amount: number): number {
  if (kind === 'CAPTURE') return 0
  return kind === 'AUTHORIZE' ? -amount : amount
}

/** What would be done of what is asked for: less of it, where that will do; a reason, where none of it can be. */
export function takeCredit(
  kind: CreditKind,
  asked: { readonly amount: number; readonly isPartial: boolean },
  { balance, held }: { readonly balance: number; readonly held: HeldCredit },
): { readonly amount: number } | { readonly refusal: string } {
  const { amount, isPartial } = asked
  const most = {
    ...{ GRANT: amount, CREDIT: amount, AUTHORIZE: balance, REFUND: held.captured - held.refunded },
    ...{ CAPTURE: held.authorized - held.captured - held.voided, VOID: held.authorized - held.captured - held.voided },
  }[kind]
  if (kind === 'AUTHORIZE' && isPartial && balance > 0) return { amount: Math.min(amount, balance) }
  if (amount <= most) return { amount }
  if (kind === 'AUTHORIZE') return { refusal: 'there is less store credit than that' }
  return { refusal: kind === 'REFUND' ? 'more than was taken' : 'more than is set aside' }
}

/** How much of store credit somebody of a role may grant to one customer within a day, in minor units. */
export type StoreCreditLimits = Readonly<Record<string, number>>

/** What somebody of these roles may still grant: by the most generous of them. ADMIN has no limit unless one is set; who is not named grants nothing. */
export function mayGrant(limits: StoreCreditLimits, roles: readonly string[], grantedToday: number): number {
  const most = roles.map((role) => (Object.hasOwn(limits, role) ? (limits[role] ?? 0) : role === 'ADMIN' ? Number.MAX_SAFE_INTEGER : 0))
  return Math.max(0, Math.max(0, ...most) - grantedToday)
}
