import { asInt, connectionOf, countOf, moneyOf, NotFound, pageOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { Context } from '../context.js'
import type {
  ProductVariantResolvers,
  StockLevelResolvers,
  StockMovementConnectionResolvers,
  StockMovementResolvers,
} from '../generated.js'
import { ageDays } from './age.js'
import { minorOf, unitsOf } from './cost.js'
import type { LevelKey } from './stock-command.store.js'
import type { StockLevelRow } from './stockroom.table.js'

/** The levels that a change of stock was about, as they now are. */
export async function levelsOf(keys: readonly LevelKey[], { loaders }: Pick<Context, 'loaders'>): Promise<StockLevelRow[]> {
  const levels = await Promise.all(
    keys.map(async ({ sku, locationId }) => (await loaders.levels.load(sku)).find((level) => level.locationId === locationId)),
  )
  return levels.filter((level) => level !== undefined)
}

const ProductVariant: Pick<ProductVariantResolvers, 'stock'> = {
  stock: ({ sku }, _, { viewer, loaders }) => {
    authorizeField(viewer, 'stock')
    return loaders.levels.load(sku)
  },
}

const StockLevel: StockLevelResolvers = {
  variant: async ({ sku }, _, { loaders }) => {
    const variant = await loaders.variant.load(sku)
    if (!variant) throw new NotFound(`There is no variant ${sku}`)
    return variant
  },
  onHand: ({ onHand }) => asInt(onHand),
  reserved: ({ reserved }) => asInt(reserved),
  allocated: ({ allocated }) => asInt(allocated),
  available: ({ available }) => asInt(available),
  incoming: ({ incoming }) => asInt(incoming),
  held: ({ held }) => asInt(held),
  damaged: ({ damaged }) => asInt(damaged),
  ageDays: ({ cameIn }) => ageDays(cameIn, new Date()),
  unitCost: async ({ sku, locationId }, _, { viewer, loaders }) => {
    authorizeField(viewer, 'stockCost')
    const cost = await loaders.stockCost.load({ sku, locationId })
    return cost && moneyOf(minorOf(cost, 1), cost.currency)
  },
  value: async ({ sku, locationId, ...level }, _, { viewer, loaders }) => {
    authorizeField(viewer, 'stockCost')
    const cost = await loaders.stockCost.load({ sku, locationId })
    return cost && moneyOf(minorOf(cost, unitsOf(level)), cost.currency)
  },
  location: async ({ locationId }, _, { loaders }) => {
    const location = await loaders.location.load(locationId)
    if (!location) throw new NotFound('There is no such location')
    return location
  },
  movements: async ({ sku, locationId }, args, { loaders }) => {
    const page = pageOf(args, { cursor: ['number'] })
    return connectionOf(
      await loaders.movements({ sku, locationId }, page),
      page,
      ({ id }) => [id],
      () => loaders.movementCount.load({ sku, locationId }),
    )
  },
}

const StockMovement: StockMovementResolvers = {
  id: ({ id }) => String(id),
  quantity: ({ quantity }) => asInt(quantity),
  position: ({ id }) => String(id),
  balance: ({ onHandAfter, reservedAfter, allocatedAfter, heldAfter, damagedAfter }) =>
    onHandAfter === null || reservedAfter === null || allocatedAfter === null || heldAfter === null || damagedAfter === null
      ? null
      : { onHand: onHandAfter, reserved: reservedAfter, allocated: allocatedAfter, held: heldAfter, damaged: damagedAfter },
}

const StockMovementConnection: StockMovementConnectionResolvers = { totalCount: countOf }

export const stock = { ProductVariant, StockLevel, StockMovement, StockMovementConnection }
