import type { Address } from '@kade/events'
import { selectList, type Queryable } from '@kade/service-kit'
import type { Order } from '../order/order.js'
import { holdTable, type HoldRow } from '../order/order.table.js'
import type { Suspect } from './detect.js'
import { domainOf, isStrange, type DomainHabit } from './email-domain.js'
import type { Placed } from './placed-twice.js'
import type { Reach } from './shipping-service.js'
import type { Settings } from './settings.js'
import { unusualLines } from './quantity.js'

/** The hold that proposes a correction. */
export async function holdOfCorrection(db: Queryable, orderId: string, correctionId: string): Promise<HoldRow | undefined> {
  const rows = await db.query<HoldRow>(`SELECT ${selectList(holdTable)} FROM order_hold WHERE order_id = $1 AND correction->>'id' = $2`, [
    orderId,
    correctionId,
  ])
  return rows[0]
}

interface Beside {
  readonly id: string
  readonly placedAt: Date
  readonly billingAddress: Address
  readonly domainOrders: number | null
  readonly reaches: readonly Reach[] | null
  /** Others of the same customer, placed within the time of its settings. */
  readonly others:
    readonly (Omit<Placed, 'placedAt' | 'confirmedAt'> & { readonly placedAt: string; readonly confirmedAt: string | null })[] | null
}
const MOST_OTHERS = 20
const BESIDE = `SELECT o.id, o.placed_at AS "placedAt", o.billing_address AS "billingAddress",
    (SELECT orders FROM domain_habit WHERE domain = lower(split_part(o.email, '@', 2))) AS "domainOrders",
    (SELECT json_agg(reach) FROM carrier_reach) AS reaches, others.found AS others
  FROM unnest($1::uuid[], $2::int[]) AS given (id, minutes) JOIN orders AS o ON o.id = given.id
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('id', e.id, 'number', e.number, 'placedAt', e.placed_at, 'shippingAddress', e.shipping_address,
      'confirmedAt', (SELECT min(at) FROM order_event WHERE order_id = e.id AND type = 'CONFIRMED'), 'lines',
      (SELECT json_agg(json_build_object('sku', l.sku, 'quantity', l.quantity)) FROM order_line AS l WHERE l.order_id = e.id))) AS found
    FROM (
      SELECT * FROM orders WHERE customer_id = o.customer_id AND id <> o.id AND status NOT IN ('CANCELLED', 'REJECTED')
        AND placed_at BETWEEN o.placed_at - make_interval(mins => given.minutes) AND o.placed_at ORDER BY placed_at DESC LIMIT ${MOST_OTHERS}
    ) AS e
  ) AS others ON true`

interface KnownLine {
  readonly id: string
  readonly lines: number | null
  readonly usual: number
  readonly high: number
  readonly lowPrice: number
  readonly highPrice: number
  readonly listPrice: number | null
}
const KNOWN_LINES = `SELECT l.id, h.lines, h.usual_quantity AS usual, h.high_quantity AS high, h.low_price AS "lowPrice", h.high_price AS "highPrice",
    coalesce(
      (SELECT p.price FROM list_price AS p JOIN price_list AS t ON t.code = p.list_code WHERE p.sku = l.sku AND t.channel = o.channel AND t.currency = o.currency
         AND t.includes_tax AND t.valid_from <= o.placed_at AND (t.valid_to IS NULL OR t.valid_to > o.placed_at) ORDER BY t.valid_from DESC LIMIT 1),
      (SELECT c.price FROM catalogue AS c WHERE c.sku = l.sku AND c.currency = o.currency)) AS "listPrice"
  FROM order_line AS l JOIN orders AS o ON o.id = l.order_id LEFT JOIN sku_habit AS h ON h.sku = l.sku AND h.currency = o.currency
  WHERE l.order_id = ANY($1::uuid[])`

/** How many times the usual quantity a line of these customers had at most, in their newest orders. */
const OWN_MOST = `SELECT given.id, (
    SELECT max(l.quantity::float8 / greatest(h.usual_quantity, 1)) FROM (
      SELECT id, currency FROM orders WHERE customer_id = o.customer_id AND id <> o.id AND placed_at <= o.placed_at AND status NOT IN ('CANCELLED', 'REJECTED')
      ORDER BY placed_at DESC LIMIT 50
    ) AS e JOIN order_line AS l ON l.order_id = e.id JOIN sku_habit AS h ON h.sku = l.sku AND h.currency = e.currency) AS most
  FROM unnest($1::uuid[]) AS given (id) JOIN orders AS o ON o.id = given.id`

const MOST_DOMAINS = 300

/** All that is known for finding mistakes in these orders: two statements for any number, and two more where something looks strange. */
export async function readSuspects(
  db: Queryable,
  orders: readonly { readonly order: Order; readonly settings: Settings }[],
): Promise<Suspect[]> {
  const ids = orders.map(({ order }) => order.id)
  const minutes = orders.map(({ settings }) => Math.ceil(settings.twiceWithinMinutes))
  const beside = new Map((await db.query<Beside>(BESIDE, [ids, minutes])).map((row) => [row.id, row]))
  const known = new Map((await db.query<KnownLine>(KNOWN_LINES, [ids])).map((row) => [row.id, row]))
  const suspects = orders.flatMap(({ order, settings }): Suspect[] => {
    const row = beside.get(order.id)
    return row ? [{ ...toSuspect(order, row, known), settings }] : []
  })
  const ownMost = await ownMostOf(db, suspects)
  const domains = await domainsFor(db, suspects)
  return suspects.map((suspect) => ({
    ...suspect,
    ownMost: ownMost.get(suspect.order.id) ?? null,
    domains: [...domains, ...suspect.domains],
  }))
}

function toSuspect(order: Order, row: Beside, known: ReadonlyMap<string, KnownLine>): Omit<Suspect, 'settings'> {
  const lines = order.lines.map(({ id, sku, quantity, unitPrice }) => {
    const line = known.get(id)
    const count = line?.lines ?? null
    return {
      ...{ id, sku, quantity, unitPrice, listPrice: line?.listPrice ?? null },
      habit: line && count !== null ? { lines: count, usual: line.usual, high: line.high } : null,
      paid: line && count !== null ? { lines: count, low: line.lowPrice, high: line.highPrice } : null,
    }
  })
  const others = (row.others ?? []).map((other) => ({
    ...{ ...other, placedAt: new Date(other.placedAt) },
    confirmedAt: other.confirmedAt === null ? null : new Date(other.confirmedAt),
  }))
  const own = { domain: domainOf(order.email), orders: row.domainOrders ?? 0 }
  return {
    ...{ order, lines, others, placedAt: row.placedAt, billingAddress: row.billingAddress },
    ...{ carriers: row.reaches ?? [], ownMost: null, domains: [own] },
  }
}

async function ownMostOf(db: Queryable, suspects: readonly Suspect[]): Promise<ReadonlyMap<string, number>> {
  const ids = suspects.filter(({ lines, settings }) => unusualLines(lines, settings).length > 0).map(({ order }) => order.id)
  if (ids.length === 0) return new Map()
  const rows = await db.query<{ id: string; most: number | null }>(OWN_MOST, [ids])
  return new Map(rows.flatMap(({ id, most }) => (most === null ? [] : [[id, most]])))
}

async function domainsFor(db: Queryable, suspects: readonly Suspect[]): Promise<DomainHabit[]> {
  const isAny = suspects.some(({ domains }) => domains.some(({ domain, orders }) => isStrange(domain, orders)))
  if (!isAny) return []
  return db.query<DomainHabit>('SELECT domain, orders FROM domain_habit ORDER BY orders DESC LIMIT $1', [MOST_DOMAINS])
}
