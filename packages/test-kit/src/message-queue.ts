export interface MessageQueue<T> {
  push(message: T): void
  /** The oldest message not taken yet; waits for one, and throws when none comes in time. */
  next(timeoutMs?: number): Promise<T>
  /** Takes all that are there now. */
  drain(): readonly T[]
}

/** Between a callback that receives messages and a test that awaits them one by one. */
export function messageQueue<T>(): MessageQueue<T> {
  const messages: T[] = []
  const waiting: ((message: T) => void)[] = []
  return {
    push(message) {
      const taker = waiting.shift()
      if (taker) taker(message)
      else messages.push(message)
    },
    next(timeoutMs = 10_000) {
      if (messages.length > 0) return Promise.resolve(messages.shift() as T)
      return new Promise((resolve, reject) => {
        const take = (message: T) => {
          clearTimeout(timer)
          resolve(message)
        }
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(take), 1)
          reject(new Error(`No message came within ${timeoutMs} ms`))
        }, timeoutMs)
        waiting.push(take)
      })
    },
    drain: () => messages.splice(0),
  }
}
