import {
  columnOf,
  COUNTS,
  countedBy,
  cubeWith,
  grainsOf,
  MEMBERS,
  type Counted,
  type Cube,
  type Grain,
  type MemberDimension,
} from '../fact/cubes.js'
import { TIMES, type SalesDimension } from '../fact/sales-keys.js'
import { rated } from '../fact/exchange-rate.reads.js'
import { IN_SCOPE, SOLD, SOLD_ITEMS, soldBy, type SoldFilter, type SoldView } from '../fact/sold.reads.js'

interface Asked {
  readonly by: SalesDimension
  readonly crossedWith: SalesDimension | null
  readonly views: readonly SoldView[]
  readonly timeZone: string
  readonly filter: SoldFilter
  /** What amounts are told in, at the rate of the day of each order; null: what each order was in. */
  readonly inCurrency?: string | null
}
/** SQL: what stands before, and what is added up to the rows and to the totals, each with its moment, its members and its sums. */
interface Parts {
  readonly ground: string
  readonly rows: string
  readonly totals: string
}

/** An order has a part in the rows of several SKUs and categories: so in the totals it counts by itself. */
export function partsOf(asked: Asked): Parts {
  const { by, crossedWith, views, filter, inCurrency = null } = asked
  if (inCurrency !== null) return ratedParts(asked)
  const looked = lookedAt(filter)
  const named = [by, ...(crossedWith ? [crossedWith] : []), ...looked].filter((each) => isMember(each))
  const [counted, countedInAll] = [countedBy(named), countedBy(looked)]
  if (views.some(({ knownAt }) => knownAt !== null)) {
    const ground = `${SOLD}, ${SOLD_ITEMS}`
    return { ground, rows: itemsOf('items', counted, 1), totals: itemsOf('items', countedInAll, 1) }
  }
  const cube = cubeWith(named)
  const grains = cube ? usableGrains(asked, cube) : []
  const rows = presentParts(grains.length > 0 ? cube : undefined, counted)
  if (counted === countedInAll) return { ground: groundOf(grains), rows, totals: rows }
  return { ground: groundOf(grains), rows, totals: presentParts(grains.length > 0 ? cubeWith(looked) : undefined, countedInAll) }
}

/** Sums are of no day that has a rate: what each order sold is rated by itself, to a minor unit, so that rows add up to the totals. */
function ratedParts({ by, crossedWith, views, filter }: Asked): Parts {
  const looked = lookedAt(filter)
  const counted = countedBy([by, crossedWith ?? '', ...looked])
  const isPresent = views.every(({ knownAt }) => knownAt === null)
  const parts = (each: Counted) => {
    const own = isPresent ? presentParts(undefined, each) : itemsOf('items', each, 1)
    return `SELECT nth, placed_on, ${MEMBER_COLUMNS.join(', ')}, $${IN_CURRENCY}::text AS currency, orders, units, round(revenue * factor) AS revenue, returned,
      round(refunded * factor) AS refunded, CASE WHEN factor IS NULL AND (revenue <> 0 OR refunded <> 0) THEN currency || ' ' || rate_day END AS unrated FROM (${rated(own, IN_CURRENCY)}) AS r`
  }
  return { ground: isPresent ? groundOf([]) : `${SOLD}, ${SOLD_ITEMS}`, rows: parts(counted), totals: parts(countedBy(looked)) }
}
/** The parameter that has what amounts are told in. */
const IN_CURRENCY = 16

const isMember = (dimension: SalesDimension): dimension is MemberDimension => !TIMES.includes(dimension)

/** Dimensions of which one member is looked at. */
export const lookedAt = ({ channel, country, region, campaign, sku, category, customerGroup }: SoldFilter): MemberDimension[] => [
  ...(channel === null ? [] : (['CHANNEL'] as const)),
  ...(country === null ? [] : (['COUNTRY'] as const)),
  ...(region === null ? [] : (['REGION'] as const)),
  ...(campaign === null ? [] : (['CAMPAIGN'] as const)),
  ...(sku === null ? [] : (['SKU'] as const)),
  ...(category === null ? [] : (['CATEGORY'] as const)),
  ...(customerGroup === null ? [] : (['CUSTOMER_GROUP'] as const)),
]

/** Sums are of days in UTC: where rows are of days elsewhere, or of days that are moved, they are no coarser than these. */
function usableGrains({ by, crossedWith, views, timeZone }: Asked, cube: Cube): readonly Grain[] {
  const times = [by, crossedWith].filter((each) => each !== null && TIMES.includes(each))
  const grains = grainsOf(cube)
  if (times.length === 0) return grains
  if (timeZone !== 'UTC') return []
  const isByMonth = times.every((each) => each === 'MONTH') && views.every(({ moved }) => moved === undefined)
  return grains.filter((grain) => grain === 'DAY' || (isByMonth && grain === 'MONTH'))
}

/**
 * SQL: orders that are not summed as they are (`stale`), with their facts (`items`); of each period what whole grains are in it (`band`), and its `edge`s, which are
 * in none.
 */
const groundOf = (grains: readonly Grain[]): string => `stale AS MATERIALIZED (
    SELECT DISTINCT order_id FROM unsummed_order
  ), ${soldBy('AND o.order_id IN (SELECT order_id FROM stale)')}, ${SOLD_ITEMS}, level AS (
    SELECT * FROM (SELECT nth, moved, since AT TIME ZONE 'UTC' AS a0, until AT TIME ZONE 'UTC' AS z0 FROM period) AS l0 ${grains.map(level).join(' ')}
  ), band AS (
    ${grains.length === 0 ? NO_BAND : grains.flatMap((grain, place) => bandsOf(grain, place + 1, place + 1 < grains.length)).join(' UNION ALL ')}
  ), edge AS (
    ${
      grains.length === 0
        ? `SELECT nth, moved, a0 AT TIME ZONE 'UTC' AS first, z0 AT TIME ZONE 'UTC' AS last FROM level`
        : `SELECT nth, moved, a0 AT TIME ZONE 'UTC' AS first, a1 AT TIME ZONE 'UTC' AS last FROM level UNION ALL SELECT nth, moved, z1 AT TIME ZONE 'UTC', z0 AT TIME ZONE 'UTC' FROM level`
    }
  )`
const NO_BAND = `SELECT nth, moved, '' AS grain, a0::date AS first, a0::date AS last FROM level WHERE false`

/** From the first to the last whole one, within what is whole of the finer; where there is none, both are the end of that. */
function level(grain: Grain, place: number): string {
  const [from, to, at] = [`a${place}`, `z${place}`, place + 1]
  const first = `date_trunc('${grain}', ${from} + interval '1 ${grain}' - interval '1 microsecond')`
  const last = `date_trunc('${grain}', ${to})`
  return `CROSS JOIN LATERAL (SELECT CASE WHEN ${first} < ${last} THEN ${first} ELSE ${to} END AS a${at}, CASE WHEN ${first} < ${last} THEN ${last} ELSE ${to} END AS z${at}) AS l${at}`
}

/** Of a grain that has a coarser one, only what lies before and after the whole ones of that. */
function bandsOf(grain: Grain, at: number, hasCoarser: boolean): string[] {
  const band = (first: string, last: string) =>
    `SELECT nth, moved, '${grain}' AS grain, ${first}::date AS first, ${last}::date AS last FROM level WHERE ${first} < ${last}`
  return hasCoarser ? [band(`a${at}`, `a${at + 1}`), band(`z${at + 1}`, `z${at}`)] : [band(`a${at}`, `z${at}`)]
}

const MEMBER_COLUMNS = MEMBERS.map(columnOf)

/** SQL: of the filter, SKU and category included; of either nothing is that names no SKU. Sums that are not by SKU have none to look at. */
const isAsked = (counted: Counted): string =>
  `${IN_SCOPE} AND ($14::text IS NULL OR sku = $14) AND ($15::text IS NULL OR category = $15)${counted === 'ORDER' ? '' : ` AND sku IS DISTINCT FROM ''`}`

/** SQL: what is summed, what is not in whole grains, and orders that are not summed as they are: those count as their facts say. */
function presentParts(cube: Cube | undefined, counted: Counted): string {
  const edges = itemsOf(
    `(SELECT i.*, (placed_at AT TIME ZONE $5) + moved AS placed_on, (placed_at AT TIME ZONE 'UTC')::date AS rate_day, nth FROM edge JOIN sold_item AS i ON placed_at >= first AND placed_at < last
      WHERE NOT EXISTS (SELECT FROM stale AS s WHERE s.order_id = i.order_id)) AS beside`,
    counted,
    1,
  )
  const facts = itemsOf('items', counted, 1)
  if (!cube) return `${edges} UNION ALL ${facts}`
  const outdated = itemsOf(
    `(SELECT i.*, (placed_at AT TIME ZONE $5) + moved AS placed_on, (placed_at AT TIME ZONE 'UTC')::date AS rate_day, nth FROM stale JOIN sold_item AS i USING (order_id)
      JOIN band ON placed_at >= first::timestamp AT TIME ZONE 'UTC' AND placed_at < last::timestamp AT TIME ZONE 'UTC') AS outdated`,
    counted,
    -1,
  )
  return [sumsOf(cube, counted), edges, outdated, facts].join(' UNION ALL ')
}

function sumsOf({ name, dimensions }: Cube, counted: Counted): string {
  const members = MEMBER_COLUMNS.map((column) => {
    const place = dimensions.findIndex((dimension) => columnOf(dimension) === column)
    return `${['key', 'cross_key'][place] ?? 'NULL::text'} AS ${column}`
  })
  return `SELECT * FROM (
      SELECT nth, first_day + moved AS placed_on, ${members.join(', ')}, currency, orders, units, revenue, returned, refunded, NULL::date AS rate_day
      FROM band JOIN sales_sum AS s ON s.cube = '${name}' AND s.grain = band.grain AND first_day >= first AND first_day < last
    ) AS summed WHERE ${isAsked(counted)}`
}

function itemsOf(from: string, counted: Counted, sign: 1 | -1): string {
  const sums = ['units', 'revenue', 'returned', 'refunded'].map((column) => `${sign} * ${column} AS ${column}`)
  return `SELECT nth, placed_on, ${MEMBER_COLUMNS.join(', ')}, currency, (CASE WHEN ${COUNTS[counted]} THEN ${sign} ELSE 0 END)::bigint AS orders, ${sums.join(', ')}, rate_day
    FROM ${from} WHERE ${isAsked(counted)}`
}
