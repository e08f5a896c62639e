import { within } from './within.js'

export interface MessageQueue<T> {
  push(message: T): void
  /** The source has failed: whoever takes, now or later, is told why, when what came before is taken. */
  fail(error: Error): void
  /** The oldest message not taken yet; waits for one, and throws when none comes in time. */
  next(timeoutMs?: number): Promise<T>
  /** Takes all that are there now. */
  drain(): readonly T[]
}

interface Taker<T> {
  take(message: T): void
  refuse(error: Error): void
}

/** Between a callback that receives messages and a test that awaits them one by one. */
export function messageQueue<T>(): MessageQueue<T> {
  const messages: T[] = []
  const takers: Taker<T>[] = []
  let failure: Error | undefined
  return {
    push(message) {
      const taker = takers.shift()
      if (taker) taker.take(message)
      else messages.push(message)
    },
    fail(error) {
      failure = error
      for (const taker of takers.splice(0)) taker.refuse(error)
    },
    next(timeoutMs = within(30_000)) {
      if (messages.length > 0) return Promise.resolve(messages.shift() as T)
      if (failure) return Promise.reject(failure)
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          takers.splice(takers.indexOf(taker), 1)
          reject(new Error(`No message came within ${timeoutMs} ms`))
        }, timeoutMs)
        const taker: Taker<T> = {
          take: (message) => (clearTimeout(timer), resolve(message)),
          refuse: (error) => (clearTimeout(timer), reject(error)),
        }
        takers.push(taker)
      })
    },
    drain: () => messages.splice(0),
  }
}
