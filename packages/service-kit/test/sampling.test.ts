import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startCollector, type Collector } from '@kade/test-kit'
import { contextOf, createLogger, inSpan, SpanKind, toCloudEvent } from '../src/index.js'
import { startTracing } from '../src/process/tracing/start-tracing.js'

const asBefore = { ...process.env }
const SAMPLED = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
const NOT_SAMPLED = '00-1af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00'

let collector: Collector
beforeAll(async () => {
  collector = await startCollector()
  Object.assign(process.env, { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_TRACES_SAMPLER: 'parentbased_always_off' })
})
afterAll(async () => {
  process.env = asBefore
  await collector.stop()
})

describe('a process that keeps no trace of its own', () => {
  it('keeps those that whoever asks keeps, passes every one on, and sends what is left when it stops', async () => {
    const tracing = await startTracing('kit', createLogger({ service: 'kit', level: 'silent' }))
    const tell = (name: string, traceparent?: string) =>
      inSpan(name, { kind: SpanKind.SERVER, parent: contextOf(traceparent) }, () => {
        const { payload } = toCloudEvent({ topic: 't', key: 'k', type: 'a.b.v1', data: {} }, '/t')
        return (JSON.parse(payload) as { readonly traceparent: string }).traceparent
      })
    expect(await tell('kept', SAMPLED)).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)[0-9a-f]{16}-01$/)
    expect(await tell('left out', NOT_SAMPLED)).toMatch(/^00-1af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-00$/)
    expect(await tell('its own')).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/)
    await tracing.stop()
    expect(collector.spans().map(({ name, parentSpanId }) => [name, parentSpanId])).toEqual([['kept', 'b7ad6b7169203331']])
  })
})
