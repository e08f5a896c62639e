/** A line of an order, with what became of its units. */
export interface OrderedLine {
  readonly orderLineId: string
  readonly sku: string
  readonly title: string
  readonly quantity: number
  /** What all its units cost together, discount taken off: minor units. */
  readonly total: number
  /** Units that are in a return, or came back by one. */
  readonly inReturns: number
}
/** Units of a SKU that reached the customer, over all parcels of the order. */
export interface DeliveredUnits {
  readonly sku: string
  readonly quantity: number
  /** The last of them. */
  readonly deliveredAt: Date
}
export interface ReturnableLine extends OrderedLine {
  readonly delivered: number
  readonly deliveredAt: Date | null
  /** Units that may still be asked to come back. */
  readonly left: number
}

/**
 * What of an order may come back: never more of a line than was delivered and is in no return yet. Units of one SKU are alike: they are the lines' in
 * their order, each as many as it has, and the last takes none beyond its own. What came back on a line beyond its own are units of the others.
 */
export function returnableLines(lines: readonly OrderedLine[], delivered: readonly DeliveredUnits[]): ReturnableLine[] {
  const left = new Map(delivered.map((units) => [units.sku, units]))
  const shared = lines.map((line) => {
    const ofSku = left.get(line.sku)
    const units = Math.min(line.quantity, ofSku?.quantity ?? 0)
    if (ofSku) left.set(line.sku, { ...ofSku, quantity: ofSku.quantity - units })
    return { ...line, delivered: units, deliveredAt: units > 0 && ofSku ? ofSku.deliveredAt : null }
  })
  return withLeft(shared)
}

/** With what is left of each line, by what is in returns of its SKU. */
export function withLeft<Line extends Omit<ReturnableLine, 'left'>>(lines: readonly Line[]): (Line & Pick<ReturnableLine, 'left'>)[] {
  const beyond = new Map<string, number>()
  for (const { sku, inReturns, delivered } of lines) beyond.set(sku, (beyond.get(sku) ?? 0) + Math.max(0, inReturns - delivered))
  return lines.map((line) => {
    const own = Math.max(0, line.delivered - line.inReturns)
    const taken = Math.min(own, beyond.get(line.sku) ?? 0)
    beyond.set(line.sku, (beyond.get(line.sku) ?? 0) - taken)
    return { ...line, left: own - taken }
  })
}

/** What so many units of a line cost: what does not divide falls on its last ones. */
export const worthOf = ({ quantity, total }: Pick<OrderedLine, 'quantity' | 'total'>, units: number): number =>
  quantity === 0 ? 0 : Math.floor((total * units) / quantity)
