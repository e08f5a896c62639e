import { changeStock } from '../stockroom/change-stock.js'
import { fillIn } from '../stockroom/fill-backorders.js'
import { allLocations } from '../location/location.store.js'
import { lockSkus } from '../stockroom/stockroom.store.js'
import { within } from './import-job.store.js'
import { rejectsBy, wholeIn, type FileRow, type Importer, type Reject } from './importer.js'
import { takeRows } from './import-rows.js'

const MOST_UNITS = 100_000_000

/** What lies at locations: the books are corrected to it, down to what is free. Of rows with one SKU and location the last counts. */
export const importStock: Importer = {
  columns: ['sku', 'location', 'onHand'],
  required: ['sku', 'location', 'onHand'],
  atOnce: 500,
  take: async (tx, rows, { jobId, actor }) => {
    const locations = new Map((await allLocations(tx)).map(({ code, id }) => [code, id]))
    const rejects: Reject[] = []
    const byLocation = new Map<string, Map<string, FileRow>>()
    for (const row of rows) {
      const [sku, locationId, onHand] = [row.text('sku'), locations.get(row.text('location')?.toUpperCase() ?? ''), wholeIn(row, 'onHand')]
      const refuse = (column: string, reason: string) => rejects.push({ rowNumber: row.rowNumber, column, reason })
      if (sku === null) refuse('sku', 'is empty')
      else if (locationId === undefined) refuse('location', `There is no location ${row.text('location') ?? ''}`)
      else if (onHand === null || !(onHand >= 0 && onHand <= MOST_UNITS)) refuse('onHand', `Units are whole numbers, 0 to ${MOST_UNITS}`)
      else byLocation.set(locationId, (byLocation.get(locationId) ?? new Map<string, FileRow>()).set(sku, row))
    }
    await lockSkus(tx, [...new Set([...byLocation.values()].flatMap((bySku) => [...bySku.keys()]))].toSorted())
    for (const [locationId, bySku] of byLocation) rejects.push(...(await correct(locationId, bySku)))
    return rejects

    function correct(locationId: string, bySku: ReadonlyMap<string, FileRow>): Promise<Reject[]> {
      return takeRows(
        tx,
        [...bySku.values()],
        (left) => {
          const skus = left.map((row) => row.text('sku') ?? '')
          const idempotencyKey = `import ${jobId} ${left[0]?.rowNumber} ${locationId}`
          return changeStock(within(tx), { idempotencyKey, locationId }, {
            skus,
            fieldOf: (sku) => ['rows', sku],
            units: 'quantity',
            decide: (before, deciding) => {
              const room = before.over()
              for (const sku of skus) {
                const delta = (wholeIn(bySku.get(sku) as FileRow, 'onHand') ?? 0) - room.book.level(sku, locationId).onHand
                if (delta !== 0) room.book.move('ADJUSTMENT', sku, locationId, delta, `Import ${jobId}`, actor)
              }
              return room.decision(fillIn(room, skus, deciding))
            },
          })
        },
        (errors) => rejectsBy(errors, (field) => bySku.get(field[2] ?? ''), (field) => (field.at(-1) === 'sku' ? 'sku' : 'onHand')),
      )
    } // prettier-ignore
  },
}
