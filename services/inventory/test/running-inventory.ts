import { asViewer, memoryBus, subgraphClient, testKeys } from '@kade/service-kit/testing'
import { createTestDatabase } from '@kade/test-kit'
import { createService, type Given } from '../src/service.js'

export const ADDRESS = { name: 'Kade', line1: '1 Airport Way', city: 'Luton', countryCode: 'GB' }

/** The service on a database of its own, with the location LTN and 100 units of each SKU there. */
export async function runInventory(skus: readonly string[] = ['MUG', 'TEA'], given: Partial<Given> = {}) {
  const database = await createTestDatabase('inventory')
  const keys = testKeys()
  const bus = memoryBus()
  const service = await createService(
    {
      port: 0,
      metricsPort: 0,
      host: '127.0.0.1',
      databaseUrl: database.url,
      bus: {},
      ...{ gatewayPublicKey: keys.publicKey, fileLinkSecret: 'a secret of thirty-two characters', publicUrl: 'http://localhost:4000' },
      logLevel: 'silent',
    },
    { bus, channelFeed: { everyMs: 3_600_000, sweepEveryMs: 3_600_000 }, importEveryMs: 3_600_000, levelsEveryMs: 3_600_000, ...given },
  )
  await service.start()
  const graph = subgraphClient({ url: service.url, name: 'inventory', privateKey: keys.privateKey })
  /** A mutation's answer, as the administrator. */
  const change = async (field: string, type: string, input: object) => {
    const text = `mutation ($input: ${type}!) { ${field}(input: $input) { userErrors { code field } } }`
    const { data, errors } = await graph<Record<string, { userErrors: { code: string; field: string[] }[] }>>(asViewer('ADMIN'), text, {
      input,
    })
    if (!data?.[field]) throw new Error(JSON.stringify(errors))
    return data[field].userErrors
  }
  const located = await graph<{ upsertLocations: { locations: [{ id: string }] } }>(
    asViewer('ADMIN'),
    'mutation ($input: UpsertLocationsInput!) { upsertLocations(input: $input) { locations { id } } }',
    { input: { locations: [{ code: 'LTN', name: 'Luton', kind: 'FULFILLMENT_CENTER', address: ADDRESS }] } },
  )
  const locationId = located.data?.upsertLocations.locations[0].id ?? ''
  await change('upsertVariants', 'UpsertVariantsInput', { variants: skus.map((sku) => aVariant(sku)) })
  for (let start = 0; start < skus.length; start += 500) {
    const lines = skus.slice(start, start + 500).map((sku) => ({ sku, quantity: 100 }))
    await change('receiveStock', 'ReceiveStockInput', { idempotencyKey: `opening ${start}`, locationId, lines })
  }
  return {
    service,
    bus,
    graph,
    change,
    locationId,
    databaseUrl: database.url,
    /** Every movement there is. */
    ledger: () => service.database.query('SELECT * FROM stock_movement ORDER BY id'),
    stop: async () => {
      await service.stop()
      await database.drop()
    },
  }
}

export const aVariant = (sku: string, given: object = {}) => ({
  sku,
  title: 'A thing',
  price: { amount: '1.00', currencyCode: 'GBP' },
  ...given,
})
export const aLocation = (code: string, given: object = {}) => ({ code, name: 'Manchester', kind: 'STORE', address: ADDRESS, ...given })
