/** What was taken off an order by one discount. */
export interface AppliedDiscount {
  /** Names it for staff. */
  readonly key: string
  /** What the customer said to have it; null: a campaign's. */
  readonly code: string | null
  readonly name: string
  readonly kind: 'PERCENTAGE' | 'AMOUNT' | 'FREE_SHIPPING' | 'BUY_X_GET_Y'
  /** Of the goods, or the shipping that was not charged: minor units. */
  readonly amount: number
}

/** What brought the customer here, as the page that was landed on was told; none of it is checked. */
export interface Attribution {
  readonly source: string | null
  readonly medium: string | null
  readonly content: string | null
  readonly term: string | null
  readonly referrer: string | null
  readonly landingPage: string | null
  readonly clickId: string | null
}

/** With the currency of its order. */
export interface AppliedDiscountIn extends AppliedDiscount {
  readonly currency: string
}
