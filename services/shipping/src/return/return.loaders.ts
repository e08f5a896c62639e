import { notOfThisList, type AnswerSize, type Database, type ListPage } from '@kade/service-kit'
import DataLoader from 'dataloader'
import { linesOfReturns, returnsById, returnsOfOrders, unitsOfLines } from './return.reads.js'
import { returnableOf } from './return.store.js'
import type { ReturnRow } from './return.table.js'

/** One per request: returns of fifty orders are read in one statement each. */
export function createReturnLoaders(database: Database, size: AnswerSize) {
  const load = <Row>(read: (ids: readonly string[]) => Promise<Row[]>) => new DataLoader<string, Row>((ids) => size.count(read(ids)))
  const back = load((ids) => returnsById(database, ids))
  const pages = new Map<string, DataLoader<string, ReturnRow[]>>()
  return {
    return: back,
    returnLines: load((ids) => linesOfReturns(database, ids)),
    returnUnits: load((ids) => unitsOfLines(database, ids)),
    returnable: load((ids) => returnableOf(database, ids)),
    returnsOfOrder: {
      /** A page of an order's returns. @throws BadUserInput when `after` is none of them */
      page: async (orderId: string, page: ListPage): Promise<ReturnRow[]> => {
        if (page.after !== null && (await back.load(page.after))?.orderId !== orderId) throw notOfThisList()
        const key = JSON.stringify(page)
        const loader = pages.get(key) ?? load((ids) => returnsOfOrders(database, ids, page))
        pages.set(key, loader)
        return loader.load(orderId)
      },
      clearAll: () => pages.clear(),
    },
  }
}
