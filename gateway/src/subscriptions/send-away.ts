import { setTimeout as pause } from 'node:timers/promises'

/** So many at once: five hundred a second is what one other process takes (`pnpm bench sockets`). */
const AT_ONCE = 50
const EVERY_MS = 100

/** Sends all away within so long. Who is sent away comes back at once, elsewhere; those whose turn has not come are served on. */
export async function sendAway<One>(all: readonly One[], withinMs: number, leave: (one: One) => void, wait = pause): Promise<void> {
  const each = Math.max(AT_ONCE, Math.ceil((all.length * EVERY_MS) / Math.max(withinMs, EVERY_MS)))
  for (let start = 0; start < all.length; start += each) {
    if (start > 0) await wait(EVERY_MS)
    for (const one of all.slice(start, start + each)) leave(one)
  }
}
