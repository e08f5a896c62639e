import { beforeAll, describe, expect, it } from '@jest/globals'
import { describeWithKafka, type CollectedSpan } from '@kade/test-kit'
import { CANARIES, tellStory, type Story } from './story.js'

const nameOf = ({ service, name, attributes }: CollectedSpan): string =>
  [service, name, attributes['cloudevents.event_type'] ?? attributes['kade.graphql.fields']].filter(Boolean).join(' ')

function holds(tell: () => Promise<Story>, system: string): void {
  let story: Story
  let trace: readonly CollectedSpan[]
  let placed: CollectedSpan
  beforeAll(async () => {
    story = await tell()
    placed = story.spans.find((span) => nameOf(span) === 'gateway POST /graphql placeOrder' && isOfOrder(span)) as CollectedSpan
    trace = story.spans.filter(({ traceId }) => traceId === placed.traceId)
  }, 240_000)
  /** Orders are placed before, to see whether the goods are known: this one's trace has the order's id. */
  const isOfOrder = ({ traceId }: CollectedSpan): boolean =>
    story.spans.some((span) => span.traceId === traceId && span.attributes['cloudevents.event_subject'] === story.order.id)

  /** From the request down to here. */
  const wayTo = (name: string): string[] => {
    const way: string[] = []
    for (let at = trace.find((span) => nameOf(span) === name); at; at = trace.find(({ spanId }) => spanId === at?.parentSpanId))
      way.unshift(nameOf(at))
    return way
  }

  it('leads from the request through every service to the push, in one trace', () => {
    expect(placed).toMatchObject({ kind: 'server', parentSpanId: '', attributes: { 'graphql.operation.type': 'mutation' } })
    const placing = ['gateway POST /graphql placeOrder', 'gateway POST orders', 'orders POST /graphql']
    const stored =
      'orders INSERT customer UPDATE customer INSERT orders INSERT saga INSERT payment INSERT order_line INSERT order_event INSERT webhook_delivery INSERT outbox'
    expect(wayTo(stored)).toEqual([...placing, stored])
    const reserved = [...placing, 'inventory process orders.order order.placed.v1']
    const paid = [...reserved, 'orders process inventory.reservation stock.reserved.v1', 'orders payment authorize']
    const confirmed = [...paid, 'inventory process orders.order order.confirmed.v1']
    expect(wayTo('inventory process orders.order order.confirmed.v1')).toEqual(confirmed)
    for (const service of ['orders', 'shipping', 'analytics']) {
      const allocated = `${service} process inventory.reservation stock.allocated.v1`
      expect(wayTo(allocated)).toEqual([...confirmed, allocated])
    }
    expect(wayTo('analytics process orders.order order.placed.v1')).toEqual([...placing, 'analytics process orders.order order.placed.v1'])
    const pushed = trace.filter(({ name }) => name === 'push orderUpdates').map((span) => span.parentSpanId)
    const tellers = trace.filter(({ spanId }) => pushed.includes(spanId)).map(nameOf)
    // Who subscribes before the placing is told is told of that, too.
    expect(new Set(tellers.filter((teller) => teller !== placing.at(-1)))).toEqual(
      new Set(['orders payment authorize', 'orders process inventory.reservation stock.allocated.v1']),
    )
  })

  it('has a link from every batch that was sent to what had told its events', () => {
    const sent = (topic: string) =>
      story.spans.filter(
        ({ service, name, links }) =>
          (name === `send ${topic}` || name === 'send outbox') &&
          topic.startsWith(service) &&
          links.some(({ traceId }) => traceId === placed.traceId),
      )
    for (const topic of ['orders.order', 'inventory.reservation']) {
      const [first] = sent(topic)
      expect(first).toMatchObject({ kind: 'producer', parentSpanId: '', attributes: { 'messaging.system': system } })
      for (const { traceId, spanId } of first?.links ?? []) {
        if (traceId === placed.traceId) expect(trace.map((span) => span.spanId)).toContain(spanId)
      }
    }
  })

  it('goes on from each person who does something to the order: what they cause is of their trace', () => {
    const causes = (field: string): string[] => {
      const request = story.spans.find(({ service, attributes }) => service === 'gateway' && attributes['kade.graphql.fields'] === field)
      return story.spans.filter(({ traceId }) => traceId === request?.traceId).map(nameOf)
    }
    expect(causes('shipFulfillmentOrder')).toEqual(
      expect.arrayContaining([
        'shipping POST /graphql',
        'inventory process shipping.shipment shipment.shipped.v1',
        'orders process shipping.shipment shipment.shipped.v1',
        'orders payment capture',
        'analytics process shipping.shipment shipment.shipped.v1',
      ]),
    )
    expect(causes('recordTrackingEvent')).toEqual(
      expect.arrayContaining([
        'orders process shipping.shipment shipment.delivered.v1',
        'analytics process shipping.shipment shipment.delivered.v1',
      ]),
    )
  })

  it('has no personal data in any span, and none in any line of a log', () => {
    expect(story.told.length).toBeGreaterThan(10_000)
    expect(story.logged.length).toBeGreaterThan(1_000)
    expect(CANARIES.filter((canary) => story.told.includes(canary))).toEqual([])
    expect(CANARIES.filter((canary) => story.logged.includes(canary))).toEqual([])
  })

  it('has one line in the logs for each decision, with the order, the request and the trace', () => {
    const { order, lines } = story
    const of = (service: string) =>
      lines.filter((line) => line.service === service && line.decision !== undefined && line.orderId === order.id)
    const orders = of('orders')
    // In whatever order the topics were read; which decisions fell together is told by `then`.
    expect(orders.flatMap(({ decision, then = [] }) => [decision, ...then]).sort()).toEqual([
      'allocated',
      'completed',
      'confirmed',
      'delivered',
      'held',
      'hold released',
      'packed',
      'payment captured',
      'picked',
      'picking',
      'placed',
      'shipped',
      'to authorize',
    ])
    const versions = orders.filter(({ decision }) => decision !== 'to authorize').map(({ version }) => version)
    expect(versions).toEqual([...new Set(versions)])
    expect(of('inventory').map(({ msg }) => msg)).toEqual(['stock reserved', 'stock allocated', 'stock picked', 'stock shipped'])
    expect(of('shipping').map(({ msg }) => msg)).toEqual([
      'fulfillment opened',
      'fulfillment picking started',
      'fulfillment picked',
      'fulfillment packed',
      'shipment shipped',
      'shipment tracked',
    ])
    const [first] = orders
    expect(first).toMatchObject({ msg: 'order placed', orderNumber: order.number, version: 1, trace_id: placed.traceId, correlationId: placed.attributes['kade.correlation_id'] }) // prettier-ignore
    const confirmed = orders.find(({ then }) => then?.includes('confirmed'))
    expect(confirmed).toMatchObject({ orderNumber: order.number, trace_id: placed.traceId, correlationId: first?.correlationId })
    expect(of('inventory')[0]).toMatchObject({ orderNumber: order.number, trace_id: placed.traceId, correlationId: first?.correlationId })
    expect(of('shipping')[0]).toMatchObject({ trace_id: placed.traceId, correlationId: first?.correlationId })
  })
}

describe('an order', () => holds(() => tellStory(), 'postgresql'))
describeWithKafka('an order on a real Kafka broker', (broker) => holds(() => tellStory(broker.brokers), 'kafka'))
