export const SHOWN = ['ALL', 'NONE_AVAILABLE', 'RESERVED_OR_ALLOCATED', 'NOT_SELLABLE', 'INCOMING', 'TO_PUT_AWAY'] as const
export const ORDERS = ['SKU', 'AVAILABLE', 'ON_HAND'] as const

/** What the address of the list says: whoever is sent it sees the same. */
export interface Address {
  /** Code of a location; empty for all of them. */
  readonly at: string
  readonly q: string
  readonly show: (typeof SHOWN)[number]
  readonly order: (typeof ORDERS)[number]
}

/** What is not known is as if it was not said. */
export function readAddress(search: URLSearchParams): Address {
  const known = <T extends string>(all: readonly T[], given: string | null): T => all.find((one) => one === given) ?? (all[0] as T)
  return {
    at: search.get('at') ?? '',
    q: (search.get('q') ?? '').slice(0, 200),
    show: known(SHOWN, search.get('show')),
    order: known(ORDERS, search.get('order')),
  }
}

/** As short as it can be: what is usual is not said. */
export function addressOf({ at, q, show, order }: Address): Record<string, string> {
  return {
    ...(at && { at }),
    ...(q && { q }),
    ...(show === SHOWN[0] ? {} : { show }),
    ...(order === ORDERS[0] ? {} : { order }),
  }
}
