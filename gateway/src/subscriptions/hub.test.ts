import { expect, it } from '@jest/globals'
import { orderProgressed, TOPICS } from '@kade/events'
import { toCloudEvent, type Logger, type ReceivedMessage, type Viewer } from '@kade/service-kit'
import { SubscriptionHub } from './hub.js'
import type { PlannedSubscription } from './planned-subscription.js'

const ORDER = '0193b000-0000-7000-8000-000000000001'
const STATE = { status: 'CONFIRMED', fulfillmentStatus: 'UNFULFILLED', paymentStatus: 'AUTHORIZED' } as const
const HISTORY = { present: { cursor: '1', event: null }, latest: 1, missed: [] }
const agent = (n: number): Viewer => ({ subject: `agent-${n}`, roles: ['SUPPORT'], claims: {} })
const ada: Viewer = { subject: 'ada', roles: ['CUSTOMER'], claims: { customerId: 'ada' } }

/** The second thing that happens to the order, which is this customer's. */
function progressed(customerId: string): ReceivedMessage {
  const { payload: value } = toCloudEvent(
    orderProgressed.draft(ORDER, {
      ...{ orderId: ORDER, orderNumber: 'K-1', channel: 'web', customerId, version: 2, ...STATE, cancellationPendingUnits: 0 },
      timeline: { sequence: 2, id: 'event-2', type: 'PICKING', at: '2026-01-01T00:00:00Z', actor: 'system', message: '', data: null },
    }),
    'orders',
  )
  return { topic: TOPICS.order, key: ORDER, value, partition: 0, offset: '1', headers: {} }
}

/** Followers who have arrived, and who the operation was run for since. */
async function followedBy(viewers: readonly Viewer[], ridesOnEvent: boolean, query: (n: number) => string = () => 'the same') {
  const ranFor: string[] = []
  const hub = new SubscriptionHub(
    async () => HISTORY,
    () => undefined,
    { error: () => undefined } as unknown as Logger,
  )
  const updates = viewers.map((viewer, n) => {
    const planned = {
      ...{ query: query(n), operationName: undefined, field: 'orderUpdates', ridesOnEvent },
      argumentsOf: () => ({ orderId: ORDER, after: null }),
      run: async ({ cursor }: { readonly cursor: string }) => {
        if (cursor !== '1') ranFor.push(viewer.subject)
        return { data: { cursor } }
      },
    } as unknown as PlannedSubscription
    const context = { viewer, correlationId: 'a request', address: '127.0.0.1' }
    return hub.subscribe({ planned, variables: { orderId: ORDER }, context, expiresAt: null })
  })
  for (const each of updates) await each.next()
  const next = () => Promise.all(updates.map(async (each) => (await each.next()).value))
  return { hub, ranFor, next }
}

it('runs once for all viewers what rides on the event', async () => {
  const { hub, ranFor, next } = await followedBy([agent(1), agent(2), agent(3)], true)
  hub.onMessages([progressed('ada')])
  expect(await next()).toEqual(Array(3).fill({ data: { cursor: '2' } }))
  expect(ranFor).toEqual(['agent-1'])
})

it('runs apart for each viewer what services are asked for, and what is not the same', async () => {
  const asking = await followedBy([agent(1), agent(2)], false)
  asking.hub.onMessages([progressed('ada')])
  await asking.next()
  expect(asking.ranFor).toEqual(['agent-1', 'agent-2'])

  const differing = await followedBy([agent(1), agent(2)], true, (n) => `query ${n}`)
  differing.hub.onMessages([progressed('ada')])
  await differing.next()
  expect(differing.ranFor).toEqual(['agent-1', 'agent-2'])
})

it('tells each viewer only what is theirs, though all share the run', async () => {
  const { hub, ranFor, next } = await followedBy([ada, agent(1)], true)
  hub.onMessages([progressed('eve')])
  const [told, shown] = await next()
  expect(told).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] })
  expect([shown, ranFor]).toEqual([{ data: { cursor: '2' } }, ['agent-1']])
})
