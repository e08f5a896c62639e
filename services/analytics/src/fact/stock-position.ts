import type { DataOf, stockLevelsChanged } from '@kade/events'

type Told = DataOf<typeof stockLevelsChanged>
type Level = Told['levels'][number]

/** What there is of a SKU at all locations together, and where and how more of it is bought. */
export interface StockPosition {
  readonly sku: string
  readonly onHand: number
  readonly available: number
  readonly incoming: number
  /** Units that are owed to orders. */
  readonly waiting: number
  /** Where goods are to come to. */
  readonly locationId: string
  readonly supplierCode: string | null
  readonly leadTimeDays: number | null
  readonly leadTimeDeviationDays: number | null
  readonly minimumOrder: number
  readonly multiple: number
  /** When it was told the first time. */
  readonly firstAt: string
  readonly version: number
}

/** Goods come to where they can be ordered, and there to where the least is available. */
export function positionOf({ sku, levels, waiting, version, updatedAt }: Told): StockPosition {
  const [home] = levels.toSorted((a, b) => rank(a) - rank(b) || a.available - b.available || (a.locationCode < b.locationCode ? -1 : 1))
  if (!home) throw new Error(`No level was told of ${sku}`)
  const sum = (of: (level: Level) => number) => levels.reduce((total, level) => total + of(level), 0)
  return {
    ...{ sku, waiting, version, firstAt: updatedAt, locationId: home.locationId },
    ...{ onHand: sum(({ onHand }) => onHand), available: sum(({ available }) => available), incoming: sum(({ incoming }) => incoming) },
    supplierCode: home.terms?.supplierCode ?? null,
    leadTimeDays: home.terms?.leadTimeDays ?? null,
    leadTimeDeviationDays: home.terms?.leadTimeDeviationDays ?? null,
    minimumOrder: home.terms?.minimumOrder ?? 1,
    multiple: home.terms?.multiple ?? 1,
  }
}

const rank = ({ terms }: Level): number => (terms?.supplierCode ? 0 : terms ? 1 : 2)
