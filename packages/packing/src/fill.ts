import { randomLcg } from 'd3-random'
import { blocksFor, kindOf, leastLeft, type Candidate, type Kind, type StillToPack } from './blocks.js'
import { volumeOf, type Block, type Extent, type Goods } from './goods.js'
import { byVolume, firstOf, nextOf, RULES, type Rule } from './rules.js'
import { spacesWithout, type Cuboid } from './spaces.js'

/** What may be in a box. */
export interface Room {
  /** Inside. */
  readonly sides: Extent
  /** Of the goods together. */
  readonly maxGrams: number
}

export interface Effort {
  /** So much of what stands on goods lies on goods: 0 to 1. */
  readonly support?: number
  /** So many more fillings are tried after those by rule, each a little by chance, the same for the same goods. */
  readonly tries?: number
  /** Is spent while filling: with nothing left of it, the first filling is the answer. No limit unless given. */
  readonly budget?: Budget
}

/** How much may be thought about, in spaces and blocks that are compared: the same for the same goods, unlike time. */
export interface Budget {
  left: number
}
/** What beginning a filling costs of it. */
const A_FILLING = 200

export interface Filling {
  /** In the order in which they can be put in: what stands on others comes after them. */
  readonly blocks: readonly Block[]
  /** Of the goods, in their order: how many units are in the box. */
  readonly packed: readonly number[]
  readonly volume: number
}

/** Of the base of a unit that stands on others, this part lies on them: what a carrier asks of a parcel that is not to shift. */
export const SUPPORT = 0.75
const TRIES = 24
const SEED = 0.5
/** How much a choice is left to chance, at most. */
const CHANCES = [0.05, 0.1, 0.2, 0.3]

/**
 * As much of the goods, by volume, as a box takes. The largest empty spaces are filled one after another by blocks of like units; the best of
 * several orders of spaces and choices of blocks is answered, then of tries that choose a little by chance (Parreño, Alvarez-Valdés, Tamarit and
 * Oliveira: "A maximal-space algorithm for the container loading problem", 2008). It ends as soon as everything is in.
 */
export function fillBox(
  room: Room,
  goods: readonly Goods[],
  { support = SUPPORT, tries = TRIES, budget = { left: Infinity } }: Effort = {},
): Filling {
  const kinds = goods.map(kindOf).toSorted((a, b) => b.volume - a.volume)
  const everything = goods.reduce((sum, each) => sum + volumeOf(each.sides) * each.quantity, 0)
  let best: Packed = { blocks: [], volume: 0 }
  const take = (rule: Rule): boolean => {
    const packed = packOnce(room, kinds, { support, rule, budget })
    if (packed.volume > best.volume) best = packed
    return best.volume === everything || budget.left <= 0
  }
  if (!RULES.some(take)) {
    const random = randomLcg(SEED)
    for (let index = 0; index < tries; index += 1) {
      const { order } = RULES[index % RULES.length] ?? RULES[0]
      const chance = CHANCES[Math.floor(random() * CHANCES.length)] ?? 0
      if (take({ order, score: byVolume, chance: () => 1 - chance * random() })) break
    }
  }
  return {
    blocks: best.blocks
      .toSorted((a, b) => a.z1 - b.z1 || a.y1 - b.y1 || a.x1 - b.x1)
      .map(({ sku, turn, counts, x1, y1, z1 }) => ({ sku, at: [x1, y1, z1], sides: turn, counts })),
    packed: packedOf(best, kinds, goods.length),
    volume: best.volume,
  }
}

interface Placed extends Candidate, Cuboid {
  readonly sku: string
  /** What it carries besides what stands on it already, as if all stood on a single unit of it. */
  carries: number
  readonly standsOn: readonly Placed[]
}
interface Packed {
  readonly blocks: readonly Placed[]
  readonly volume: number
}

/** Units in the box, by the place of their goods. */
function packedOf({ blocks }: Packed, kinds: readonly Kind[], length: number): number[] {
  const packed = Array.from({ length }, () => 0)
  for (const { kind, counts } of blocks) {
    const index = kinds[kind]?.index ?? 0
    packed[index] = (packed[index] ?? 0) + counts[0] * counts[1] * counts[2]
  }
  return packed
}

function packOnce(room: Room, kinds: readonly Kind[], how: Pick<State, 'support' | 'rule' | 'budget'>): Packed {
  const [length, width, height] = room.sides
  const left = kinds.map(({ goods }) => goods.quantity)
  const blocks: Placed[] = []
  let spaces: Cuboid[] = [{ x1: 0, y1: 0, z1: 0, x2: length, y2: width, z2: height }]
  let volume = 0
  let grams = room.maxGrams
  how.budget.left -= A_FILLING
  while (spaces.length > 0) {
    how.budget.left -= spaces.length
    const at = nextOf(spaces, room.sides, how.rule)
    const space = spaces[at] as Cuboid
    const placed = placeIn(space, { room, kinds, left, grams, blocks, ...how })
    if (!placed) {
      spaces.splice(at, 1)
      continue
    }
    blocks.push(placed)
    for (const below of chainOf(placed)) below.carries -= placed.grams
    left[placed.kind] = (left[placed.kind] ?? 0) - placed.counts[0] * placed.counts[1] * placed.counts[2]
    volume += placed.volume
    grams -= placed.grams
    spaces = firstOf(spacesWithout(spaces, placed, leastLeft(kinds, left)), room.sides, how.rule)
  }
  return { blocks, volume }
}

interface State extends StillToPack {
  readonly room: Room
  readonly kinds: readonly Kind[]
  readonly blocks: readonly Placed[]
  readonly support: number
  readonly rule: Rule
  readonly budget: Budget
}

/** The best block for a space that stands there, in the corner that is next to a wall of the box; null where none fits. */
function placeIn(space: Cuboid, state: State): Placed | null {
  const [length, width] = state.room.sides
  const inside: Extent = [space.x2 - space.x1, space.y2 - space.y1, space.z2 - space.z1]
  const chance = state.rule.chance ?? (() => 1)
  const ground = state.blocks.filter((below) => below.z2 === space.z1 && touch(below, space))
  if (space.z1 > 0 && state.support > 0 && ground.length === 0) return null
  const blocks = blocksFor(inside, state.kinds, state)
  state.budget.left -= blocks.length
  const scored = blocks.map((block) => ({ block, score: state.rule.score(block, inside) * chance() })).toSorted((a, b) => b.score - a.score)
  for (const { block } of scored) {
    const [long, wide, high] = block.sides
    const x1 = space.x1 <= length - space.x2 ? space.x1 : space.x2 - long
    const y1 = space.y1 <= width - space.y2 ? space.y1 : space.y2 - wide
    const cuboid: Cuboid = { x1, y1, z1: space.z1, x2: x1 + long, y2: y1 + wide, z2: space.z1 + high }
    const standsOn = ground.filter((below) => touch(below, cuboid))
    if (!isSupported(block, cuboid, standsOn, state.support)) continue
    const chain = chainOf({ standsOn })
    const { sku, grams, fragile = false, carriesGrams = Infinity } = state.kinds[block.kind]?.goods as Goods
    const carries = fragile ? 0 : carriesGrams - (block.counts[2] - 1) * grams
    if (chain.some((below) => below.carries < block.grams)) continue
    // What juts out above it would come to stand on it as well.
    const isUnder = state.blocks.some((above) => above.z1 === cuboid.z2 && touch(above, cuboid))
    if (isUnder && [carries, ...chain.map((below) => below.carries)].some(Number.isFinite)) continue
    return { ...block, ...cuboid, sku, carries, standsOn }
  }
  return null
}

const touch = (a: Cuboid, b: Cuboid): boolean => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2

/** Each unit at the bottom of the block lies on others with enough of its base. */
function isSupported({ turn, counts }: Candidate, { x1, y1, z1 }: Cuboid, below: readonly Cuboid[], support: number): boolean {
  if (z1 === 0 || support === 0) return true
  for (let column = 0; column < counts[0]; column += 1)
    for (let row = 0; row < counts[1]; row += 1) {
      const unit = { x1: x1 + column * turn[0], y1: y1 + row * turn[1] }
      const lying = below.reduce((sum, each) => {
        const long = Math.min(each.x2, unit.x1 + turn[0]) - Math.max(each.x1, unit.x1)
        const wide = Math.min(each.y2, unit.y1 + turn[1]) - Math.max(each.y1, unit.y1)
        return long > 0 && wide > 0 ? sum + long * wide : sum
      }, 0)
      if (lying < support * turn[0] * turn[1]) return false
    }
  return true
}

/** All blocks that it stands on, through others too, each once. */
function chainOf({ standsOn }: Pick<Placed, 'standsOn'>): Placed[] {
  const chain = new Set<Placed>(standsOn)
  for (const block of chain) for (const below of block.standsOn) chain.add(below)
  return [...chain]
}
