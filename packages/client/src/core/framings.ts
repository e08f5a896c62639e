import { EventSourceParserStream } from 'eventsource-parser/stream'
import type { ExecutionResult } from 'graphql-ws'
import { meros } from 'meros/browser'

/** What a stream of HTTP tells: an update, that there will be no more, or that its token has ended. */
export type Told = { readonly update: ExecutionResult } | 'complete' | 'expired'

/** How updates stand in the answer to a request. A stream that ends without `complete` was cut. */
export interface Framing {
  /** After that of the graph. */
  readonly path: string
  readonly accept: string
  /** The gateway says at least so often that it lives. */
  readonly pingMs: number
  read(response: Response): AsyncGenerator<Told>
}

/** Server-Sent Events, in the protocol of graphql-sse. */
export const EVENTS: Framing = { path: '/stream', accept: 'text/event-stream', pingMs: 12_000, read: readEvents }

async function* readEvents({ body }: Response): AsyncGenerator<Told> {
  if (!body) return
  const events = body.pipeThrough(new TextDecoderStream() as TransformStream).pipeThrough(new EventSourceParserStream())
  const reader = (events as ReadableStream<{ readonly event?: string; readonly data: string }>).getReader()
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const { event, data } = read.value
      if (event === 'complete') {
        yield 'complete'
        return
      }
      if (event === 'next') yield { update: JSON.parse(data) as ExecutionResult }
    }
  } finally {
    await reader.cancel().catch(() => undefined) // it was cut
  }
}

/** Multipart HTTP, `subscriptionSpec=1.0`, as Apollo's clients speak it. */
export const PARTS: Framing = {
  path: '',
  accept: 'multipart/mixed;subscriptionSpec=1.0,application/json',
  pingMs: 5_000,
  read: readParts,
}

async function* readParts(response: Response): AsyncGenerator<Told> {
  let tail = ''
  const decoder = new TextDecoder()
  const keepTail = new TransformStream<Uint8Array, Uint8Array>({
    transform: (bytes, controller) => {
      tail = (tail + decoder.decode(bytes, { stream: true })).slice(-LAST.length - 2)
      controller.enqueue(bytes)
    },
  })
  const parts = await meros<Body>(new Response(response.body?.pipeThrough(keepTail), { headers: response.headers }))
  if (parts instanceof Response) {
    // Who is refused before anything is followed is answered in plain JSON.
    yield { update: (await parts.json()) as ExecutionResult }
    yield 'complete'
    return
  }
  for await (const { json, body } of parts as AsyncGenerator<Part>) {
    if (json && body.payload) yield { update: body.payload }
    else if (json && body.errors) {
      yield 'expired'
      return
    }
  }
  if (tail.trimEnd().endsWith(LAST)) yield 'complete'
}
const LAST = '--graphql--'

/** A heartbeat has neither. */
interface Body {
  readonly payload?: ExecutionResult | null
  readonly errors?: readonly unknown[]
}
type Part = { readonly json: true; readonly body: Body } | { readonly json: false; readonly body: string }
