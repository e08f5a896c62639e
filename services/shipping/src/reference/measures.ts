import type { CatalogueUnit } from '@kade/packing'

/** What the catalogue knows of a unit; its sides are null when not all three are known. */
export type Measures = CatalogueUnit
