export { cartonize, OWN_PACKAGING, packInto, parcelOf, voidShareOf, type PackedBox, type PriceOf } from './cartonize.js'
export { checkPlan, type PlanFault } from './check-plan.js'
export { drawPlan, stepsOf, unitsOfBlock, type Drawing, type Face } from './drawing.js'
export { fillBox, SUPPORT, type Room } from './fill.js'
export { goodsOf, type CatalogueUnit } from './goods-of.js'
export {
  placementsOf,
  THIS_SIDE_UP,
  turnsOf,
  USUAL_GRAMS,
  USUAL_SIDES,
  volumeOf,
  type Block,
  type Extent,
  type Goods,
  type Placement,
} from './goods.js'
