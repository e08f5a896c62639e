import type { ReceivedEvent } from '../outbox/event.js'

/** Events of one type that may be handled as one set: no two of them have the same key. */
export interface Wave {
  readonly type: string
  readonly events: readonly ReceivedEvent[]
}

/** The nth event of each topic and key is in wave n, so that a key's events stay in order; a wave's events of one type are one set. */
export function wavesOf(events: readonly ReceivedEvent[]): Wave[] {
  const seen = new Map<string, number>()
  const waves: Map<string, ReceivedEvent[]>[] = []
  for (const event of events) {
    const key = `${event.topic} ${event.key}`
    const n = seen.get(key) ?? 0
    seen.set(key, n + 1)
    const wave = (waves[n] ??= new Map())
    const ofType = wave.get(event.type)
    if (ofType) ofType.push(event)
    else wave.set(event.type, [event])
  }
  return waves.flatMap((wave) => [...wave].map(([type, ofType]) => ({ type, events: ofType })))
}
