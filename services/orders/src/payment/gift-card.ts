/** What was done with a card, or with one hold of it. */
export interface Spent {
  readonly authorized: number
  readonly captured: number
  readonly voided: number
  readonly refunded: number
}

/** What of it is not spent. */
export const leftOn = (card: { readonly amount: number; readonly spent: Spent }): number =>
  card.amount - card.spent.authorized + card.spent.voided + card.spent.refunded

/** Why this cannot be done with a card; null when it can. */
export function refusalOfCard(
  kind: 'AUTHORIZE' | 'CAPTURE' | 'VOID' | 'REFUND',
  amount: number,
  card: { readonly amount: number; readonly spent: Spent; readonly ofHold: Spent },
): string | null {
  const { ofHold } = card
  if (kind === 'AUTHORIZE') return amount > leftOn(card) ? 'the gift card holds less than that' : null
  if (kind === 'REFUND') return amount > ofHold.captured - ofHold.refunded ? 'more than was taken' : null
  return amount > ofHold.authorized - ofHold.captured - ofHold.voided ? 'more than is set aside' : null
}
