import { eventually, startCollector, type CollectedSpan } from '@kade/test-kit'
import { followOrder } from '../support/follow.js'
import { PLACE, Shop } from '../support/shop.js'

/** What nobody but the services that keep it may ever hold: looked for in all that is told. */
export const CANARIES = ['canary.mail@example.com', 'Canary Vogel', 'Canarystreet 12', '+442079460958'] as const
const [email, name, line1, phone] = CANARIES

const SERVICES = ['gateway', 'orders', 'inventory', 'shipping', 'analytics'] as const

export interface Line {
  readonly service: string
  readonly msg: string
  readonly decision?: string
  readonly then?: readonly string[]
  readonly orderId?: string
  readonly orderNumber?: string
  readonly version?: number
  readonly correlationId?: string
  readonly trace_id?: string
}
export interface Story {
  readonly order: { readonly id: string; readonly number: string }
  readonly spans: readonly CollectedSpan[]
  /** All that the collector was told. */
  readonly told: string
  /** All that the processes logged. */
  readonly logged: string
  readonly lines: readonly Line[]
}

/** One order from click to doorstep in a system that is traced. Its payment is under review for a moment, so that its follower is there in time. */
export async function tellStory(kafkaBrokers?: string): Promise<Story> {
  const collector = await startCollector()
  const env = {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_TRACES_SAMPLER: 'parentbased_always_on',
    OTEL_BSP_SCHEDULE_DELAY: '200',
    LOG_LEVEL: 'info',
    PAYMENT_REVIEW_SECONDS: '3',
  }
  const shop = await Shop.open({ kafkaBrokers, env })
  try {
    await shop.offer('MUG', { units: 10 })
    const shippingAddress = { name, line1, phone, postalCode: 'SW1Y 4JH', city: 'London', countryCode: 'GB' }
    const input = { ...shop.order({ token: 'tok_review', email }), name, shippingAddress }
    const { order, accessToken } = await shop.ask(null, PLACE, { input })
    const follower = followOrder(shop, accessToken, order.id)
    const seen: string[] = []
    while (!seen.includes('ALLOCATED')) seen.push((await follower.next()).event?.type ?? 'PRESENT')
    const [shipment] = await shop.ship(order.id)
    await shop.track(shipment!.trackingNumber, 'DELIVERED')
    await shop.until(order.id, 'COMPLETED', 60_000)
    // What support looks for, and what is wrong with it, is told nowhere either.
    await shop.graph('ADMIN', 'query ($text: String!) { orders(filter: { search: $text }) { totalCount } }', { text: email })
    await follower.stop()
    await eventually(() => {
      const handled = new Set(
        collector.spans().map(({ service, attributes }) => `${service} ${String(attributes['cloudevents.event_type'])}`),
      )
      if (!handled.has('analytics shipment.delivered.v1')) throw new Error('analytics has not heard of the delivery')
    })
    const logged = SERVICES.map((service) => shop.system.logs(service)).join('\n')
    await shop.close()
    const lines = logged.split('\n').flatMap((text) => (text.startsWith('{') ? [JSON.parse(text) as Line] : []))
    return { order, spans: collector.spans(), told: collector.text(), logged, lines }
  } finally {
    await shop.close().catch(() => undefined)
    await collector.stop()
  }
}
