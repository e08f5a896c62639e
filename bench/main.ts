/**
 * `pnpm bench [place-orders|read-order|list-orders|push-latency|hot-sku|idle-memory|import|search|analytics|sourcing|cartons|picks|fulfil|bottleneck|tracing|webhooks|dev-loop|rolling-restart|sockets] [--baseline <dir>] [--orders <count>] [--rows <count>] [--sockets <count>]`: each figure as a ratio within one run. The baseline
 * is another checkout, installed and built, that place-orders and list-orders are measured against. `--orders`: among so many is searched, and of so many are sales; a million. `--rows`: so many are imported; a million. `--sockets`: so many follow an order each; ten thousand.
 */
import { parseArgs } from 'node:util'
import { kafkaAvailability, startKafkaBroker } from '@kade/test-kit'
import { benchBottleneck } from './bottleneck.js'
import { benchAnalytics } from './analytics.js'
import { benchCartons } from './cartons.js'
import { benchDevLoop } from './dev-loop.js'
import { benchFulfil } from './fulfil.js'
import { benchHotSku } from './hot-sku.js'
import { benchImport } from './import.js'
import { benchIdleMemory } from './idle-memory.js'
import { benchListOrders } from './list-orders.js'
import { benchPicks } from './picks.js'
import { benchPlaceOrders, benchPlaceOrdersAgainst } from './place-orders.js'
import { benchPushLatency } from './push-latency.js'
import { benchReadOrder } from './read-order.js'
import { benchRollingRestart } from './rolling-restart.js'
import { benchSearch } from './search.js'
import { benchSockets } from './sockets.js'
import { benchSourcing } from './sourcing.js'
import { benchTracing } from './tracing.js'
import { benchWebhooks } from './webhooks.js'

const { values: options, positionals: asked } = parseArgs({
  options: {
    baseline: { type: 'string' },
    orders: { type: 'string' },
    rows: { type: 'string' },
    sockets: { type: 'string' },
    instances: { type: 'string' },
  },
  allowPositionals: true,
})

const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  'place-orders': () => (options.baseline === undefined ? benchPlaceOrders() : benchPlaceOrdersAgainst(options.baseline)),
  'read-order': benchReadOrder,
  'list-orders': () => benchListOrders(options.baseline),
  'push-latency': async () => [await benchPushLatency(), ...(await onKafka())],
  'hot-sku': benchHotSku,
  'idle-memory': benchIdleMemory,
  import: () => benchImport(options.rows === undefined ? undefined : Number(options.rows)),
  analytics: () => benchAnalytics(options.orders === undefined ? undefined : Number(options.orders)),
  search: () => benchSearch(options.orders === undefined ? undefined : Number(options.orders)),
  sourcing: benchSourcing,
  cartons: () => Promise.resolve(benchCartons(options.instances)),
  picks: () => Promise.resolve(benchPicks()),
  bottleneck: () => Promise.resolve(benchBottleneck()),
  fulfil: benchFulfil,
  tracing: benchTracing,
  webhooks: benchWebhooks,
  'dev-loop': benchDevLoop,
  'rolling-restart': benchRollingRestart,
  sockets: () => benchSockets(options.sockets === undefined ? undefined : Number(options.sockets)),
}

async function onKafka() {
  const availability = await kafkaAvailability()
  if (!availability.available) {
    console.log(`Not measured on Kafka: ${availability.reason}`)
    return []
  }
  const broker = await startKafkaBroker()
  try {
    return [await benchPushLatency(broker.brokers)]
  } finally {
    await broker.stop()
  }
}

const unknown = asked.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}: there are ${Object.keys(benches).join(', ')}`)
  process.exit(1)
}
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`── ${name}`)
  console.table(await bench())
}
