import { UserErrors, type Database, type UserErrorDetail, type Viewer } from '@kade/service-kit'
import type { Bin } from '../stockroom/bin-book.js'
import { binsByCode } from '../stockroom/bin.store.js'
import { lockSkus } from '../stockroom/stockroom.store.js'
import { changeCountSheet, type CountSheetChange } from './change-count-sheet.js'
import { balanceAt, check, record, type CountSheet, type Recording } from './count.js'
import { variantsToCount, readBalances, type PlaceBalance } from './count.store.js'
import type { CountSheetRow } from './count.table.js'
import { newLine } from './create-count-sheet.js'

export interface CountedUnits {
  readonly sku: string
  /** Code of the bin; outside of bins without one. */
  readonly bin?: string | null
  readonly quantity: number
  /** The movement of the SKU at the location after which it was counted; the last one without. */
  readonly position?: string | null
}
export interface RecordCount extends CountSheetChange {
  readonly lines: readonly CountedUnits[]
}

const [MOST_LINES, MOST_UNITS, MOST_ON_SHEET] = [500, 1_000_000, 2_000]

/** What a person counted, each line against the balance at its ledger position. @throws UserErrors, all that is wrong with the lines together */
export async function recordCount(database: Database, { subject }: Viewer, command: RecordCount): Promise<string> {
  const { lines } = command
  checkLines(lines)
  return changeCountSheet(database, command, subject, async (tx, sheet) => {
    check(sheet, 'RECORD_COUNT', subject)
    const skus = [...new Set(lines.map(({ sku }) => sku))]
    const bins = await binsByCode(tx, sheet.locationId, [...new Set(lines.flatMap(({ bin }) => bin ?? []))])
    const variants = await variantsToCount(tx, skus)
    fail(lines.flatMap((line, index) => unknownIn(line, index, variants, bins)))
    await lockSkus(tx, skus)
    const balances = await readBalances(tx, sheet.locationId, placesOf(lines, bins))
    fail(lines.flatMap((line, index) => tooLate(line, index, balances[index])))
    const changed = record(sheet, recordingsOf(sheet, lines, { variants, bins, balances, by: subject }), subject)
    if (changed.lines.length > MOST_ON_SHEET)
      throw UserErrors.of('TOO_MANY', `A count sheet has at most ${MOST_ON_SHEET} lines`, 'input', 'lines').with({ most: MOST_ON_SHEET })
    return changed
  })
}

const placesOf = (lines: readonly CountedUnits[], bins: ReadonlyMap<string, Bin>) =>
  lines.map(({ sku, bin, position }, nth) => ({
    ...{ nth, sku, binId: bin == null ? null : (bins.get(bin)?.binId ?? null) },
    position: position == null ? null : Number(position),
  }))

interface Known {
  readonly variants: Awaited<ReturnType<typeof variantsToCount>>
  readonly bins: ReadonlyMap<string, Bin>
  readonly balances: readonly PlaceBalance[]
  readonly by: string
}

function recordingsOf(
  sheet: CountSheetRow & CountSheet,
  lines: readonly CountedUnits[],
  { variants, bins, balances, by }: Known,
): Recording[] {
  const onSheet = new Map(sheet.lines.map((line) => [`${line.binId ?? ''} ${line.sku}`, line]))
  const at = new Date().toISOString()
  return lines.flatMap(({ sku, bin, quantity, position }, index): Recording[] => {
    const [price, balance] = [variants.get(sku), balances[index]]
    if (!price || !balance) return []
    const binId = bin == null ? null : (bins.get(bin)?.binId ?? null)
    const line = onSheet.get(`${binId ?? ''} ${sku}`) ?? newLine({ ...price, binId }, sheet.secondCountAbove)
    const expected = balanceAt(balance.now, balance.movedSince)
    return [{ line, counting: { quantity, expected, position: position == null ? balance.present : Number(position), by, at } }]
  })
}

function checkLines(lines: readonly CountedUnits[]): void {
  const errors: UserErrorDetail[] = []
  if (lines.length === 0) errors.push({ code: 'REQUIRED', message: 'Count at least one line', field: ['input', 'lines'] })
  if (lines.length > MOST_LINES)
    errors.push({
      code: 'TOO_MANY',
      message: `At most ${MOST_LINES} lines at once`,
      field: ['input', 'lines'],
      parameters: { most: MOST_LINES },
    })
  const seen = new Set<string>()
  lines.forEach(({ sku, bin, quantity, position }, index) => {
    const field = ['input', 'lines', String(index)]
    const name = JSON.stringify([bin ?? null, sku])
    if (seen.has(name))
      errors.push({ code: 'INVALID', message: `${sku} is there twice`, field: [...field, 'sku'], parameters: { fault: 'TWICE' } })
    seen.add(name)
    if (quantity < 0 || quantity > MOST_UNITS)
      errors.push({
        ...{ code: 'OUT_OF_RANGE', message: `0 to ${MOST_UNITS} units are counted`, field: [...field, 'quantity'] },
        parameters: { least: 0, most: MOST_UNITS },
      })
    if (position != null && !/^\d{1,15}$/.test(position))
      errors.push({
        ...{ code: 'INVALID', message: 'A position is that of a movement', field: [...field, 'position'] },
        parameters: { fault: 'FORMAT' },
      })
  })
  fail(errors)
}

function unknownIn({ sku, bin }: CountedUnits, index: number, variants: Known['variants'], bins: Known['bins']): UserErrorDetail[] {
  const field = ['input', 'lines', String(index)]
  return [
    ...(variants.has(sku)
      ? []
      : [{ code: 'NOT_FOUND' as const, message: `There is no variant ${sku}`, field: [...field, 'sku'], parameters: { sku } }]),
    ...(variants.get(sku)?.isBundle
      ? [
          {
            ...{ code: 'INVALID' as const, message: `${sku} is a bundle and has no stock of its own: count its parts` },
            ...{ field: [...field, 'sku'], parameters: { fault: 'BUNDLE', sku } },
          },
        ]
      : []),
    ...(bin == null || bins.has(bin)
      ? []
      : [{ code: 'NOT_FOUND' as const, message: `There is no bin ${bin} at this location`, field: [...field, 'bin'] }]),
  ]
}

function tooLate({ sku, position }: CountedUnits, index: number, balance: PlaceBalance | undefined): UserErrorDetail[] {
  if (position == null || !balance || Number(position) <= balance.present) return []
  return [
    {
      ...{ code: 'OUT_OF_RANGE', message: `The last movement of ${sku} at this location is ${balance.present}` },
      ...{ field: ['input', 'lines', String(index), 'position'], parameters: { most: balance.present } },
    },
  ]
}

function fail(errors: readonly UserErrorDetail[]): void {
  if (errors.length > 0) throw new UserErrors(errors)
}
