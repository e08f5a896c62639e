/** What lies outside of bins, and what is due to come, at one location. */
export interface Waiting {
  readonly toPutAway: { readonly sku: string; readonly units: number } | null
  /** What must leave first of what may be picked. */
  readonly toPick: { readonly id: string; readonly number: string | null; readonly shipBy: string | null } | null
  /** Purchase orders and transfers that are still to come. */
  readonly expected: readonly { readonly number: string; readonly expectedOn: string | null }[]
}
export type NextTask =
  | { readonly kind: 'receive'; readonly number: string; readonly isLate: boolean }
  | { readonly kind: 'putAway'; readonly sku: string; readonly units: number }
  | { readonly kind: 'pick'; readonly id: string; readonly number: string | null; readonly shipBy: string | null }
  | { readonly kind: 'wait' }

const SOON_MS = 4 * 3_600_000

/**
 * What must leave soon is picked first; then what stands on the dock is put away, since it can be sold and not found; then comes what is due, the
 * longest due first, and then what leaves later.
 */
export function nextTask({ toPutAway, toPick, expected }: Waiting, today: string, now: Date): NextTask {
  if (toPick?.shipBy != null && Date.parse(toPick.shipBy) - now.getTime() < SOON_MS) return { kind: 'pick', ...toPick }
  if (toPutAway) return { kind: 'putAway', ...toPutAway }
  const [due] = expected
    .flatMap(({ number, expectedOn }) => (expectedOn !== null && expectedOn <= today ? [{ number, expectedOn }] : []))
    .sort((one, other) => one.expectedOn.localeCompare(other.expectedOn))
  if (due) return { kind: 'receive', number: due.number, isLate: due.expectedOn < today }
  return toPick ? { kind: 'pick', ...toPick } : { kind: 'wait' }
}

/** Where goods of a purchase order or a transfer are received. */
export const pathOfDocument = (number: string): string =>
  `/${/^TR-/i.test(number) ? 'arrive' : 'receive'}/${encodeURIComponent(number.toUpperCase())}`

/** Where it is done. */
export function pathOf(task: NextTask): string {
  if (task.kind === 'pick') return `/pick/${task.id}`
  if (task.kind === 'putAway') return `/put-away/${encodeURIComponent(task.sku)}`
  return task.kind === 'receive' ? pathOfDocument(task.number) : '/receive'
}
