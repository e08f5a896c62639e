import { newId, UserErrors, type Database, type Viewer } from '@kade/service-kit'
import { carryOut } from '../stockroom/carry-out.js'
import { MOST_ON_HAND, StockOverflow } from '../stockroom/stock-book.js'
import { moveFromMissing } from '../stockroom/move-units-away.js'
import { ensureLevels } from '../stockroom/stock-command.store.js'
import { lockSkus, readStockroom } from '../stockroom/stockroom.store.js'
import { approve, missingOf } from './approve.js'
import { changeCountSheet, type CountSheetChange } from './change-count-sheet.js'
import { check } from './count.js'
import { binsOfIds } from './count.store.js'

/** The variances of a sheet become movements of the ledger. @throws UserErrors */
export const approveCount = (database: Database, { subject }: Viewer, command: CountSheetChange): Promise<string> =>
  changeCountSheet(database, command, subject, async (tx, sheet) => {
    check(sheet, 'APPROVE', subject)
    const skus = [...new Set(sheet.lines.map(({ sku }) => sku))]
    const bins = await binsOfIds(tx, [...new Set(sheet.lines.flatMap(({ binId }) => binId ?? []))])
    await lockSkus(tx, skus)
    await ensureLevels(tx, sheet.locationId, skus)
    const room = await readStockroom(tx, skus, [], { waiting: true })
    const binOf = (id: string) => {
      const bin = bins.get(id)
      if (!bin) throw new Error(`There is no bin ${id}`)
      return bin
    }
    try {
      const { sheet: approved, decision } = approve(room, sheet, binOf, subject, { now: new Date(), newId })
      await carryOut(tx, [decision])
      await moveFromMissing(tx, sheet.locationId, missingOf(approved))
      return approved
    } catch (error) {
      if (!(error instanceof StockOverflow)) throw error
      throw UserErrors.of(
        'OUT_OF_RANGE',
        `All locations together hold at most ${MOST_ON_HAND} units of ${error.sku}: there is room for ${error.room} more`,
        ...['input', 'countSheetId'],
      ).with({ sku: error.sku, most: error.room })
    }
  })
