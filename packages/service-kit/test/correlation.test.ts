import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { appendToOutbox } from '../src/index.js'
import { asViewer } from '../src/testing/index.js'
import { aService, DONE, thing } from './support/a-service.js'
import { aSubgraph, type ASubgraph } from './support/a-subgraph.js'

let subgraph: ASubgraph
beforeAll(async () => void (subgraph = await aSubgraph()))
afterAll(() => subgraph.stop())

describe('a correlation id', () => {
  it('goes from the request through the outbox, the bus and the consumer to a log line of the next service', async () => {
    const next = await aService('next')
    try {
      await subgraph.service.relay(next.bus)
      await next.consume({
        handlers: {
          [DONE]: async (tx, [event]) => {
            next.logger.info('The next service heard of it')
            await appendToOutbox(tx, [thing('answer', 1, event ? { causedBy: event } : {})])
          },
        },
      })
      await subgraph.graph(asViewer('ADMIN'), 'mutation { make(key: "k1") { key } }', {}, { correlationId: 'one-request-1' })
      await eventually(() =>
        expect(next.logged).toContainEqual(
          expect.objectContaining({ service: 'next', msg: 'The next service heard of it', correlationId: 'one-request-1' }),
        ),
      )
      const answer = await eventually(async () => {
        const [committed] = await next.database.query<{ payload: string }>('SELECT payload FROM outbox')
        if (!committed) throw new Error('The answer is not committed yet')
        return committed
      })
      const [cause] = next.bus.published.map(({ value }) => JSON.parse(value) as { id: string })
      expect(JSON.parse(answer.payload)).toMatchObject({ correlationid: 'one-request-1', causationid: cause?.id })
    } finally {
      await next.stop()
    }
  })

  it('is kept while a large body comes in piece by piece', async () => {
    const query = 'query ($how: String!) { fails(how: $how) }'
    const how = `large ${'x'.repeat(500_000)}`
    await subgraph.graph(asViewer('ADMIN'), query, { how }, { correlationId: 'large-body-1' })
    const line = subgraph.service.logged.find(({ err }) => (err as { readonly message?: string } | undefined)?.message === how)
    expect(line?.correlationId).toBe('large-body-1')
  })

  it.each([
    ['none', {}],
    ['one that is no id', { correlationId: 'a"b' }],
  ])('is made when the caller gives %s', async (marker, options) => {
    await subgraph.graph(asViewer('ADMIN'), 'query ($marker: String!) { fails(how: $marker) }', { marker }, options)
    const line = subgraph.service.logged.find(({ err }) => (err as { readonly message?: string } | undefined)?.message === marker)
    expect(line?.correlationId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  })
})
