import { smoothed } from './classics.js'
import { capOf, weeksOf, type Past } from './demand.js'

const SMOOTHING = 0.3

/**
 * The typical week of a SKU (CES): exponential smoothing over weekly sums of its orders, each capped at the 95 % quantile of the SKU's own order
 * sizes. Units a week; low on purpose where a few orders are large, so it sizes no purchase.
 */
export const cappedSmoothing = (past: Past): number => smoothed(SMOOTHING)(weeksOf(past, capOf(past)))
