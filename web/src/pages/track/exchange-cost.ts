/** Units that go back for other goods, or for the same. Amounts in the currency's smallest unit. */
export interface Going {
  /** What is sent for them. */
  readonly sku: string
  /** What they cost when they were bought. */
  readonly amount: number
  /** A fault of the shop's: nothing is kept of what they cost. */
  readonly isOurs: boolean
}
interface Kept {
  readonly feeBps: number
  /** What the label costs the customer. */
  readonly labelFee: number
}

/**
 * What is to be paid for an exchange; less than nothing is given back. The same again costs what it did; `today` is what all units cost of each SKU
 * that is not the same again. The shop's fee is taken off what goes back.
 */
export function exchangeCost(going: readonly Going[], today: ReadonlyMap<string, number>, { feeBps, labelFee }: Kept): number {
  const costOf = (units: readonly Going[]): number => sum(units.map(({ amount }) => amount))
  const back = costOf(going)
  const feeBase = costOf(going.filter(({ isOurs }) => !isOurs))
  const fee = going.some(({ isOurs }) => !isOurs) ? labelFee + Math.floor((feeBase * feeBps) / 10_000) : 0
  const wanted = costOf(going.filter(({ sku }) => !today.has(sku))) + sum([...today.values()])
  return wanted - Math.max(0, back - fee)
}

interface Line {
  readonly quantity: number
  /** What all of it cost. */
  readonly total: number
  /** Units of it that are settled: the first of the line come back first. */
  readonly settled: number
}

/** What the next units cost that come back of a line: all together cost what the line did. */
export const costOfNext = ({ settled, ...line }: Line, units: number): number =>
  costOfFirst(line, settled + units) - costOfFirst(line, settled)

/** As orders divides a line: cents that do not divide fall on later units. */
const costOfFirst = ({ total, quantity }: Omit<Line, 'settled'>, units: number): number =>
  quantity === 0 ? 0 : Math.floor((total * Math.min(units, quantity)) / quantity)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Decimal text, as the graph tells money, in the currency's smallest unit, and back. */
export const minorOf = (amount: string): number => Math.round(Number(amount) * 10 ** digitsOf(amount))
export const decimalOf = (minor: number, like: string): string => (minor / 10 ** digitsOf(like)).toFixed(digitsOf(like))
const digitsOf = (amount: string): number => amount.split('.')[1]?.length ?? 0
