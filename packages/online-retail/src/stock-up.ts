import type { CatalogueEntry } from './catalogue.js'
import type { GraphClient, UserError } from './graph-client.js'
import { hashOf } from './hash.js'

const LOCATIONS = [
  { code: 'LTN', name: 'Luton fulfillment center', kind: 'FULFILLMENT_CENTER', address: { name: 'Kade Luton', line1: '1 Airport Way', postalCode: 'LU2 9LY', city: 'Luton', countryCode: 'GB' } },
  { code: 'MAN', name: 'Manchester store', kind: 'STORE', address: { name: 'Kade Manchester', line1: '22 Deansgate', postalCode: 'M3 1PH', city: 'Manchester', countryCode: 'GB' } },
  { code: 'RTM', name: 'Rotterdam fulfillment center', kind: 'FULFILLMENT_CENTER', address: { name: 'Kade Rotterdam', line1: 'Waalhaven 3', postalCode: '3089 JH', city: 'Rotterdam', countryCode: 'NL' } },
] // prettier-ignore
const AT_ONCE = 500

interface Refusable {
  readonly userErrors: readonly UserError[]
}

/** Makes the locations and the variants known, and receives the stock, each delivery once: a repeat changes nothing. Answers the ids of the locations. */
export async function stockUp(
  graph: GraphClient,
  catalogue: readonly CatalogueEntry[],
  progress: (done: number) => void,
): Promise<ReadonlyMap<string, string>> {
  const { locations } = accepted(
    await graph.call<Refusable & { locations: { id: string; code: string }[] }>(
      'ADMIN',
      `mutation Locations($input: UpsertLocationsInput!) { upsertLocations(input: $input) { locations { id code } userErrors { code message field } } }`,
      { input: { locations: LOCATIONS } },
    ),
  )
  for (let start = 0; start < catalogue.length; start += AT_ONCE) {
    const part = catalogue.slice(start, start + AT_ONCE)
    await upsertVariants(graph, part)
    for (const { id, code } of locations) {
      const lines = part.flatMap(({ sku, stock }) =>
        stock.filter(({ location }) => location === code).map(({ quantity }) => ({ sku, quantity })),
      )
      if (lines.length > 0) await receiveStock(graph, id, `online-retail:${code}:${start}`, lines)
    }
    progress(start + part.length)
  }
  return new Map(locations.map(({ id, code }) => [code, id]))
}

async function upsertVariants(graph: GraphClient, entries: readonly CatalogueEntry[]): Promise<void> {
  const variants = entries.map(({ sku, title, price, weightGrams, dimensionsMm }) => ({
    sku,
    title,
    price: { amount: (price / 100).toFixed(2), currencyCode: 'GBP' },
    weightGrams,
    dimensionsMm,
    customs: customsOf(sku, title, weightGrams),
    outOfStockPolicy: hashOf(sku, 'policy') % 8 === 0 ? 'BACKORDER' : 'DENY',
  }))
  accepted(
    await graph.call<Refusable>(
      'ADMIN',
      `mutation Variants($input: UpsertVariantsInput!) { upsertVariants(input: $input) { userErrors { code message field } } }`,
      {
        input: { variants },
      },
    ),
  )
}

/** Pottery, plastic ornaments, kitchen steel, household linen, toys, printed cards. */
const SUBHEADINGS = ['691200', '392640', '732393', '630260', '950300', '490900']
/** What customs must know is not in the file: plausible, always the same for a SKU, and complete. */
const customsOf = (sku: string, title: string, weightGrams: number) => ({
  hsCode: SUBHEADINGS[hashOf(sku, 'hs') % SUBHEADINGS.length],
  originCountry: hashOf(sku, 'origin') % 4 === 0 ? 'GB' : 'CN',
  netWeightGrams: Math.max(1, Math.round(weightGrams * 0.9)),
  description: `Decorative ${title.toLowerCase()}`,
  manufacturerProductId: `OR-${sku}`,
})

async function receiveStock(
  graph: GraphClient,
  locationId: string,
  idempotencyKey: string,
  lines: readonly { sku: string; quantity: number }[],
): Promise<void> {
  accepted(
    await graph.call<Refusable>(
      'WAREHOUSE',
      `mutation Receive($input: ReceiveStockInput!) { receiveStock(input: $input) { userErrors { code message field } } }`,
      {
        input: { idempotencyKey, locationId, lines, reference: 'Online Retail opening stock' },
      },
    ),
  )
}

function accepted<T extends Refusable>(payload: T): T {
  const [error] = payload.userErrors
  if (error) throw new Error(`${error.message} (${error.code}, ${error.field?.join('.') ?? 'input'})`)
  return payload
}
