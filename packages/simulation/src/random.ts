import { randomExponential, randomInt, randomLcg, randomLogNormal } from 'd3-random'

/** The chances of one run. Each actor asks its own, so that what one does moves nobody else's. */
export interface Random {
  /** True in this share of the cases. */
  happens(share: number): boolean
  /** A whole number from 0 to below `count`. */
  below(count: number): number
  pick<T>(list: readonly T[]): T
  /** Time until the next of arrivals that come so often: a Poisson process. */
  untilNext(perUnit: number): number
  /** A duration around this median; most lie between two thirds and one and a half of it, a few take far longer. */
  around(median: number): number
  /** Another source, always the same for the same words. */
  fork(word: string): Random
}

/** @param seed 0 to below 1: the same seed gives the same chances. */
export function createRandom(seed: number): Random {
  const source = randomLcg(seed)
  const below = (count: number): number => randomInt.source(source)(count)()
  return {
    happens: (share) => source() < share,
    below,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new Error('Nothing to pick from')
      return list[below(list.length)] as T
    },
    untilNext: (perUnit) => randomExponential.source(source)(perUnit)(),
    around: (median) => median * randomLogNormal.source(source)(0, SPREAD)(),
    fork: (word) => createRandom(fraction(`${seed} ${word}`)),
  }
}

/** Sigma of the logarithm: two of three lie within a factor of 1.5. */
const SPREAD = 0.4

/** FNV-1a of the text, as a part of 1. */
function fraction(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0) / 2 ** 32
}
