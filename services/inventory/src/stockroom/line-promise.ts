import { Layer } from './layer.js'

/** Goods that are still to come: a line of a purchase order or of a transfer. */
export interface InboundSupply {
  readonly source: 'PURCHASE_ORDER' | 'TRANSFER'
  readonly sourceId: string
  readonly lineId: string
  readonly sku: string
  readonly locationId: string
  readonly quantity: number
  /** Null when nobody said: it counts for nothing. */
  readonly expectedOn: string | null
}

/** What carries units of a promise. */
export interface Peg {
  /** STOCK is at hand; of ANNOUNCED units only the day is known, of those of NONE nothing. */
  readonly source: 'STOCK' | InboundSupply['source'] | 'ANNOUNCED' | 'NONE'
  /** Of the purchase order or transfer. Null for the others. */
  readonly sourceId: string | null
  readonly lineId: string | null
  readonly quantity: number
}

/** What an order was promised of a SKU: all of it, by these days. */
export interface LinePromise {
  readonly orderId: string
  readonly sku: string
  readonly shipDate: string
  readonly deliveryDate: string
  /** The day until which units that are to come are kept for it. Null when none are: it waits for more than is known to come, or for nothing. */
  readonly due: string | null
  readonly pegs: readonly Peg[]
}

/** Units of a SKU that orders wait for which are not looked at one by one, by the day until which units are kept for them. */
export interface WaitingElsewhere {
  readonly sku: string
  readonly day: string
  readonly quantity: number
}

export interface PromiseState {
  readonly lines: readonly LinePromise[]
  readonly elsewhere: readonly WaitingElsewhere[]
  readonly supply: readonly InboundSupply[]
}
export const NO_PROMISES: PromiseState = { lines: [], elsewhere: [], supply: [] }

/** What was promised of some SKUs, and what is to come of them. */
export class PromiseBook {
  private constructor(
    /** Of the orders that are looked at, by order and SKU. */
    readonly lines: Layer<LinePromise>,
    readonly elsewhere: readonly WaitingElsewhere[],
    readonly supply: readonly InboundSupply[],
  ) {}

  static of({ lines, elsewhere, supply }: PromiseState): PromiseBook {
    return new PromiseBook(new Layer(({ orderId, sku }) => `${orderId} ${sku}`, lines), elsewhere, supply)
  }

  over(): PromiseBook {
    return new PromiseBook(this.lines.over(), this.elsewhere, this.supply)
  }

  of(orderId: string, sku: string): LinePromise | undefined {
    return this.lines.get(`${orderId} ${sku}`)
  }
}
