import { locationChanged, type Address } from '@kade/events'
import {
  countBetween,
  isCountry,
  isCurrency,
  line,
  postalAddress,
  toMinor,
  UserErrors,
  userErrorsOf,
  type Database,
  type UserErrorDetail,
} from '@kade/service-kit'
import { z } from 'zod'
import { carryOut } from '../stockroom/carry-out.js'
import { NOTHING } from '../stockroom/decision.js'
import { moveFromClosed } from '../stockroom/move-units-away.js'
import { upsertLocationRows, type NewLocation } from './location.store.js'
import type { LocationRow } from './location.table.js'
import { isTimeZone, timeZoneOf } from './time-zone.js'

export interface LocationInput {
  readonly code: string
  readonly name: string
  readonly kind: LocationRow['kind']
  readonly address: { readonly [Key in keyof Address]?: Address[Key] | null } & Pick<Address, 'name' | 'line1' | 'city' | 'countryCode'>
  readonly active?: boolean | null
  readonly timeZone?: string | null
  readonly cutOff?: string | null
  readonly dailyCapacity?: number | null
  readonly handlingCost?: { readonly perParcel: MoneyInput; readonly perUnit: MoneyInput } | null
  readonly restrictedCountries?: readonly string[] | null
  readonly shipsHazardous?: boolean | null
}
interface MoneyInput {
  readonly amount: string
  readonly currencyCode: string
}

const MOST = 500
const namedLocation = z.object({
  code: z.string().regex(/^[A-Z0-9-]{1,20}$/, 'has 1 to 20 capitals, digits and hyphens'),
  name: line(200),
  address: postalAddress,
})

/** Creates or changes locations, all or none; those that changed are told. @throws UserErrors naming each wrong field */
export async function upsertLocations(database: Database, inputs: readonly LocationInput[]): Promise<LocationRow[]> {
  const errors = countBetween(inputs.length, MOST, 'locations')
  const seen = new Set<string>()
  const locations = inputs.flatMap((input, index): NewLocation[] => {
    const field = ['input', 'locations', String(index)]
    if (seen.has(input.code))
      errors.push({ code: 'INVALID', message: `${input.code} is there twice`, field: [...field, 'code'], parameters: { fault: 'TWICE' } })
    seen.add(input.code)
    const named = namedLocation.safeParse(input)
    const faults = [...(named.error ? userErrorsOf(named.error, ...field) : []), ...faultsOf(input, field)]
    errors.push(...faults)
    return named.success && faults.length === 0 ? [{ ...named.data, kind: input.kind, ...settingsOf(input) }] : []
  })
  if (errors.length > 0) throw new UserErrors(errors)
  return database.transaction(async (tx) => {
    const { rows, changed } = await upsertLocationRows(tx, locations)
    const events = changed.map(({ id, code, name, kind, address, active, timeZone, dailyCapacity, version }) =>
      locationChanged.draft(id, {
        locationId: id,
        code,
        name,
        kind,
        address,
        active,
        timeZone: timeZone ?? timeZoneOf(address.countryCode),
        dailyCapacity,
        version,
      }),
    )
    await carryOut(tx, [{ ...NOTHING, events }])
    const closed = changed.filter(({ active }) => !active).map(({ id }) => id)
    if (closed.length > 0) await moveFromClosed(tx, closed)
    return rows
  })
}

const CUT_OFF = /^([01][0-9]|2[0-3]):[0-5][0-9]$/
const MOST_A_DAY = 1_000_000
const MOST_COUNTRIES = 250

function faultsOf(input: LocationInput, path: readonly string[]): UserErrorDetail[] {
  const { timeZone, cutOff, dailyCapacity, handlingCost, restrictedCountries } = input
  const errors: UserErrorDetail[] = []
  const fault = (message: string, field: readonly string[], more: Pick<UserErrorDetail, 'code' | 'parameters'>) =>
    void errors.push({ message, field: [...path, ...field], ...more })
  const invalid = (name: string) => ({ code: 'INVALID', parameters: { fault: name } }) as const
  if (timeZone != null && !isTimeZone(timeZone))
    fault(`${timeZone} is no time zone, such as Europe/London`, ['timeZone'], invalid('TIME_ZONE'))
  if (cutOff != null && !CUT_OFF.test(cutOff)) fault('A cut-off is a time of day, such as 15:00', ['cutOff'], invalid('TIME_OF_DAY'))
  if (dailyCapacity != null && (dailyCapacity < 0 || dailyCapacity > MOST_A_DAY))
    fault(`A location sends 0 to ${MOST_A_DAY} orders a day`, ['dailyCapacity'], {
      ...{ code: 'OUT_OF_RANGE', parameters: { least: 0, most: MOST_A_DAY } },
    })
  for (const part of ['perParcel', 'perUnit'] as const)
    if (handlingCost && minorOf(handlingCost[part]) === null)
      fault(`${handlingCost[part].amount} ${handlingCost[part].currencyCode} is no cost`, ['handlingCost', part], invalid('PRICE'))
  if (handlingCost && handlingCost.perParcel.currencyCode !== handlingCost.perUnit.currencyCode)
    fault('Both costs are in one currency', ['handlingCost', 'perUnit', 'currencyCode'], invalid('CURRENCY'))
  if (restrictedCountries && restrictedCountries.length > MOST_COUNTRIES)
    fault(`There are at most ${MOST_COUNTRIES} countries`, ['restrictedCountries'], {
      code: 'TOO_MANY',
      parameters: { most: MOST_COUNTRIES },
    })
  restrictedCountries?.forEach((country, index) => {
    if (!isCountry(country.toUpperCase()))
      fault(`${country} is no ISO 3166-1 alpha-2 country code, such as GB`, ['restrictedCountries', String(index)], invalid('COUNTRY'))
  })
  return errors
}

function minorOf({ amount, currencyCode }: MoneyInput): number | null {
  try {
    const minor = isCurrency(currencyCode) ? toMinor(amount, currencyCode) : -1
    return minor >= 0 ? minor : null
  } catch {
    return null // told as a user error, with its field
  }
}

const settingsOf = (input: LocationInput) => ({
  active: input.active ?? true,
  timeZone: input.timeZone ?? null,
  cutOff: input.cutOff ?? '15:00',
  dailyCapacity: input.dailyCapacity ?? null,
  handlingPerParcel: input.handlingCost ? (minorOf(input.handlingCost.perParcel) ?? 0) : 0,
  handlingPerUnit: input.handlingCost ? (minorOf(input.handlingCost.perUnit) ?? 0) : 0,
  handlingCurrency: input.handlingCost?.perParcel.currencyCode ?? null,
  restrictedCountries: [...new Set(input.restrictedCountries?.map((country) => country.toUpperCase()))].sort(),
  shipsHazardous: input.shipsHazardous ?? true,
})
