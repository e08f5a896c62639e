/** How often things do not go as planned: parts of 1. */
export interface Shares {
  /** Of the parcels: the carrier names a later day than was promised. Of the deliveries of suppliers: they come later. */
  readonly late: number
  /** Of the parcels that cross a border: customs holds them. */
  readonly customs: number
  /** Of the fulfillment orders: a unit is not found. Of the deliveries of suppliers: half a line does not come. */
  readonly short: number
  /** Of the orders: the customer changes their mind before the goods leave. */
  readonly cancel: number
  /** Of the days: a location closes for some hours. */
  readonly closed: number
}

export const DEFAULT_SHARES: Shares = { late: 0.08, customs: 0.15, short: 0.03, cancel: 0.04, closed: 0.1 }
