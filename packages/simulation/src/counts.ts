import { randomUUID } from 'node:crypto'
import type { Random } from './random.js'
import { act, type World } from './world.js'

/** Units of one SKU as the books have them in a bin, or outside of all bins. */
export interface InTheBooks {
  readonly sku: string
  readonly bin: string | null
  readonly quantity: number
  /** Of the ledger, when the books said so. */
  readonly position: string
}

const VARIES = 0.1

/** What a person counts: most of it as in the books, now and then a unit more or fewer. */
export const counted = (random: Random, books: readonly InTheBooks[]): readonly InTheBooks[] =>
  books.map((line) => (random.happens(VARIES) ? { ...line, quantity: Math.max(0, line.quantity + random.pick([-1, 1])) } : line))

interface Level {
  readonly location: { readonly id: string }
  readonly unbinned: number
  readonly picked: number
  readonly bins: readonly { readonly bin: { readonly code: string }; readonly quantity: number }[]
  readonly movements: { readonly edges: readonly { readonly node: { readonly position: string } }[] }
}
interface Sheet {
  readonly id: string
  readonly status: string
  readonly lines: readonly { readonly sku: string; readonly bin: { readonly code: string } | null }[]
}

const BOOKS = `query Books($sku: String!) { variant(sku: $sku) {
  stock { location { id } unbinned picked bins { bin { code } quantity } movements(first: 1) { edges { node { position } } } }
} }`
const SHEET = 'countSheet { id status lines { sku bin { code } } } userErrors { code message field }'
const BEGIN = `mutation Begin($input: CreateCountSheetInput!) { createCountSheet(input: $input) { ${SHEET} } }`
const RECORD = `mutation Record($input: RecordCountInput!) { recordCount(input: $input) { ${SHEET} } }`
const APPROVE = `mutation Approve($input: CountSheetInput!) { approveCount(input: $input) { ${SHEET} } }`
const CANCEL = `mutation Cancel($input: CountSheetInput!) { cancelCountSheet(input: $input) { ${SHEET} } }`

const COUNT_EVERY_HOURS = 24
const SKUS_A_DAY = 3
/** Median hours from the first look to the last. */
const COUNTING_HOURS = 1

/** Counts a few SKUs a day, while work goes on, until the simulation stops. */
export async function keepCounts(world: World, sold: () => readonly string[]): Promise<void> {
  const random = world.random.fork('counts')
  while (!world.signal.aborted) {
    await world.clock.hours(COUNT_EVERY_HOURS)
    const skus = sold()
    for (let left = Math.min(SKUS_A_DAY, skus.length); left > 0; left -= 1) await count(world, random.pick(skus), random)
  }
}

async function count(world: World, sku: string, random: Random): Promise<void> {
  const variant = await world.graph.call<{ stock: readonly Level[] } | null>('WAREHOUSE', BOOKS, { sku })
  const level = variant?.stock.find(({ movements }) => movements.edges.length > 0)
  if (!level) return
  const books = booksOf(sku, level)
  const made = await act<{ countSheet: Sheet }>(world, 'WAREHOUSE', BEGIN, {
    ...{ idempotencyKey: randomUUID(), locationId: level.location.id, skus: [sku], note: 'Daily count' },
  })
  if (!made) return
  const countSheetId = made.countSheet.id
  await world.clock.hours(random.around(COUNTING_HOURS))
  const key = () => ({ idempotencyKey: randomUUID(), countSheetId })
  const recorded = await act<{ countSheet: Sheet }>(world, 'WAREHOUSE', RECORD, { ...key(), lines: counted(random, books) })
  if (recorded?.countSheet.status !== 'COUNTED') await act(world, 'WAREHOUSE', CANCEL, key())
  else if (await act(world, 'WAREHOUSE', APPROVE, key())) world.tally.count('counted')
}

/** Outside of bins lies what was picked, too. */
function booksOf(sku: string, { unbinned, picked, bins, movements }: Level): InTheBooks[] {
  const position = movements.edges[0]?.node.position ?? ''
  return [
    ...bins.map(({ bin, quantity }) => ({ sku, bin: bin.code, quantity, position })),
    { sku, bin: null, quantity: unbinned + picked, position },
  ]
}
