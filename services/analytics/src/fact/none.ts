/** Stands where an order has no region, campaign or customer group, and a SKU no category, so that sales by it still add up. */
export const NONE = '(none)'
