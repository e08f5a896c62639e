import { ROOT_CONTEXT, SpanKind } from '@opentelemetry/api'
import { expect, it } from '@jest/globals'
import { boundedSampler } from './bounded-sampler.js'

/** Whether each of so many requests at a moment, in milliseconds, is traced. */
function asked(moments: readonly number[], perSecond = 2) {
  let now = 0
  const sampler = boundedSampler(perSecond, () => now)
  return moments.map((moment) => {
    now = moment
    return sampler.shouldSample(ROOT_CONTEXT, 'a'.repeat(32), 'POST /graphql', SpanKind.SERVER, {}, []).decision === 2
  })
}

it('what begins a trace is traced as long as it is within the bounds, and again when time has passed', () => {
  expect(asked([0, 0, 0, 100, 499])).toEqual([true, true, false, false, false])
  expect(asked([0, 0, 500, 500, 1_000])).toEqual([true, true, true, false, true])
  // What was not used for an hour is no reason to trace more at once.
  expect(asked([3_600_000, 3_600_000, 3_600_000])).toEqual([true, true, false])
})

it('a batch is traced if something in it is, whatever the bounds, and takes nothing of them', () => {
  const sampler = boundedSampler(1, () => 0)
  const link = (traceFlags: number) => ({ context: { traceId: 'b'.repeat(32), spanId: 'c'.repeat(16), traceFlags } })
  const ask = (...flags: number[]) =>
    sampler.shouldSample(ROOT_CONTEXT, 'a'.repeat(32), 'process orders', SpanKind.CONSUMER, {}, flags.map(link)).decision === 2
  expect([ask(0, 1), ask(1), ask(0, 0), ask(1, 1)]).toEqual([true, true, false, true])
  expect([ask(), ask()]).toEqual([true, false])
})
