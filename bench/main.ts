/** `pnpm bench [place-orders|read-order|push-latency|idle-memory]`: each figure as a ratio within one run. */
import { kafkaAvailability, startKafkaBroker } from '@kade/test-kit'
import { benchIdleMemory } from './idle-memory.js'
import { benchPlaceOrders } from './place-orders.js'
import { benchPushLatency } from './push-latency.js'
import { benchReadOrder } from './read-order.js'

const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  'place-orders': benchPlaceOrders,
  'read-order': benchReadOrder,
  'push-latency': async () => [await benchPushLatency(), ...(await onKafka())],
  'idle-memory': benchIdleMemory,
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

const asked = process.argv.slice(2)
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
