import type { MemberDimension } from './cubes.js'

export type SalesDimension = 'DAY' | 'WEEK' | 'MONTH' | MemberDimension

/** SQL: what a part is of, in each dimension; empty where it is of none of its members. */
export const KEYS: Readonly<Record<SalesDimension, string>> = {
  DAY: `to_char(placed_on, 'YYYY-MM-DD')`,
  WEEK: `to_char(placed_on, 'IYYY-"W"IW')`,
  MONTH: `to_char(placed_on, 'YYYY-MM')`,
  CHANNEL: 'channel',
  COUNTRY: 'country',
  REGION: 'region',
  CAMPAIGN: 'campaign',
  SKU: 'sku',
  CATEGORY: 'category',
  CUSTOMER_GROUP: 'customer_group',
}
export const TIMES: readonly SalesDimension[] = ['DAY', 'WEEK', 'MONTH']
