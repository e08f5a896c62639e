import { THIS_SIDE_UP, USUAL_GRAMS, USUAL_SIDES, type Extent, type Goods } from './goods.js'

/** What a catalogue knows of a unit, packed. What it does not know is null, or left out. */
export interface CatalogueUnit {
  readonly grams: number | null
  /** Millimetres: the last one stands where this side is up. */
  readonly sides: Extent | null
  /** Nothing stands on it. */
  readonly fragile?: boolean
  /** It may be turned about, not laid on its side. */
  readonly thisSideUp?: boolean
  /** Dangerous goods, of whatever class. */
  readonly hazardous?: boolean
  /** Class or division of the UN, such as 3 or 6.1. */
  readonly hazardClass?: string | null
  /** Grams that one unit carries at most; null: any weight. */
  readonly carriesGrams?: number | null
}

const OF_NO_CLASS = 'hazardous'

/** Units as they are to be packed. Hazardous goods lie apart from others and from those of another class; those of no class with each other. */
export function goodsOf(sku: string, quantity: number, unit: CatalogueUnit = { grams: null, sides: null }): Goods {
  const { grams, sides, fragile = false, thisSideUp = false, hazardous = false, hazardClass = null, carriesGrams = null } = unit
  const group = hazardClass ?? (hazardous ? OF_NO_CLASS : null)
  return {
    ...{ sku, quantity, grams: grams ?? USUAL_GRAMS, sides: sides ?? USUAL_SIDES },
    ...(thisSideUp && { mayStand: THIS_SIDE_UP }),
    ...(fragile && { fragile }),
    ...(carriesGrams !== null && { carriesGrams }),
    ...(group !== null && { group }),
  }
}
