import type { ExecutionResult } from 'graphql'

export interface Delivery {
  /** Its number in the order's own sequence. */
  readonly sequence: number
  readonly result: ExecutionResult
}

/** A slow client keeps the newest; what it loses is read at its owner when it comes back for more, so that it still sees everything. */
const MOST_WAITING = 16

/** What waits for one subscriber. */
export class DeliveryQueue {
  readonly #waiting: Delivery[] = []
  #wake: (() => void) | undefined
  #closed = false
  #refusal: Error | undefined

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
    this.#closed = true
    this.#wake?.()
  }

  /** The oldest; waits for one; undefined when the queue was closed. */
  async next(): Promise<Delivery | undefined> {
    while (!this.#closed && !this.#refusal && this.#waiting.length === 0) await new Promise<void>((resolve) => (this.#wake = resolve))
    if (this.#closed) return undefined
    if (this.#refusal) throw this.#refusal
    return this.#waiting.shift()
  }
}
