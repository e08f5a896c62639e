/** What of an order line its money is divided by: what all its units cost together, discount taken off, in minor units. */
export interface Costing {
  readonly quantity: number
  readonly total: number
}

/**
 * What the first units of a line cost, in minor units. Cents that do not divide fall on later units, and all units add up to the line's total:
 * what is charged in parts, or cancelled from the end, is the difference of two such amounts.
 */
export function amountOfUnits({ quantity, total }: Costing, units: number): number {
  // A line that was taken off costs nothing.
  if (quantity === 0) return 0
  const each = Math.floor(total / quantity)
  // In two parts, as total × units is beyond what a number holds exactly.
  return each * units + Math.floor(((total - each * quantity) * units) / quantity)
}

/** A line, and what an amendment took off it: units that went, for what they cost. */
export interface Amended extends Costing {
  readonly counters: { readonly removed: number; readonly removalRefused: number; readonly removedTotal: number }
}

/** What so many units cost that were taken from the customer, in minor units: those that the line has no more cost what went with them. */
export function amountOfTaken(line: Amended, units: number): number {
  const { removed, removalRefused, removedTotal } = line.counters
  const gone = Math.max(0, units - line.quantity)
  return amountOfUnits(line, units - gone) + amountOfUnits({ quantity: removed - removalRefused, total: removedTotal }, gone)
}
