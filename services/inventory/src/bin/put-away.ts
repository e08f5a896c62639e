import type { Bin } from '../stockroom/bin-book.js'
import type { Decision } from '../stockroom/decision.js'
import type { Stockroom } from '../stockroom/stockroom.js'

export interface PutAway {
  readonly locationId: string
  readonly sku: string
  readonly quantity: number
  readonly into: Bin
  /** From outside of bins without one. */
  readonly outOf: Bin | undefined
  readonly actor: string
}

/** Units change their place; how many there are, and whose, stays as it is. @throws BinShortfall */
export function putAway(before: Stockroom, { locationId, sku, quantity, into, outOf, actor }: PutAway): Decision {
  const room = before.over()
  const way = `${outOf?.code ?? 'no bin'} to ${into.code}`
  room.book.move('PUT_AWAY', sku, locationId, quantity, way, actor, { into, ...(outOf ? { outOf } : {}) })
  return room.decision([])
}
