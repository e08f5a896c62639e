const KEPT = 'kade.desk.seen'
const MOST = 8

/** Numbers of the orders that were looked at last in this window, the newest first. No more is kept of them, and signing out forgets it. */
export function ordersSeen(): string[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]') as unknown
    return Array.isArray(kept) ? kept.filter((number) => typeof number === 'string') : []
  } catch {
    return []
  }
}

export function rememberOrder(number: string): void {
  sessionStorage.setItem(KEPT, JSON.stringify(withNewest(ordersSeen(), number)))
}

export const withNewest = (seen: readonly string[], number: string): string[] =>
  [number, ...seen.filter((other) => other !== number)].slice(0, MOST)
