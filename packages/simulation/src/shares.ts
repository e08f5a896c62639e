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
  /** Of the orders: a slip of the pen in the e-mail address or the postal code, such as people make. */
  readonly typo: number
  /** Of the orders: the button was pressed twice, and the order is there twice. */
  readonly double: number
  /** Of the orders: the customer wants one more before the goods leave. */
  readonly amend: number
  /** Of the orders: the customer asks something about it. */
  readonly ask: number
  /** Of the orders that arrive: the customer says how it was. */
  readonly feedback: number
  /** Of the orders that arrive: the customer sends some of it back. */
  readonly return: number
  /** Of the parcels: nobody sees them again. */
  readonly lost: number
}

export const DEFAULT_SHARES: Shares = {
  ...{ late: 0.08, customs: 0.15, short: 0.03, cancel: 0.04, closed: 0.1 },
  ...{ typo: 0.02, double: 0.01, amend: 0.03, ask: 0.03, feedback: 0.2, return: 0.06, lost: 0.01 },
}

/** What each of them is a part of, as the command tells it. */
export const SHARES: Readonly<Record<keyof Shares, string>> = {
  late: 'parcels that come later than promised',
  customs: 'parcels over a border that customs holds',
  short: 'fulfillment orders of which a unit is not found',
  cancel: 'orders that their customer cancels',
  closed: 'days on which a location closes for some hours',
  typo: 'orders with a slip of the pen',
  double: 'orders that are placed twice by mistake',
  amend: 'orders of which the customer wants one more',
  ask: 'orders that the customer asks about',
  feedback: 'orders of which the customer says how they were',
  return: 'orders of which some is sent back',
  lost: 'parcels that are lost, and sent once more',
}
