import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually, startCollector, type CollectedSpan, type Collector } from '@kade/test-kit'
import { appendToOutbox, createLogger, inSpan, SpanKind } from '../src/index.js'
import { startTracing } from '../src/process/tracing/start-tracing.js'
import type { Tracing } from '../src/process/tracing/tracing.js'
import { asViewer } from '../src/testing/index.js'
import { aService, DONE, thing, THING, writeDown, type AService } from './support/a-service.js'
import { aSubgraph, type ASubgraph } from './support/a-subgraph.js'

const CLIENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
const silent = createLogger({ service: 'kit', level: 'silent' })

let collector: Collector
let tracing: Tracing
let subgraph: ASubgraph
let next: AService
beforeAll(async () => {
  collector = await startCollector()
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = collector.url
  process.env.OTEL_TRACES_SAMPLER = 'parentbased_always_on'
  process.env.OTEL_BSP_SCHEDULE_DELAY = '50'
  tracing = await startTracing('kit', silent)
  subgraph = await aSubgraph()
  next = await aService('next')
})
afterAll(async () => {
  await subgraph.stop()
  await next.stop()
  await tracing.stop()
  await collector.stop()
  delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT
  delete process.env.OTEL_TRACES_SAMPLER
  delete process.env.OTEL_BSP_SCHEDULE_DELAY
})

/** The spans that begin below this one, as a tree of names. */
const below = (spans: readonly CollectedSpan[], parentSpanId: string): unknown =>
  spans.filter((span) => span.parentSpanId === parentSpanId).map((span) => [span.name, below(spans, span.spanId)])

describe('a trace', () => {
  it('goes from the request over the outbox and the bus to what the event causes in the next service', async () => {
    await subgraph.service.relay(next.bus)
    await next.consume({
      handlers: {
        [DONE]: async (tx, [event]) => {
          next.logger.info('Heard of it')
          await tx.query('INSERT INTO effect (key) VALUES ($1)', [event?.key])
          if (event) await appendToOutbox(tx, [thing('answer', 1, { causedBy: event })])
        },
      },
    })
    await subgraph.graph(asViewer('ADMIN'), 'mutation { make(key: "k1") { key } }', {}, { traceparent: CLIENT })
    const [request, handled] = await eventually(() => {
      const spans = collector.spans()
      const found = [spans.find(({ name }) => name === 'POST /graphql'), spans.find(({ name }) => name === `process ${THING}`)]
      if (!found[0] || !found[1]) throw new Error(`Only ${JSON.stringify(spans.map(({ name }) => name))} so far`)
      return found as [CollectedSpan, CollectedSpan]
    })

    expect({ ...request, spanId: '' }).toEqual({
      service: 'kit',
      name: 'POST /graphql',
      kind: 'server',
      traceId: '0af7651916cd43dd8448eb211c80319c',
      spanId: '',
      parentSpanId: 'b7ad6b7169203331',
      links: [],
      failed: false,
      attributes: {
        'http.request.method': 'POST',
        'http.route': '/graphql',
        'url.path': '/graphql',
        'url.scheme': 'http',
        'http.response.status_code': 200,
        'kade.correlation_id': expect.any(String),
      },
    })
    const ofTrace = collector.spans().filter(({ traceId }) => traceId === request.traceId)
    expect(below(ofTrace, request.parentSpanId)).toEqual([
      [
        'POST /graphql',
        expect.arrayContaining([
          ['INSERT outbox', []],
          [
            `process ${THING}`,
            [
              [expect.stringMatching(/^INSERT inbox/), []],
              ['INSERT effect', []],
              ['INSERT outbox', []],
            ],
          ],
        ]),
      ],
    ])
    // What is published is later than the request, and of a trace of its own: a link leads back.
    const sent = collector.spans().find(({ name }) => name === `send ${THING}`)
    expect(sent).toMatchObject({ kind: 'producer', parentSpanId: '', links: [{ traceId: request.traceId, spanId: request.spanId }] })
    expect(handled.parentSpanId).toBe(request.spanId)
    const [answer] = await next.database.query<{ payload: string }>('SELECT payload FROM outbox')
    expect(JSON.parse(answer?.payload ?? '{}')).toMatchObject({ traceparent: `00-${request.traceId}-${handled.spanId}-01` })
    expect(next.logged).toContainEqual(expect.objectContaining({ msg: 'Heard of it', trace_id: request.traceId, span_id: handled.spanId }))
  })

  it('of each event goes on where a batch handles several, and each has a link to what the batch did', async () => {
    const batching = await aService('batching')
    try {
      const traces = ['11', '22', '33'].map((digits) => digits.repeat(16))
      await batching.tell(...traces.map((traceId, index) => thing(`b${index}`, index, { causedBy: { correlationId: 'batch-1', traceparent: `00-${traceId}-00f067aa0ba902b7-01` } }))) // prettier-ignore
      await batching.relay()
      await eventually(() => expect(batching.bus.published).toHaveLength(3))
      await batching.consume({ handlers: { [DONE]: writeDown } })
      const batch = await eventually(() => {
        const found = collector.spans().find(({ name }) => name === 'process batching')
        if (!found) throw new Error('No batch so far')
        return found
      })
      expect(batch).toMatchObject({
        kind: 'consumer',
        parentSpanId: '',
        attributes: { 'messaging.batch.message_count': 3, 'messaging.system': 'memory' },
      })
      const events = collector.spans().filter(({ name, traceId }) => name === `process ${THING}` && traces.includes(traceId))
      expect(events.map(({ traceId }) => traceId).sort()).toEqual(traces)
      expect(events.map(({ links }) => links)).toEqual(
        Array.from({ length: 3 }, () => [expect.objectContaining({ traceId: batch.traceId, spanId: batch.spanId })]),
      )
      expect(below(collector.spans(), batch.spanId)).toEqual([
        [expect.stringMatching(/^INSERT inbox/), []],
        ['INSERT effect', []],
      ])
    } finally {
      await batching.stop()
    }
  })

  it('of a large batch has links to its events, and what each causes goes on from the event', async () => {
    const large = await aService('large')
    try {
      const traces = Array.from({ length: 9 }, (_, n) => String(n + 1).repeat(32))
      const causeOf = (traceId: string) => ({ correlationId: 'large-1', traceparent: `00-${traceId}-00f067aa0ba902b7-01` })
      await large.tell(...traces.map((traceId, index) => thing(`l${index}`, index, { causedBy: causeOf(traceId) })))
      await large.relay()
      await eventually(() => expect(large.bus.published).toHaveLength(9))
      await large.consume({
        handlers: {
          [DONE]: (tx, events) =>
            appendToOutbox(
              tx,
              events.map((event) => ({ ...thing('answer', 1), topic: 'test.answer', causedBy: event })),
            ),
        },
      })
      const batch = await eventually(() => {
        const found = collector.spans().find(({ name }) => name === 'process large')
        if (!found) throw new Error('No batch so far')
        return found
      })
      expect(batch.links.map(({ traceId }) => traceId).sort()).toEqual(traces)
      expect(
        collector
          .spans()
          .filter(({ name, attributes }) => name === `process ${THING}` && attributes['messaging.consumer.group.name'] === 'large'),
      ).toEqual([])
      await eventually(() => expect(large.bus.published).toHaveLength(18))
      const answers = large.bus.published.slice(9).map(({ value }) => (JSON.parse(value) as { readonly traceparent: string }).traceparent)
      expect(answers.sort()).toEqual(traces.map((traceId) => causeOf(traceId).traceparent))
    } finally {
      await large.stop()
    }
  })

  it('tells of a failure by its kind, never in its words', async () => {
    const failure = Object.assign(new Error('Key (email)=(ada@example.com) already exists'), { code: '23505' })
    await inSpan('fails', { kind: SpanKind.INTERNAL }, () => Promise.reject(failure)).catch(() => undefined)
    const span = await eventually(() => {
      const found = collector.spans().find(({ name }) => name === 'fails')
      if (!found) throw new Error('Not told so far')
      return found
    })
    expect(span).toMatchObject({ failed: true, attributes: { 'error.type': '23505' } })
    expect(collector.text()).not.toContain('ada@example.com')
  })
})

describe('a process', () => {
  const modulesOf = async (env: Record<string, string>): Promise<string[]> => {
    const fixture = fileURLToPath(new URL('./fixtures/loaded-modules.ts', import.meta.url))
    const { OTEL_EXPORTER_OTLP_ENDPOINT: _, ...without } = process.env
    const child = spawn(process.execPath, ['--conditions=@kade/source', '--import', 'tsx', fixture], {
      env: { ...without, NODE_OPTIONS: '', ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const [modules] = (await once(child, 'message')) as [string[]]
    child.kill('SIGKILL')
    return modules
  }

  it('loads no SDK unless a collector is named', async () => {
    expect(await modulesOf({})).toEqual(['api'])
    expect(await modulesOf({ OTEL_EXPORTER_OTLP_ENDPOINT: '' })).toEqual(['api'])
    expect(await modulesOf({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_SDK_DISABLED: 'true' })).toEqual(['api'])
    expect(await modulesOf({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url })).toContain('sdk-trace-node')
  })
})
