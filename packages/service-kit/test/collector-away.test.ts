import { afterAll, describe, expect, it } from '@jest/globals'
import { eventually, freePort, startCollector } from '@kade/test-kit'
import { createLogger, inSpan, SpanKind } from '../src/index.js'
import { startTracing } from '../src/process/tracing/start-tracing.js'

const asBefore = { ...process.env }
afterAll(() => void (process.env = asBefore))

describe('a collector that is away', () => {
  it('is told of once, hurts no work, holds no stop up, and is told once when it is back', async () => {
    const port = await freePort()
    const logged: Record<string, unknown>[] = []
    const destination = { write: (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>) }
    const logger = createLogger({ service: 'kit', destination })
    const told = (level: string) => logged.filter((line) => line.level === level).map(({ msg }) => msg)
    Object.assign(process.env, {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
      OTEL_BSP_SCHEDULE_DELAY: '20',
      OTEL_EXPORTER_OTLP_TIMEOUT: '100',
    })
    const tracing = await startTracing('kit', logger)
    const work = () => inSpan('work', { kind: SpanKind.INTERNAL }, async () => 'done')

    expect(await work()).toBe('done')
    await eventually(() => expect(told('warn')).toHaveLength(1))
    for (let more = 0; more < 3; more += 1) {
      expect(await work()).toBe('done')
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    expect(told('warn')).toEqual(['The collector takes no traces: those of meanwhile are lost'])

    const collector = await startCollector({ port })
    await eventually(async () => {
      await work()
      expect(told('info')).toEqual(['Traces are sent', 'The collector takes traces again'])
    })
    await collector.stop()
    await work()
    const from = performance.now()
    await tracing.stop()
    expect(performance.now() - from).toBeLessThan(2_500)
  })
})
