import { moneyOf } from '@kade/service-kit'
import { dimensionsOf, upsertVariants, type VariantInput } from '../catalogue/keep-variants.js'
import { variantsBySku } from '../catalogue/variant.reads.js'
import type { VariantRow } from '../catalogue/variant.table.js'
import { within } from './import-job.store.js'
import { dayFault, rejectsBy, wholeIn, wordFault, type FileRow, type Importer } from './importer.js'
import { takeRows } from './import-rows.js'

const COLUMNS = [
  ...['sku', 'title', 'price', 'currency', 'taxClass', 'weightGrams', 'lengthMm', 'widthMm', 'heightMm', 'outOfStockPolicy'],
  ...['availableFrom', 'active', 'category', 'hsCode', 'originCountry', 'customsValue', 'netWeightGrams', 'customsDescription'],
  ...['merchantProductId', 'manufacturerProductId', 'standardProductId'],
  ...['hazardous', 'hazardClass', 'fragile', 'thisSideUp', 'carriesGrams'],
]
const OF_FIELD: Readonly<Record<string, string>> = {
  ...{ 'price.amount': 'price', 'price.currencyCode': 'currency' },
  ...{ 'dimensionsMm.length': 'lengthMm', 'dimensionsMm.width': 'widthMm', 'dimensionsMm.height': 'heightMm' },
  ...Object.fromEntries(
    ['hsCode', 'originCountry', 'netWeightGrams', 'merchantProductId', 'manufacturerProductId', 'standardProductId'].map((field) => [
      `customs.${field}`,
      field,
    ]),
  ),
  ...{ 'customs.customsValue.amount': 'customsValue', 'customs.description': 'customsDescription' },
}

/** Variants: those that are known are changed in the columns that the file has. Of rows with one SKU the last counts. */
export const importProducts: Importer = {
  columns: COLUMNS,
  required: ['sku'],
  atOnce: 500,
  take: async (tx, rows) => {
    const known = await variantsBySku(tx, rows.map((row) => row.text('sku') ?? '')) // prettier-ignore
    const bySku = new Map(known.flatMap((variant) => (variant ? [[variant.sku, variant] as const] : [])))
    const faults = rows.flatMap((row) =>
      [
        ...(row.text('sku') === null ? [{ rowNumber: row.rowNumber, column: 'sku', reason: 'is empty' }] : []),
        ...wordFault(row, 'taxClass', ['STANDARD', 'ZERO']),
        ...wordFault(row, 'outOfStockPolicy', ['DENY', 'BACKORDER', 'PREORDER']),
        ...['active', 'hazardous', 'fragile', 'thisSideUp'].flatMap((column) =>
          wordFault(row, column, ['TRUE', 'FALSE', 'YES', 'NO', '1', '0']),
        ),
        ...dayFault(row, 'availableFrom'),
      ].slice(0, 1),
    )
    const unfit = new Set(faults.map(({ rowNumber }) => rowNumber))
    const fit = rows.filter(({ rowNumber }) => !unfit.has(rowNumber))
    const last = [...new Map(fit.map((row) => [row.text('sku') ?? '', row])).values()]
    const refused = await takeRows(
      tx,
      last,
      (left) => upsertVariants(within(tx), left.map((row) => inputOf(row, bySku.get(row.text('sku') ?? '')))),
      (errors, left) => rejectsBy(errors, (field) => left[Number(field[2])], (field) => OF_FIELD[field.slice(3).join('.')] ?? field[3] ?? null),
    ) // prettier-ignore
    return [...faults, ...refused]
  },
}

function inputOf(row: FileRow, before: VariantRow | undefined): VariantInput {
  const or = <Value>(column: string, value: () => Value, kept: Value | undefined): Value | undefined => (row.has(column) ? value() : kept)
  const currencyCode = (row.text('currency') ?? before?.currency ?? '').toUpperCase()
  const sides = before ? dimensionsOf(before) : null
  const side = (column: string, kept: number | undefined) => or(column, () => wholeIn(row, column) ?? undefined, kept)
  const [length, width, height] = [side('lengthMm', sides?.length), side('widthMm', sides?.width), side('heightMm', sides?.height)]
  const isSized = length !== undefined || width !== undefined || height !== undefined
  return {
    sku: row.text('sku') ?? '',
    title: or('title', () => row.text('title') ?? '', before?.title) ?? '',
    price: { amount: or('price', () => row.number('price') ?? '', before && moneyOf(before.price, before.currency).amount) ?? '', currencyCode },
    taxClass: or('taxClass', () => row.text('taxClass')?.toUpperCase() as VariantRow['taxClass'] | undefined, before?.taxClass) ?? null,
    weightGrams: or('weightGrams', () => wholeIn(row, 'weightGrams'), before?.weightGrams) ?? null,
    dimensionsMm: isSized ? { length: length ?? 0, width: width ?? 0, height: height ?? 0 } : null,
    outOfStockPolicy: or('outOfStockPolicy', () => row.text('outOfStockPolicy')?.toUpperCase() as VariantRow['policy'] | undefined, before?.policy) ?? null,
    availableFrom: or('availableFrom', () => row.text('availableFrom'), before?.availableFrom) ?? null,
    active: or('active', () => !/^(false|no|0)$/i.test(row.text('active') ?? 'true'), before?.active) ?? true,
    customs: customsIn(row, before, currencyCode),
    hazardous: or('hazardous', () => isSaid(row, 'hazardous'), before?.hazardous) ?? false,
    hazardClass: or('hazardClass', () => row.text('hazardClass'), before?.hazardClass) ?? null,
    fragile: or('fragile', () => isSaid(row, 'fragile'), before?.fragile) ?? false,
    thisSideUp: or('thisSideUp', () => isSaid(row, 'thisSideUp'), before?.thisSideUp) ?? false,
    category: or('category', () => row.text('category'), before?.category) ?? null,
    carriesGrams: or('carriesGrams', () => wholeIn(row, 'carriesGrams'), before?.carriesGrams) ?? null,
    ...(before && {
      ...{ restrictedCountries: before.restrictedCountries, bundle: before.bundle },
      ...{ allowPartial: before.allowPartial, preorderCap: before.preorderCap },
    }),
  } // prettier-ignore
}

/** What the file says of it for customs, beside what it leaves as it is. */
function customsIn(row: FileRow, before: VariantRow | undefined, currencyCode: string): VariantInput['customs'] {
  const kept = before?.customs
  const text = (column: string, known: string | null | undefined): string | null => (row.has(column) ? row.text(column) : (known ?? null))
  const worth = row.has('customsValue')
    ? row.number('customsValue')
    : kept?.customsValue == null
      ? null
      : moneyOf(kept.customsValue, currencyCode).amount
  return {
    hsCode: text('hsCode', kept?.hsCode),
    originCountry: text('originCountry', kept?.originCountry),
    customsValue: worth === null ? null : { amount: worth, currencyCode },
    netWeightGrams: row.has('netWeightGrams') ? wholeIn(row, 'netWeightGrams') : (kept?.netWeightGrams ?? null),
    description: text('customsDescription', kept?.description),
    merchantProductId: text('merchantProductId', kept?.merchantProductId),
    manufacturerProductId: text('manufacturerProductId', kept?.manufacturerProductId),
    standardProductId: text('standardProductId', kept?.standardProductId),
  }
}

const isSaid = (row: FileRow, column: string): boolean => /^(true|yes|1)$/i.test(row.text(column) ?? '')
