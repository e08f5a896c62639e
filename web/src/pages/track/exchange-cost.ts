/** Units that go back for other goods, or for the same. Amounts in the currency's smallest unit. */
export interface Going {
  /** What they cost when they were bought. */
  readonly amount: number
  /** What other goods cost that are wanted instead; null: the same are. */
  readonly insteadAmount: number | null
  /** A fault of the shop's: nothing is kept of what they cost. */
  readonly isOurs: boolean
}
interface Kept {
  readonly feeBps: number
  /** What the label costs the customer. */
  readonly labelFee: number
}

/** What is to be paid for an exchange; less than nothing is given back. The same again costs what it did, and the shop's fee is taken off what goes back. */
export function exchangeCost(going: readonly Going[], { feeBps, labelFee }: Kept): number {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const back = sum(going.map(({ amount }) => amount))
  const feeBase = sum(going.map(({ amount, isOurs }) => (isOurs ? 0 : amount)))
  const fee = going.some(({ isOurs }) => !isOurs) ? labelFee + Math.floor((feeBase * feeBps) / 10_000) : 0
  const wanted = sum(going.map(({ amount, insteadAmount }) => insteadAmount ?? amount))
  return wanted - Math.max(0, back - fee)
}

/** What so many units of a line cost. */
export const costOf = ({ total, quantity }: { readonly total: number; readonly quantity: number }, units: number): number =>
  quantity === 0 ? 0 : Math.floor((total * units) / quantity)

/** Decimal text, as the graph tells money, in the currency's smallest unit, and back. */
export const minorOf = (amount: string): number => Math.round(Number(amount) * 10 ** digitsOf(amount))
export const decimalOf = (minor: number, like: string): string => (minor / 10 ** digitsOf(like)).toFixed(digitsOf(like))
const digitsOf = (amount: string): number => amount.split('.')[1]?.length ?? 0
