/**
 * `pnpm corrections evaluate [--seed 7]`: what the rules find in a real year of orders (Online Retail), and in the same orders after somebody got one
 * thing wrong in each. History is what came before: habits are counted anew for each of the last six months. Exits with 1 where a bar is missed.
 */
import { parseArgs } from 'node:util'
import { DATA_FILE } from '../../packages/online-retail/src/index.js'
import { detect, type Suspect } from '../../services/orders/src/correction/detect.js'
import type { DomainHabit } from '../../services/orders/src/correction/email-domain.js'
import { domainOf } from '../../services/orders/src/correction/email-domain.js'
import { RULES, type Rule } from '../../services/orders/src/correction/finding.js'
import { DEFAULTS } from '../../services/orders/src/correction/settings.js'
import { KADE_EXPRESS } from './carrier.js'
import { habitsOf, type Habits } from './habits.js'
import { personIn, type Person } from './people.js'
import { seeded } from '@kade/test-kit/seeded'
import { readRealOrders, type RealOrder } from './real-orders.js'
import { MISTAKES, tenfold } from './seed-mistakes.js'

const BARS = { precision: 0.9, recall: 0.8, falseHolds: 0.005 }
/** Of the orders, the share in which each mistake is seeded. */
const SHARE = 0.1
const JUDGED_FROM = Date.UTC(2011, 5, 1)
/** The rules are measured by all that they find, not by what holds an order unless a channel asks for more. */
const STRICT = { ...DEFAULTS, addressNeedsProposal: false, twiceLeastSkus: 1 }

const { values: options, positionals } = parseArgs({ options: { seed: { type: 'string', default: '7' } }, allowPositionals: true })
if (positionals[0] !== 'evaluate') {
  console.error('pnpm corrections evaluate [--seed <number>]')
  process.exit(2)
}
const random = seeded(Number(options.seed))

const orders = await readRealOrders(DATA_FILE)
const people = new Map<string, Person>()
for (const { customer, countryCode } of orders) if (!people.has(customer)) people.set(customer, personIn(customer, countryCode, random))
const personOf = ({ customer }: RealOrder): Person => people.get(customer) ?? personIn(customer, 'GB', random)

const suspects = orders
  .filter(({ at }) => at.getTime() >= JUDGED_FROM)
  .map(
    (
      (months: Map<string, Known>) => (order: RealOrder) =>
        suspect(order, known(months, order))
    )(new Map()),
  )

interface Known {
  readonly habits: Habits
  readonly domains: readonly DomainHabit[]
}

/** What was known at the beginning of the month. */
function known(months: Map<string, Known>, { at }: RealOrder): Known {
  const month = at.toISOString().slice(0, 7)
  const seen = months.get(month)
  if (seen) return seen
  const before = orders.filter((order) => order.at.toISOString().slice(0, 7) < month)
  const counts = new Map<string, number>()
  for (const order of before) counts.set(domainOf(personOf(order).email), (counts.get(domainOf(personOf(order).email)) ?? 0) + 1)
  const domains = [...counts].filter(([, count]) => count >= 5).map(([domain, count]) => ({ domain, orders: count }))
  const fresh = { habits: habitsOf(before), domains }
  months.set(month, fresh)
  return fresh
}

function suspect(order: RealOrder, { habits, domains }: Known): Suspect {
  const { email, address } = personOf(order)
  const placedBefore = orders.filter(
    (other) =>
      other.customer === order.customer && other !== order && other.at <= order.at && order.at.getTime() - other.at.getTime() <= 3_600_000,
  )
  return {
    order: { id: order.number, number: order.number, countryCode: address.countryCode, shippingAddress: address, email },
    ...{ placedAt: order.at, billingAddress: address, domains, carriers: [KADE_EXPRESS], settings: STRICT },
    lines: order.lines.map(({ sku, quantity, unitPrice }, index) => {
      const habit = habits.skus.get(sku)
      const isKept = habit !== undefined && habit.lines >= 5
      return {
        ...{ id: String(index), sku, quantity, unitPrice, listPrice: habit?.list ?? null },
        habit: isKept ? { lines: habit.lines, usual: habit.usual, high: habit.high } : null,
        paid: isKept ? { lines: habit.lines, low: habit.low, high: habit.top } : null,
      }
    }),
    others: placedBefore.map((other) => ({
      ...{ id: other.number, number: other.number, placedAt: other.at, shippingAddress: address, lines: other.lines },
      confirmedAt: new Date(other.at.getTime() + 5_000),
    })),
    ownMost: order.isGuest ? null : (habits.most.get(order.customer) ?? null),
  }
}

const rulesOf = (each: Suspect): Set<Rule> => new Set(detect(each).map(({ rule }) => rule))
const clean = suspects.map((each) => ({ each, found: rulesOf(each) }))
const held = clean.filter(({ found }) => found.size > 0).length

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3))
const rows = RULES.map((rule) => {
  const wrong = suspects.flatMap((each) => (random() < SHARE ? (MISTAKES[rule](each, random) ?? []) : []))
  const hits = wrong.filter((each) => rulesOf(each).has(rule)).length
  const falseAlarms = clean.filter(({ found }) => found.has(rule)).length
  const precision = hits / Math.max(1, hits + falseAlarms)
  const recall = hits / Math.max(1, wrong.length)
  const isMissed = precision < BARS.precision || recall < BARS.recall
  return { rule, seeded: wrong.length, found: hits, 'false, of the clean': falseAlarms, precision: share(hits, hits + falseAlarms), recall: share(hits, wrong.length), missed: isMissed ? 'missed' : '' } // prettier-ignore
})
const tens = suspects.flatMap((each) => (random() < SHARE ? (tenfold(each, random) ?? []) : []))
const isOften = held / clean.length > BARS.falseHolds

console.log(
  `${clean.length} clean orders from ${new Date(JUDGED_FROM).toISOString().slice(0, 10)} on, ${orders.length} in all; seed ${options.seed}; each mistake in a tenth of the orders`,
)
console.table(rows)
console.log(
  `Clean orders that are held: ${held} of ${clean.length} = ${((100 * held) / clean.length).toFixed(2)} %${isOften ? ', missed' : ''} (bar: 0.5 %)`,
)
console.log(
  `Beside the bar: of ${tens.length} quantities with one zero too many, ${share(tens.filter((each) => rulesOf(each).has('quantity')).length, tens.length)} are found`,
)
process.exitCode = isOften || rows.some(({ missed }) => missed !== '') ? 1 : 0
