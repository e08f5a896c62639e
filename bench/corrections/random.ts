import { mulberry32 } from '../../services/inventory/src/stockroom/random.js'

/** Numbers from 0 to below 1. */
export type Random = () => number
export const seeded = (seed: number): Random => mulberry32(seed)

export function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('There is nothing to pick from')
  return item
}
