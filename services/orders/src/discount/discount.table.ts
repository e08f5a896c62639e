import { EntitySchema } from 'typeorm'
import type { DiscountOffer, DiscountTerms } from './discount.js'

/** A discount as it is stored, and as JSON tells it: moments are texts there. */
export interface DiscountRow extends Omit<DiscountOffer, 'terms' | 'validFrom' | 'validTo'> {
  readonly kind: DiscountTerms['kind']
  readonly bps: number | null
  readonly amount: number | null
  readonly buy: number | null
  readonly get: number | null
  readonly validFrom: Date | string
  readonly validTo: Date | string | null
}
export const discountTable = new EntitySchema<DiscountRow>({
  name: 'Discount',
  columns: {
    key: { type: 'text', primary: true },
    code: { type: 'text', nullable: true },
    name: { type: 'text' },
    kind: { type: 'text' },
    bps: { type: 'int', nullable: true },
    amount: { type: 'bigint', nullable: true },
    buy: { type: 'int', nullable: true, name: 'buy_units' },
    get: { type: 'int', nullable: true, name: 'get_units' },
    skus: { type: 'jsonb', nullable: true },
    minimumTotal: { type: 'bigint' },
    currency: { type: 'text', nullable: true },
    channel: { type: 'text', nullable: true },
    campaign: { type: 'text', nullable: true },
    validFrom: { type: 'timestamptz' },
    validTo: { type: 'timestamptz', nullable: true },
    usageLimit: { type: 'int', nullable: true },
    used: { type: 'int', default: 0 },
    isActive: { type: 'boolean' },
  },
  uniques: [{ name: 'discount_code_key', columns: ['code'] }],
})

export function toDiscount({ kind, bps, amount, buy, get, validFrom, validTo, ...row }: DiscountRow): DiscountOffer {
  return {
    ...row,
    terms: termsOf({ kind, bps, amount, buy, get }),
    validFrom: new Date(validFrom),
    validTo: validTo === null ? null : new Date(validTo),
  }
}

function termsOf({ kind, bps, amount, buy, get }: Pick<DiscountRow, 'kind' | 'bps' | 'amount' | 'buy' | 'get'>): DiscountTerms {
  switch (kind) {
    case 'PERCENTAGE':
      return { kind, bps: bps ?? 0 }
    case 'AMOUNT':
      return { kind, amount: amount ?? 0 }
    case 'BUY_X_GET_Y':
      return { kind, buy: buy ?? 1, get: get ?? 0 }
    case 'FREE_SHIPPING':
      return { kind }
    default:
      return kind satisfies never
  }
}

export function toRow({ terms, ...discount }: DiscountOffer): Omit<DiscountRow, 'used'> {
  return {
    ...discount,
    ...{ bps: null, amount: null, buy: null, get: null },
    ...terms,
  }
}
