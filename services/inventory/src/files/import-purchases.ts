import { moneyOf, type Database, type Viewer } from '@kade/service-kit'
import { allLocations } from '../location/location.store.js'
import { knownNumbers, knownSuppliers } from './files.reads.js'
import { within } from './import-job.store.js'
import { dayFault, rejectsBy, wholeIn, type FileRow, type Importer, type Reject } from './importer.js'
import { takeRows } from './import-rows.js'

interface Amount {
  readonly amount: string
  readonly currencyCode: string
}
type Weekday = 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY'
const WEEKDAYS: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']

/** What the stories supplier and purchase do: handed in where stories meet. */
export interface PurchasingDoors {
  readonly upsertSuppliers: (
    database: Database,
    suppliers: readonly {
      readonly code: string
      readonly name: string
      readonly currencyCode: string
      readonly leadTimeDays: number
      readonly minimumOrder: Amount | null
      readonly workingWeekdays: readonly Weekday[] | null
      readonly closedDates: readonly string[]
      readonly items: readonly {
        readonly sku: string
        readonly unitCost: Amount
        readonly minimumQuantity: number
        readonly multiple: number
      }[]
    }[],
  ) => Promise<unknown>
  readonly createPurchaseOrder: (
    database: Database,
    viewer: Viewer,
    order: {
      readonly idempotencyKey: string
      readonly supplierCode: string
      readonly locationId: string
      readonly lines: readonly {
        readonly sku: string
        readonly quantity: number
        readonly unitCost: Amount | null
        readonly expectedOn: string | null
      }[]
    },
  ) => Promise<unknown>
}

function groupsOf(rows: readonly FileRow[], keyOf: (row: FileRow) => string): ReadonlyMap<string, FileRow[]> {
  const groups = new Map<string, FileRow[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

const listIn = (row: FileRow, column: string): string[] => (row.text(column) ?? '').split(/[\s,;|]+/).filter((word) => word !== '')

/** Suppliers, each with one item of what it sells on a row; rows of one supplier stand together. Known ones are changed in the columns that the file has. */
export const importSuppliers = ({ upsertSuppliers }: PurchasingDoors): Importer => ({
  columns: [
    ...['code', 'name', 'currency', 'leadTimeDays', 'minimumOrder', 'workingWeekdays', 'closedDates'],
    ...['sku', 'unitCost', 'minimumQuantity', 'multiple'],
  ],
  required: ['code'],
  atOnce: 100,
  groupOf: (row) => row.text('code') ?? '',
  take: async (tx, rows) => {
    const known = new Map((await knownSuppliers(tx, rows.map((row) => row.text('code') ?? ''))).map((each) => [each.code, each])) // prettier-ignore
    const grouped = (left: readonly FileRow[]) => [...groupsOf(left, (row) => row.text('code') ?? '').values()]
    const inputOf = (own: readonly FileRow[]) => {
      const row = own.at(-1) as FileRow
      const before = known.get(row.text('code') ?? '')
      const currencyCode = (row.text('currency') ?? before?.currency ?? '').toUpperCase()
      const minimum = row.has('minimumOrder') ? row.number('minimumOrder') : before?.minimumOrder != null ? moneyOf(before.minimumOrder, before.currency).amount : null
      const days = before?.workingWeekdays.flatMap((day) => WEEKDAYS[day - 1] ?? []) ?? null
      const items = own.filter((each) => each.text('sku') !== null)
      return {
        ...{ code: row.text('code') ?? '', name: row.text('name') ?? before?.name ?? '', currencyCode },
        leadTimeDays: wholeIn(row, 'leadTimeDays') ?? before?.leadTimeDays ?? Number.NaN,
        minimumOrder: minimum === null ? null : { amount: minimum, currencyCode },
        workingWeekdays: row.has('workingWeekdays') ? WEEKDAYS.filter((day) => listIn(row, 'workingWeekdays').some((word) => word.toUpperCase() === day)) : days,
        closedDates: row.has('closedDates') ? listIn(row, 'closedDates') : (before?.closedDates ?? []),
        items: items.map((item) => ({
          sku: item.text('sku') ?? '',
          unitCost: { amount: item.number('unitCost') ?? '', currencyCode },
          minimumQuantity: wholeIn(item, 'minimumQuantity') ?? 1,
          multiple: wholeIn(item, 'multiple') ?? 1,
        })),
      }
    }
    const unfit = rows.flatMap((row): Reject[] => {
      const fault = ['leadTimeDays', 'minimumQuantity', 'multiple'].find((column) => Number.isNaN(wholeIn(row, column)))
      const isUnknown = !known.has(row.text('code') ?? '') && row.text('leadTimeDays') === null
      const column = fault ?? (isUnknown ? 'leadTimeDays' : null)
      return column === null ? [] : [{ rowNumber: row.rowNumber, column, reason: fault ? 'is no whole number' : 'A new supplier needs it' }]
    })
    const fit = rows.filter(({ rowNumber }) => !unfit.some((reject) => reject.rowNumber === rowNumber))
    const refused = await takeRows(
      tx,
      fit,
      (left) => upsertSuppliers(within(tx), grouped(left).map(inputOf)),
      (errors, left) =>
        rejectsBy(
          errors,
          ([, , n, list, item]) => {
            const own = grouped(left)[Number(n)] ?? []
            return list === 'items' ? own.filter((row) => row.text('sku') !== null)[Number(item)] : own.at(-1)
          },
          (field) => ({ currencyCode: 'currency' })[field[3] ?? ''] ?? (field[3] === 'items' ? (field[5] ?? null) : (field[3] ?? null)),
        ),
    )
    return [...unfit, ...refused]
  },
}) // prettier-ignore

/** Purchase orders: rows in a row with one reference are one, as a draft. A reference is made once, whichever file it stands in. */
export const importPurchaseOrders = ({ createPurchaseOrder }: PurchasingDoors): Importer => ({
  columns: ['reference', 'supplier', 'location', 'sku', 'quantity', 'unitCost', 'currency', 'expectedOn'],
  required: ['reference', 'supplier', 'location', 'sku', 'quantity'],
  atOnce: 100,
  groupOf: (row) => row.text('reference') ?? '',
  take: async (tx, rows, { actor }) => {
    const locations = new Map((await allLocations(tx)).map(({ code, id }) => [code, id]))
    const made = new Set(await knownNumbers(tx, rows.map((row) => row.text('reference') ?? ''))) // prettier-ignore
    const rejects: Reject[] = []
    for (const [reference, own] of groupsOf(rows, (row) => row.text('reference') ?? '')) {
      const [first] = own as [FileRow]
      // All of it or nothing: the other rows wait for the one at fault.
      const together = (rejectsOfRows: readonly Reject[]): Reject[] =>
        own.map(({ rowNumber }) => rejectsOfRows.find((reject) => reject.rowNumber === rowNumber) ?? { rowNumber, column: null, reason: `Another row of ${reference} was refused` })
      const refuseAll = (column: string, reason: string) => rejects.push(...own.map(({ rowNumber }) => ({ rowNumber, column, reason })))
      if (reference === '') refuseAll('reference', 'is empty')
      else if (made.has(reference)) refuseAll('reference', `There is a purchase order ${reference}`)
      else {
        const noDay = own.flatMap((row) => dayFault(row, 'expectedOn'))
        const refused = noDay.length > 0 ? together(noDay) : await takeRows(
          tx,
          own,
          () =>
            createPurchaseOrder(within(tx), { subject: actor, roles: [], claims: {} }, {
              idempotencyKey: `file ${first.text('supplier') ?? ''} ${reference}`.slice(0, 200),
              supplierCode: first.text('supplier') ?? '',
              locationId: locations.get(first.text('location')?.toUpperCase() ?? '') ?? '',
              lines: own.map((row) => ({
                sku: row.text('sku') ?? '',
                quantity: wholeIn(row, 'quantity') || 0,
                unitCost: row.number('unitCost') === null ? null : { amount: row.number('unitCost') ?? '', currencyCode: row.text('currency')?.toUpperCase() ?? '' },
                expectedOn: row.text('expectedOn'),
              })),
            }),
          (errors) => together(rejectsBy(errors, (field) => (field[1] === 'lines' ? own[Number(field[2])] : first), placeOf)),
        )
        rejects.push(...refused)
      }
    }
    return rejects
  },
}) // prettier-ignore

const placeOf = (field: readonly string[]): string | null =>
  field[1] === 'lines' ? (field[3] ?? null) : ({ supplierCode: 'supplier', locationId: 'location' }[field[1] ?? ''] ?? null)
