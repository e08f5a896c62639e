import { countBetween, isId, UserErrors, type Database, type UserErrorCode, type UserErrorDetail } from '@kade/service-kit'
import type { LevelKey } from '../stockroom/stock-command.store.js'
import { demandOf, type DailyDemand } from './lead-time-demand.js'
import { DemandUnknown, levelsFor, ServiceUnknown, type PolicyKind, type PolicyQuestion } from './reorder-policy.js'
import { readKnownPlaces, saveReorderPolicies, type NewReorderPolicy } from './reorder-policy.store.js'

export interface ReorderPolicyInput {
  readonly sku: string
  readonly locationId: string
  readonly kind: PolicyKind
  readonly reorderPoint?: number | null
  readonly orderUpTo?: number | null
  readonly orderQuantity?: number | null
  readonly demand?: {
    readonly mean?: number | null
    readonly deviation?: number | null
    readonly history?: readonly number[] | null
  } | null
  readonly fillRate?: number | null
  readonly costs?: { readonly perOrder: number; readonly perUnitAndDay: number; readonly perMissingUnitAndDay?: number | null } | null
  readonly leadTimeDays: number
  readonly leadTimeDeviationDays?: number | null
  readonly reviewDays?: number | null
  readonly minimumOrder?: number | null
  readonly orderMultiple?: number | null
  readonly orderWeekdays?: readonly number[] | null
  readonly supplierId?: string | null
}

const MOST = 100
/** Units of one level, order or day; days of a lead time; days of a history. */
const [MOST_UNITS, MOST_DAYS, LONGEST_HISTORY] = [1_000_000, 730, 1_100]
const MOST_A_DAY = 100_000
const MOST_COST = 1_000_000_000

/** Sets when and how much to buy for SKUs at locations, all or none; what is not given is computed. Answers the levels. @throws UserErrors */
export async function setReorderPolicies(database: Database, inputs: readonly ReorderPolicyInput[]): Promise<LevelKey[]> {
  const errors = [...countBetween(inputs.length, MOST, 'policies'), ...inputs.flatMap((input, n) => faultsOf(input, n, inputs))]
  if (errors.length > 0) throw new UserErrors(errors)
  const policies = computed(inputs)
  return database.transaction(async (tx) => {
    const [skus, locationIds] = [policies.map(({ sku }) => sku), policies.map(({ locationId }) => locationId)]
    const known = await readKnownPlaces(tx, skus, locationIds, policies.flatMap(({ supplierId }) => supplierId ?? [])) // prettier-ignore
    const unknown = policies.flatMap(({ sku, locationId, supplierId }, n): UserErrorDetail[] => [
      ...(known.skus.includes(sku) ? [] : [faultAt(n, 'NOT_FOUND', `There is no variant ${sku}`, ['sku'], { sku })]),
      ...(known.locationIds.includes(locationId) ? [] : [faultAt(n, 'NOT_FOUND', 'There is no such location', ['locationId'])]),
      ...(supplierId === null || known.supplierIds.includes(supplierId)
        ? []
        : [faultAt(n, 'NOT_FOUND', 'There is no such supplier', ['supplierId'])]),
    ])
    if (unknown.length > 0) throw new UserErrors(unknown)
    await saveReorderPolicies(tx, policies)
    return policies.map(({ sku, locationId }) => ({ sku, locationId }))
  })
}

function computed(inputs: readonly ReorderPolicyInput[]): NewReorderPolicy[] {
  const errors: UserErrorDetail[] = []
  const policies = inputs.flatMap((input, n): NewReorderPolicy[] => {
    try {
      return [policyOf(input)]
    } catch (error) {
      if (error instanceof DemandUnknown) errors.push(faultAt(n, 'REQUIRED', 'Give demand, or the levels that it would say', ['demand']))
      else if (error instanceof ServiceUnknown)
        errors.push(faultAt(n, 'REQUIRED', 'Give a fill rate, what a missing unit costs, or a reorder point', ['fillRate']))
      else throw error
      return []
    }
  })
  if (errors.length > 0) throw new UserErrors(errors)
  return policies
}

function policyOf(input: ReorderPolicyInput): NewReorderPolicy {
  const { sku, kind, reorderPoint = null, orderUpTo = null, costs, leadTimeDays, minimumOrder, orderMultiple, fillRate = null } = input
  const demand = dailyDemandOf(input.demand)
  const terms = { minimumOrder: minimumOrder ?? 1, orderMultiple: orderMultiple ?? 1 }
  const leadTime = { days: leadTimeDays, deviation: input.leadTimeDeviationDays ?? 0, review: input.reviewDays ?? 1 }
  const question: PolicyQuestion = {
    ...{ kind, reorderPoint, demand, leadTime, terms, fillRate },
    orderQuantity: orderUpTo !== null && reorderPoint !== null ? orderUpTo - reorderPoint : (input.orderQuantity ?? null),
    costs: costs ? { fixed: costs.perOrder, holding: costs.perUnitAndDay, shortage: costs.perMissingUnitAndDay ?? null } : null,
  }
  return {
    ...{ sku, kind, fillRate, leadTimeDays },
    locationId: input.locationId.toLowerCase(),
    ...levelsFor(question),
    leadTimeDeviationDays: leadTime.deviation,
    reviewDays: leadTime.review,
    dailyDemand: demand?.mean ?? null,
    ...terms,
    orderWeekdays: [...new Set(input.orderWeekdays ?? [])].toSorted((one, other) => one - other),
    supplierId: input.supplierId?.toLowerCase() ?? null,
  }
}

function dailyDemandOf(demand: ReorderPolicyInput['demand']): DailyDemand | null {
  if (!demand) return null
  const { mean, deviation, history } = demand
  if (history && history.length > 0) return demandOf(history)
  return mean == null ? null : { mean, deviation: deviation ?? Math.sqrt(mean), history: [] }
}

function faultAt(
  n: number,
  code: UserErrorCode,
  message: string,
  field: readonly string[],
  parameters?: UserErrorDetail['parameters'],
): UserErrorDetail {
  return { code, message, field: ['input', 'policies', String(n), ...field], ...(parameters && { parameters }) }
}

function faultsOf(input: ReorderPolicyInput, n: number, inputs: readonly ReorderPolicyInput[]): UserErrorDetail[] {
  const { sku, locationId, kind, demand, costs } = input
  const errors: UserErrorDetail[] = []
  const fault = (code: UserErrorCode, message: string, field: string[], parameters?: UserErrorDetail['parameters']) =>
    void errors.push(faultAt(n, code, message, field, parameters))
  const within = (value: number | null | undefined, least: number, most: number, ...field: string[]) => {
    if (value != null && !(value >= least && value <= most))
      fault('OUT_OF_RANGE', `${field.at(-1)} is ${least} to ${most}`, field, { least, most })
  }
  if (inputs.findIndex((other) => other.sku === sku && other.locationId === locationId) < n)
    fault('INVALID', `${sku} is there twice for this location`, ['sku'], { fault: 'TWICE' })
  if (!isId(locationId)) fault('NOT_FOUND', 'There is no such location', ['locationId'])
  if (input.supplierId != null && !isId(input.supplierId)) fault('NOT_FOUND', 'There is no such supplier', ['supplierId'])
  within(input.reorderPoint, 0, MOST_UNITS, 'reorderPoint')
  within(input.orderQuantity, 1, MOST_UNITS, 'orderQuantity')
  within(input.orderUpTo, (input.reorderPoint ?? 0) + 1, 2 * MOST_UNITS, 'orderUpTo')
  within(input.minimumOrder, 1, MOST_UNITS, 'minimumOrder')
  within(input.orderMultiple, 1, MOST_UNITS, 'orderMultiple')
  within(input.fillRate, 0.5, 0.9999, 'fillRate')
  within(input.leadTimeDays, 0, MOST_DAYS, 'leadTimeDays')
  within(input.leadTimeDeviationDays, 0, input.leadTimeDays, 'leadTimeDeviationDays')
  within(input.reviewDays, 1, MOST_DAYS, 'reviewDays')
  for (const [index, day] of (input.orderWeekdays ?? []).entries()) within(day, 1, 7, 'orderWeekdays', String(index))
  if (kind === 'REORDER_QUANTITY' && input.orderUpTo != null)
    fault('INVALID', 'A policy of batches has an orderQuantity, no orderUpTo', ['orderUpTo'], { fault: 'OTHER_KIND' })
  if (kind === 'ORDER_UP_TO' && input.orderQuantity != null)
    fault('INVALID', 'A policy that orders up to a level has an orderUpTo, no orderQuantity', ['orderQuantity'], { fault: 'OTHER_KIND' })
  if (input.orderUpTo != null && input.reorderPoint == null)
    fault('REQUIRED', 'A given orderUpTo goes with a given reorderPoint', ['reorderPoint'])
  within(demand?.mean, 0, MOST_A_DAY, 'demand', 'mean')
  within(demand?.deviation, 0, 10 * MOST_A_DAY, 'demand', 'deviation')
  if ((demand?.history?.length ?? 0) > LONGEST_HISTORY)
    fault('TOO_MANY', `A history has at most ${LONGEST_HISTORY} days`, ['demand', 'history'], { most: LONGEST_HISTORY })
  for (const [day, units] of (demand?.history ?? []).entries()) within(units, 0, MOST_A_DAY, 'demand', 'history', String(day))
  within(costs?.perOrder, 0.000_001, MOST_COST, 'costs', 'perOrder')
  within(costs?.perUnitAndDay, 0.000_001, MOST_COST, 'costs', 'perUnitAndDay')
  within(costs?.perMissingUnitAndDay, 0.000_001, MOST_COST, 'costs', 'perMissingUnitAndDay')
  return errors
}
