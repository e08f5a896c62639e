/** What was done with a card, or with one hold of it. */
export interface Spent {
  readonly authorized: number
  readonly captured: number
  readonly voided: number
  readonly refunded: number
}

/** Why this cannot be done with a card; null when it can. */
export function refusalOfCard(
  kind: 'AUTHORIZE' | 'CAPTURE' | 'VOID' | 'REFUND',
  amount: number,
  card: { readonly amount: number; readonly spent: Spent; readonly ofHold: Spent },
): string | null {
  const { spent, ofHold } = card
  const left = card.amount - spent.authorized + spent.voided + spent.refunded
  if (kind === 'AUTHORIZE') return amount > left ? 'the gift card holds less than that' : null
  if (kind === 'REFUND') return amount > ofHold.captured - ofHold.refunded ? 'more than was taken' : null
  return amount > ofHold.authorized - ofHold.captured - ofHold.voided ? 'more than is set aside' : null
}
