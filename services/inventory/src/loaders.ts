import type { AnswerSize, Database, Page } from '@kade/service-kit'
import DataLoader from 'dataloader'
import { nextSupply } from './backorder/backorder.reads.js'
import { allRateCards } from './rate-card/rate-card.store.js'
import { binsById, contentsOfBins, contentsOfLevels } from './bin/bin.reads.js'
import { channelPoliciesBySku, variantsBySku } from './catalogue/variant.reads.js'
import { countSheetsById, linesOfSheets } from './count/count.reads.js'
import { allLocations, locationsById } from './location/location.store.js'
import { policiesOfLevels } from './replenishment/reorder-policy.reads.js'
import { linesOfPurchaseOrders, purchaseOrdersById, receiptsOfPurchaseOrders } from './purchase/purchase.reads.js'
import { costsOfLevels } from './stockroom/cost.store.js'
import type { LevelKey } from './stockroom/stock-command.store.js'
import { readPromises } from './stockroom/stockroom.store.js'
import { bookedByLocation, countMovements, levelsBySku, movementsOfLevels, preorderedBySku } from './stockroom/stockroom.reads.js'
import type { MovementRow } from './stockroom/stockroom.table.js'
import { itemsOfSuppliers, suppliersById } from './supplier/supplier.reads.js'
import { linesOfTransfers, transfersById } from './transfer/transfer.reads.js'

/** One per request: fields of fifty variants are read in one statement each. */
export function createLoaders(database: Database, size: AnswerSize) {
  const movements = new Map<string, DataLoader<LevelKey, MovementRow[], string>>()
  const cacheKeyFn = ({ sku, locationId }: LevelKey): string => `${locationId} ${sku}`
  let rateCards: ReturnType<typeof allRateCards> | undefined
  let booked: ReturnType<typeof bookedByLocation> | undefined
  let locations: ReturnType<typeof allLocations> | undefined
  return {
    variant: new DataLoader((skus: readonly string[]) => size.count(variantsBySku(database, skus))),
    levels: new DataLoader((skus: readonly string[]) => size.count(levelsBySku(database, skus))),
    channelPolicies: new DataLoader((skus: readonly string[]) => size.count(channelPoliciesBySku(database, skus))),
    nextSupply: new DataLoader((skus: readonly string[]) => nextSupply(database, skus)),
    preordered: new DataLoader((skus: readonly string[]) => preorderedBySku(database, skus)),
    promises: new DataLoader(async (skus: readonly string[]) => {
      const { elsewhere, supply } = await readPromises(database, skus)
      return skus.map((sku) => ({
        elsewhere: elsewhere.filter((each) => each.sku === sku),
        supply: supply.filter((each) => each.sku === sku),
      }))
    }),
    location: new DataLoader((ids: readonly string[]) => locationsById(database, ids)),
    bin: new DataLoader((ids: readonly string[]) => binsById(database, ids)),
    binContents: new DataLoader((ids: readonly string[]) => size.count(contentsOfBins(database, ids))),
    levelBins: new DataLoader((levels: readonly LevelKey[]) => size.count(contentsOfLevels(database, levels)), { cacheKeyFn }),
    countSheet: new DataLoader((ids: readonly string[]) => size.count(countSheetsById(database, ids))),
    countLines: new DataLoader((ids: readonly string[]) => size.count(linesOfSheets(database, ids))),
    movementCount: new DataLoader((levels: readonly LevelKey[]) => countMovements(database, levels), { cacheKeyFn }),
    movements: (level: LevelKey, page: Page): Promise<MovementRow[]> => {
      const name = JSON.stringify(page)
      const loader =
        movements.get(name) ??
        new DataLoader((levels: readonly LevelKey[]) => size.count(movementsOfLevels(database, levels, page)), { cacheKeyFn })
      movements.set(name, loader)
      return loader.load(level)
    },
    reorderPolicy: new DataLoader((levels: readonly LevelKey[]) => policiesOfLevels(database, levels), { cacheKeyFn }),
    supplier: new DataLoader((ids: readonly string[]) => suppliersById(database, ids)),
    supplierItems: new DataLoader((ids: readonly string[]) => size.count(itemsOfSuppliers(database, ids))),
    purchaseOrder: new DataLoader((ids: readonly string[]) => purchaseOrdersById(database, ids)),
    purchaseOrderLines: new DataLoader((ids: readonly string[]) => size.count(linesOfPurchaseOrders(database, ids))),
    purchaseReceipts: new DataLoader((ids: readonly string[]) => size.count(receiptsOfPurchaseOrders(database, ids))),
    /** What carriers ask, read once. */
    rateCards: () => (rateCards ??= allRateCards(database)),
    transfer: new DataLoader((ids: readonly string[]) => transfersById(database, ids)),
    transferLines: new DataLoader((ids: readonly string[]) => size.count(linesOfTransfers(database, ids))),
    stockCost: new DataLoader((levels: readonly LevelKey[]) => costsOfLevels(database, levels), { cacheKeyFn }),
    /** What leaves each location on each day, read once, where any sends so many a day and no more. */
    booked: () => (booked ??= bookedByLocation(database)),
    /** All of them, read once. */
    locations: () => (locations ??= size.count(allLocations(database))),
  }
}
export type Loaders = ReturnType<typeof createLoaders>
