import { bestOrderUpTo, bestReorderQuantity, economicOrderQuantity, type OrderingCosts } from './best-policy.js'
import { reorderPointFor } from './fill-rate.js'
import { foresee, momentsOf, type Basis, type DailyDemand, type ForeseenDemand, type LeadTime } from './lead-time-demand.js'
import { negativeBinomial } from './unit-distribution.js'

/** (R,Q): batches of Q at a position of R or below; (s,S): up to S at a position of s or below. */
export type PolicyKind = 'REORDER_QUANTITY' | 'ORDER_UP_TO'

/** What a purchase must fit. */
export interface OrderTerms {
  readonly minimumOrder: number
  readonly orderMultiple: number
}

/** When to buy, and how much. */
export interface ReorderLevels {
  /** Buy when the inventory position is here or below. */
  readonly reorderPoint: number
  /** Units of one purchase; of ORDER_UP_TO, S - s. */
  readonly orderQuantity: number
  /** How the reorder point was found. */
  readonly basis: Basis | 'GIVEN'
  /** Units of the reorder point beyond the demand until an order of the next review arrives; null when that is not known. */
  readonly safetyStock: number | null
}

/** What is known, and what is to be found. */
export interface PolicyQuestion {
  readonly kind: PolicyKind
  readonly reorderPoint: number | null
  readonly orderQuantity: number | null
  readonly demand: DailyDemand | null
  readonly leadTime: LeadTime
  readonly terms: OrderTerms
  /** The part of the demand to be served from stock. */
  readonly fillRate: number | null
  /** Of an order, and of a unit kept for a day; with `shortage`, of a unit that is missing for a day. */
  readonly costs: (OrderingCosts & { readonly shortage: number | null }) | null
}

/** Demand is needed, and was not given. */
export class DemandUnknown extends Error {
  override readonly name = 'DemandUnknown'
}
/** Neither a fill rate nor what a missing unit costs says how much safety there shall be. */
export class ServiceUnknown extends Error {
  override readonly name = 'ServiceUnknown'
}

/** Levels that fit what is known: those given as they are, the others by the fill rate, or by what a missing unit costs. @throws DemandUnknown, ServiceUnknown */
export function levelsFor(question: PolicyQuestion): ReorderLevels {
  const { demand, leadTime, reorderPoint, fillRate, terms } = question
  if (reorderPoint !== null) {
    const orderQuantity = question.orderQuantity ?? fitting(quantityFor(question), terms)
    return { reorderPoint, orderQuantity, basis: 'GIVEN', safetyStock: demand && safetyOf(reorderPoint, demand, leadTime) }
  }
  if (!demand) throw new DemandUnknown()
  const foreseen = foresee(demand, leadTime)
  const found = fillRate === null ? cheapest(question, demand, foreseen) : serving(question, fillRate, foreseen)
  return { ...found, basis: foreseen.basis, safetyStock: safetyOf(found.reorderPoint, demand, leadTime) }
}

function serving(question: PolicyQuestion, part: number, foreseen: ForeseenDemand) {
  const orderQuantity = question.orderQuantity ?? fitting(quantityFor(question), question.terms)
  const inPacks = Math.max(1, Math.round(orderQuantity / foreseen.pack))
  return { reorderPoint: reorderPointFor(part, inPacks, foreseen) * foreseen.pack, orderQuantity }
}

/** The cheapest pair; a quantity that the supplier does not sell is rounded up, and the reorder point stays, which is safe. */
function cheapest({ kind, costs, terms, leadTime, orderQuantity }: PolicyQuestion, demand: DailyDemand, foreseen: ForeseenDemand) {
  if (!costs || costs.shortage === null) throw new ServiceUnknown()
  const { pack, untilNext } = foreseen
  // A pack is held, and missing, for as much as its units.
  const perPack = { fixed: costs.fixed, holding: costs.holding * pack, shortage: costs.shortage * pack }
  if (kind === 'REORDER_QUANTITY') {
    const best = bestReorderQuantity(perPack, demand.mean / pack, untilNext)
    return {
      reorderPoint: Math.max(0, best.reorderPoint) * pack,
      orderQuantity: orderQuantity ?? fitting(best.orderQuantity * pack, terms),
    }
  }
  const { mean, variance } = momentsOf(demand, leadTime.review, 0)
  // Costs of a unit for a day become those of a review.
  const perReview = { ...perPack, holding: perPack.holding * leadTime.review, shortage: perPack.shortage * leadTime.review }
  const best = bestOrderUpTo(perReview, negativeBinomial(mean / pack, variance / pack ** 2), untilNext)
  const reorderPoint = Math.max(0, best.reorderPoint) * pack
  return { reorderPoint, orderQuantity: orderQuantity ?? fitting(best.orderUpTo * pack - reorderPoint, terms) }
}

/** The economic quantity where the costs are known, else what is wanted between two reviews. */
function quantityFor({ costs, demand, leadTime }: PolicyQuestion): number {
  if (!demand) throw new DemandUnknown()
  return Math.ceil(costs ? Math.round(economicOrderQuantity(costs, demand.mean).quantity) : demand.mean * leadTime.review)
}

const safetyOf = (reorderPoint: number, demand: DailyDemand, { days, review }: LeadTime): number =>
  Math.max(0, Math.round(reorderPoint - demand.mean * (days + review)))

/** Units that can be ordered: at least these, the minimum, and whole multiples. */
export const fitting = (units: number, { minimumOrder, orderMultiple }: OrderTerms): number =>
  Math.ceil(Math.max(1, units, minimumOrder) / orderMultiple) * orderMultiple

/** What there is and what is coming, less what is owed. */
export interface Position {
  readonly onHand: number
  readonly reserved: number
  readonly allocated: number
  readonly incoming: number
  readonly backordered: number
}

/**
 * Units that count against the reorder point. Units kept back by the level's own safety stock are among them: the reorder point holds its safety
 * already, and to take them off here would keep it twice.
 */
export const positionOf = ({ onHand, reserved, allocated, incoming, backordered }: Position): number =>
  onHand - reserved - allocated + incoming - backordered

/** Units to buy now: none above the reorder point. */
export function unitsToBuy(
  {
    kind,
    reorderPoint,
    orderQuantity,
    ...terms
  }: Pick<ReorderLevels, 'reorderPoint' | 'orderQuantity'> & OrderTerms & { readonly kind: PolicyKind },
  position: number,
): number {
  if (position > reorderPoint) return 0
  if (kind === 'ORDER_UP_TO') return fitting(reorderPoint + orderQuantity - position, terms)
  // As many batches as bring the position above the reorder point: one, unless many units are owed.
  return fitting((Math.floor((reorderPoint - position) / orderQuantity) + 1) * orderQuantity, terms)
}
