import type { Box } from '@kade/rates'

/** The boxes at every packing table, from small to large. */
// prettier-ignore
export const BOXES: readonly Box[] = [
  { code: 'XS', sides: [200, 150, 60], outer: [206, 156, 66], maxGrams: 2_000, emptyGrams: 60 },
  { code: 'S', sides: [300, 200, 120], outer: [306, 206, 126], maxGrams: 5_000, emptyGrams: 130 },
  { code: 'M', sides: [400, 300, 200], outer: [406, 306, 206], maxGrams: 12_000, emptyGrams: 280 },
  { code: 'L', sides: [600, 400, 300], outer: [610, 410, 310], maxGrams: 20_000, emptyGrams: 520 },
  { code: 'XL', sides: [800, 600, 400], outer: [812, 612, 412], maxGrams: 30_000, emptyGrams: 950 },
  { code: 'PALLET', sides: [1_600, 1_200, 800], outer: [1_600, 1_200, 950], maxGrams: 500_000, emptyGrams: 22_000 },
]
