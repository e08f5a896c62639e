/** GraphQL's Int ends here. */
const MOST = 2 ** 31 - 1

/** A count that an Int can hold: what is beyond is told as the most, so that one row does not take its page along. */
export const asInt = (count: number): number => Math.min(count, MOST)
