import { TraceFlags, type Link } from '@opentelemetry/api'
import { SamplingDecision, type Sampler, type SamplingResult } from '@opentelemetry/sdk-trace-node'

const RECORD: SamplingResult = { decision: SamplingDecision.RECORD_AND_SAMPLED }
const PASS: SamplingResult = { decision: SamplingDecision.NOT_RECORD }

/**
 * Of what begins a trace, so many a second at most, and as many at once: in a quiet shop every request is traced, and in a busy one tracing costs
 * no more than that. What is linked to others, such as a batch of events, is traced if one of them is.
 */
export function boundedSampler(perSecond: number, now: () => number = () => performance.now()): Sampler {
  let left = perSecond
  let since = now()
  const isWithinBounds = (): boolean => {
    const at = now()
    left = Math.min(perSecond, left + ((at - since) / 1_000) * perSecond)
    since = at
    if (left < 1) return false
    left -= 1
    return true
  }
  return {
    shouldSample: (_context, _traceId, _name, _kind, _attributes, links) =>
      (links.length > 0 ? links.some(isTraced) : isWithinBounds()) ? RECORD : PASS,
    toString: () => `boundedSampler{${perSecond}/s}`,
  }
}

const isTraced = ({ context }: Link): boolean => (context.traceFlags & TraceFlags.SAMPLED) !== 0
