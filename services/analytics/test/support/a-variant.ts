import { variantChanged } from '@kade/events'
import { newId, type EventDraft } from '@kade/service-kit'

/** As inventory tells a SKU; without a category, as a release of before does. */
export const aVariant = (sku: string, version: number, category?: string | null): EventDraft =>
  variantChanged.draft(sku, {
    ...{ variantId: newId(), sku, title: sku, price: 1_000, currency: 'GBP', taxClass: 'STANDARD', weightGrams: null },
    ...{ dimensionsMm: null, outOfStockPolicy: 'DENY', active: true, version },
    ...(category === undefined ? {} : { category }),
  })
