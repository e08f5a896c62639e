import { isId, UserErrors, type UserErrorDetail } from '@kade/service-kit'
import type { LevelKey } from '../stockroom/stock-command.store.js'
import type { ReorderPolicyRow } from './reorder-policy.table.js'

export interface OrderSuggestion {
  readonly idempotencyKey: string
  readonly sku: string
  readonly locationId: string
  readonly quantity: number
  readonly supplierCode?: string | null
  readonly unitCost?: Cost | null
  readonly expectedOn?: string | null
}
interface Cost {
  readonly amount: string
  readonly currencyCode: string
}
/** The purchase order that is asked for: that of the story purchase. */
export interface SuggestedPurchase {
  readonly idempotencyKey: string
  readonly supplierCode: string
  readonly locationId: string
  readonly lines: readonly {
    readonly sku: string
    readonly quantity: number
    readonly unitCost?: Cost | null
    readonly expectedOn?: string | null
  }[]
}
/** What other stories do for it. */
export interface SuggestionDoors {
  readonly policyOf: (level: LevelKey) => Promise<ReorderPolicyRow | null>
  readonly supplierCodeOf: (supplierId: string) => Promise<string | null>
  /** Makes the purchase order, once per key; answers its id. @throws UserErrors */
  readonly createPurchaseOrder: (purchase: SuggestedPurchase) => Promise<string>
}

/** A suggestion becomes a purchase order, of the supplier that is named or else that of the policy. Answers its id. @throws UserErrors */
export async function orderSuggestion(suggestion: OrderSuggestion, doors: SuggestionDoors): Promise<string> {
  const { idempotencyKey, sku, locationId, quantity, unitCost, expectedOn } = suggestion
  const supplierCode = suggestion.supplierCode ?? (await supplierOf(suggestion, doors))
  if (supplierCode === null)
    throw UserErrors.of('REQUIRED', 'Name the supplier: the policy of this level has none', 'input', 'supplierCode')
  try {
    return await doors.createPurchaseOrder({
      idempotencyKey,
      supplierCode,
      locationId,
      lines: [{ sku, quantity, unitCost: unitCost ?? null, expectedOn: expectedOn ?? null }],
    })
  } catch (error) {
    // Its one line is the suggestion itself.
    if (error instanceof UserErrors) throw new UserErrors(error.errors.map(ofSuggestion))
    throw error
  }
}

async function supplierOf({ sku, locationId }: OrderSuggestion, { policyOf, supplierCodeOf }: SuggestionDoors): Promise<string | null> {
  const policy = isId(locationId) ? await policyOf({ sku, locationId: locationId.toLowerCase() }) : null
  return policy?.supplierId ? supplierCodeOf(policy.supplierId) : null
}

const ofSuggestion = (error: UserErrorDetail): UserErrorDetail => ({
  ...error,
  field: error.field && error.field.filter((part, n) => !(n === 1 && part === 'lines') && !(n === 2 && part === '0')),
})
