import { setTimeout as wait } from 'node:timers/promises'
import type { ExecutionResult } from 'graphql'

export interface Delivery {
  /** Its number in the order's own sequence. */
  readonly sequence: number
  readonly result: ExecutionResult
  /** When its event was told: how late it is on the wire is counted from then on. */
  readonly toldAt: number
}

/** A slow client keeps the newest; what it loses is read at its owner when it comes back for more, so that it still sees everything. */
const MOST_WAITING = 16

/** What waits for one subscriber. */
export class DeliveryQueue {
  readonly #waiting: Delivery[] = []
  #wake: (() => void) | undefined
  #refusal: Error | undefined
  readonly #closing = new AbortController()

  push(delivery: Delivery): void {
    this.#waiting.push(delivery)
    if (this.#waiting.length > MOST_WAITING) this.#waiting.shift()
    this.#wake?.()
  }

  /** Nothing more is for this subscriber: `next` throws it, at once. */
  refuse(refusal: Error): void {
    this.#refusal = refusal
    this.#wake?.()
  }

  close(): void {
    this.#closing.abort()
    this.#wake?.()
  }

  get isClosed(): boolean {
    return this.#closing.signal.aborted
  }

  /** So long, or until it is closed. */
  async pause(ms: number): Promise<void> {
    await wait(ms, undefined, { signal: this.#closing.signal }).catch(() => undefined)
  }

  /** The oldest; waits for one; undefined when the queue was closed. */
  async next(): Promise<Delivery | undefined> {
    while (!this.isClosed && !this.#refusal && this.#waiting.length === 0) await new Promise<void>((resolve) => (this.#wake = resolve))
    if (this.isClosed) return undefined
    if (this.#refusal) throw this.#refusal
    return this.#waiting.shift()
  }
}
