import {
  code,
  countBetween,
  isCurrency,
  line,
  toMinor,
  UserErrors,
  userErrorsOf,
  type Database,
  type UserErrorDetail,
} from '@kade/service-kit'
import { z } from 'zod'
import { knownSkus, removeItemRows, upsertItemRows, upsertSupplierRows, type NewSupplier } from './supplier.store.js'
import type { SupplierItem } from './supplier.js'
import type { SupplierRow } from './supplier.table.js'

interface MoneyInput {
  readonly amount: string
  readonly currencyCode: string
}
export interface SupplierInput {
  readonly code: string
  readonly name: string
  readonly currencyCode: string
  readonly leadTimeDays: number
  readonly minimumOrder?: MoneyInput | null
  readonly workingWeekdays?: readonly Weekday[] | null
  readonly closedDates?: readonly string[] | null
  readonly items?: readonly SupplierItemInput[] | null
  readonly removedSkus?: readonly string[] | null
}
export interface SupplierItemInput {
  readonly sku: string
  readonly unitCost: MoneyInput
  readonly minimumQuantity?: number | null
  readonly multiple?: number | null
  readonly leadTimeDays?: number | null
}

/** In the order in which they are counted: Monday is 1. */
export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const
export type Weekday = (typeof WEEKDAYS)[number]

const [MOST, MOST_ITEMS, MOST_CLOSED, MOST_DAYS, MOST_UNITS] = [100, 2_000, 1_000, 365, 1_000_000]
const named = z.object({ code: code(40), name: line(200) })

/** Creates or changes suppliers and what they sell, all or none. Answers them by code. @throws UserErrors naming each wrong field */
export async function upsertSuppliers(database: Database, inputs: readonly SupplierInput[]): Promise<SupplierRow[]> {
  const errors = [...countBetween(inputs.length, MOST, 'suppliers'), ...inputs.flatMap((input, index) => faultsOf(input, index, inputs))]
  if (inputs.reduce((sum, { items }) => sum + (items?.length ?? 0), 0) > MOST_ITEMS)
    errors.push({
      ...{ code: 'TOO_MANY', message: `At most ${MOST_ITEMS} items at once: split them`, field: ['input', 'suppliers'] },
      parameters: { most: MOST_ITEMS },
    })
  if (errors.length > 0) throw new UserErrors(errors)
  return database.transaction(async (tx) => {
    checkSkus(
      await knownSkus(
        tx,
        inputs.flatMap(({ items }) => (items ?? []).map(({ sku }) => sku)),
      ),
      inputs,
    )
    const rows = await upsertSupplierRows(tx, inputs.map(toSupplier))
    const ids = new Map(rows.map(({ code, id }) => [code, id]))
    const ofSuppliers = <Item>(pick: (input: SupplierInput) => readonly Item[] | null | undefined) =>
      inputs.flatMap((input) => (pick(input) ?? []).map((item) => ({ supplierId: ids.get(named.parse(input).code) ?? '', item })))
    await removeItemRows(
      tx,
      ofSuppliers(({ removedSkus }) => removedSkus).map(({ supplierId, item: sku }) => ({ supplierId, sku })),
    )
    await upsertItemRows(
      tx,
      ofSuppliers(({ items }) => items).map(({ supplierId, item }) => ({ supplierId, ...toItem(item) })),
    )
    return rows
  })
}

function checkSkus(known: ReadonlyMap<string, unknown>, inputs: readonly SupplierInput[]): void {
  const errors = inputs.flatMap(({ items }, index) =>
    (items ?? []).flatMap(({ sku }, item): UserErrorDetail[] =>
      known.has(sku)
        ? []
        : [
            {
              ...{ code: 'NOT_FOUND', message: `There is no variant ${sku}`, parameters: { sku } },
              field: ['input', 'suppliers', String(index), 'items', String(item), 'sku'],
            },
          ],
    ),
  )
  if (errors.length > 0) throw new UserErrors(errors)
}

type Parameters = NonNullable<UserErrorDetail['parameters']>
type Fault = (code: UserErrorDetail['code'], message: string, field: readonly string[], parameters?: Parameters) => void

function faultsOf(input: SupplierInput, index: number, inputs: readonly SupplierInput[]): UserErrorDetail[] {
  const { currencyCode, leadTimeDays, minimumOrder, workingWeekdays, closedDates, items } = input
  const path = ['input', 'suppliers', String(index)]
  const checked = named.safeParse(input)
  const errors: UserErrorDetail[] = checked.error ? [...userErrorsOf(checked.error, ...path)] : []
  const fault: Fault = (code, message, field, parameters = {}) =>
    void errors.push({ code, message, field: [...path, ...field], parameters })
  if (inputs.findIndex((other) => other.code === input.code) < index) fault('INVALID', `${input.code} is there twice`, ['code'], TWICE)
  if (!isCurrency(currencyCode))
    fault('INVALID', `${currencyCode} is no ISO 4217 currency code, such as GBP`, ['currencyCode'], { fault: 'CURRENCY' })
  between(leadTimeDays, 0, MOST_DAYS, ['leadTimeDays'], fault)
  if (minimumOrder) checkMoney(minimumOrder, currencyCode, ['minimumOrder'], fault)
  if (workingWeekdays?.length === 0) fault('REQUIRED', 'A supplier works on at least one day of the week', ['workingWeekdays'])
  if (closedDates && closedDates.length > MOST_CLOSED)
    fault('TOO_MANY', `At most ${MOST_CLOSED} closed dates`, ['closedDates'], { most: MOST_CLOSED })
  const skus = (items ?? []).map(({ sku }) => sku)
  for (const [at, item] of (items ?? []).entries()) {
    const field = ['items', String(at)]
    if (skus.indexOf(item.sku) < at) fault('INVALID', `${item.sku} is there twice`, [...field, 'sku'], TWICE)
    checkMoney(item.unitCost, currencyCode, [...field, 'unitCost'], fault)
    between(item.minimumQuantity ?? 1, 1, MOST_UNITS, [...field, 'minimumQuantity'], fault)
    between(item.multiple ?? 1, 1, MOST_UNITS, [...field, 'multiple'], fault)
    between(item.leadTimeDays ?? 0, 0, MOST_DAYS, [...field, 'leadTimeDays'], fault)
  }
  return errors
}

const TWICE = { fault: 'TWICE' }

function between(value: number, least: number, most: number, field: readonly string[], fault: Fault): void {
  if (value < least || value > most) fault('OUT_OF_RANGE', `${field.at(-1)} is ${least} to ${most}`, field, { least, most })
}

/** A supplier is paid in one currency. */
function checkMoney(money: MoneyInput, currencyCode: string, field: readonly string[], fault: Fault): void {
  if (money.currencyCode !== currencyCode)
    fault('INVALID', `This supplier is paid in ${currencyCode}, not in ${money.currencyCode}`, [...field, 'currencyCode'], {
      ...{ fault: 'OTHER_CURRENCY', currencyCode },
    })
  else if (isCurrency(currencyCode) && minorOf(money) === null)
    fault('INVALID', `${money.amount} is no price in ${currencyCode}`, [...field, 'amount'], { fault: 'PRICE' })
}

function minorOf({ amount, currencyCode }: MoneyInput): number | null {
  try {
    const minor = toMinor(amount, currencyCode)
    return minor >= 0 ? minor : null
  } catch {
    return null // told as a user error, with its field
  }
}

const toSupplier = (input: SupplierInput): NewSupplier => ({
  ...named.parse(input),
  currency: input.currencyCode,
  leadTimeDays: input.leadTimeDays,
  minimumOrder: input.minimumOrder ? minorOf(input.minimumOrder) : null,
  workingWeekdays: WEEKDAYS.flatMap((name, n) => ((input.workingWeekdays ?? WEEKDAYS.slice(0, 5)).includes(name) ? [n + 1] : [])),
  closedDates: [...new Set(input.closedDates)].toSorted(),
})

const toItem = ({ sku, unitCost, minimumQuantity, multiple, leadTimeDays }: SupplierItemInput): SupplierItem => ({
  sku,
  unitCost: minorOf(unitCost) ?? 0,
  minimumQuantity: minimumQuantity ?? 1,
  multiple: multiple ?? 1,
  leadTimeDays: leadTimeDays ?? null,
})
