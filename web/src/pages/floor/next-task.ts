/** What lies outside of bins, and what is due to come, at one location. */
export interface Waiting {
  readonly toPutAway: { readonly sku: string; readonly units: number } | null
  /** Purchase orders and transfers that are still to come. */
  readonly expected: readonly { readonly number: string; readonly expectedOn: string | null }[]
}
export type NextTask =
  | { readonly kind: 'receive'; readonly number: string; readonly isLate: boolean }
  | { readonly kind: 'putAway'; readonly sku: string; readonly units: number }
  | { readonly kind: 'wait' }

/** What stands on the dock is put away first, since it can be sold and not found; then what is due, the longest due first. */
export function nextTask({ toPutAway, expected }: Waiting, today: string): NextTask {
  if (toPutAway) return { kind: 'putAway', ...toPutAway }
  const [due] = expected
    .flatMap(({ number, expectedOn }) => (expectedOn !== null && expectedOn <= today ? [{ number, expectedOn }] : []))
    .sort((one, other) => one.expectedOn.localeCompare(other.expectedOn))
  return due ? { kind: 'receive', number: due.number, isLate: due.expectedOn < today } : { kind: 'wait' }
}

/** Where goods of a purchase order or a transfer are received. */
export const pathOfDocument = (number: string): string =>
  `/${/^TR-/i.test(number) ? 'arrive' : 'receive'}/${encodeURIComponent(number.toUpperCase())}`

/** Where it is done. */
export const pathOf = (task: NextTask): string =>
  task.kind === 'putAway' ? `/put-away/${encodeURIComponent(task.sku)}` : task.kind === 'receive' ? pathOfDocument(task.number) : '/receive'
