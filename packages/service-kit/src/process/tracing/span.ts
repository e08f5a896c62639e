import { context, SpanStatusCode, trace, type Attributes, type Context, type Span, type SpanOptions } from '@opentelemetry/api'

export { SpanKind, type Span } from '@opentelemetry/api'

export interface SpanPlan extends Omit<SpanOptions, 'root'> {
  /** What it is a part of; what is being done unless given. */
  readonly parent?: Context
}

const TRACER = '@kade/service-kit'

/** Begins a span that whoever begins it ends. Without an SDK it is nothing that goes nowhere. */
export const startSpan = (name: string, { parent = context.active(), ...options }: SpanPlan): Span =>
  // Asked for each time: an SDK may come later than the first span.
  trace.getTracer(TRACER).startSpan(name, options, parent)

/** Whether somebody will read what is told of the work at hand. */
export const isTraced = (): boolean => trace.getActiveSpan()?.isRecording() === true

/** Does the work in a span; what it throws is told by its kind, and thrown on. */
export async function inSpan<Result>(name: string, plan: SpanPlan, work: (span: Span) => Result | Promise<Result>): Promise<Result> {
  const span = startSpan(name, plan)
  try {
    return await context.with(trace.setSpan(plan.parent ?? context.active(), span), work, undefined, span)
  } catch (error) {
    tellFailure(span, error)
    throw error
  } finally {
    span.end()
  }
}

/** Adds to what is told of the work at hand. */
export const describeSpan = (attributes: Attributes): void => void trace.getActiveSpan()?.setAttributes(attributes)

/** By its kind alone: messages of errors quote what people wrote. */
export function tellFailure(span: Span, error: unknown): void {
  span.setAttribute('error.type', kindOf(error))
  span.setStatus({ code: SpanStatusCode.ERROR })
}

/** A code, such as ECONNREFUSED or one of PostgreSQL's, or the name of its class. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { code } = error as { readonly code?: unknown }
  return typeof code === 'string' && /^[\w.-]{1,64}$/.test(code) ? code : error.name
}
