export interface EventStream {
  /** Waits until the stream says that it is open, or still open: a comment, which is no event. */
  open(): Promise<void>
  /** The next event, whole: its lines without the empty one that ends it. Comments before it are passed over; `undefined` when the stream is over. */
  next(): Promise<string | undefined>
  cancel(): Promise<void>
}

/** The events of a stream of `text/event-stream`, one by one, in whatever pieces the network brings them. */
export function eventStream(body: ReadableStream<Uint8Array>): EventStream {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  async function block(): Promise<string | undefined> {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end >= 0) {
        const told = text.slice(0, end)
        text = text.slice(end + 2)
        return told
      }
      const { done, value } = await reader.read()
      if (done) return undefined
      text += decoder.decode(value, { stream: true })
    }
  }
  return {
    async open() {
      const told = await block()
      if (told === undefined || !told.startsWith(':'))
        throw new Error(`The stream did not begin with a comment but with ${told ?? 'its end'}`)
    },
    async next() {
      let told = await block()
      while (told?.startsWith(':')) told = await block()
      return told
    },
    cancel: () => reader.cancel(),
  }
}
