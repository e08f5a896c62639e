import { locationChanged, type Address } from '@kade/events'
import { countBetween, line, postalAddress, UserErrors, userErrorsOf, type Database } from '@kade/service-kit'
import { z } from 'zod'
import { carryOut } from '../stockroom/carry-out.js'
import { NOTHING } from '../stockroom/decision.js'
import { upsertLocationRows, type NewLocation } from './location.store.js'
import type { LocationRow } from './location.table.js'

export interface LocationInput {
  readonly code: string
  readonly name: string
  readonly kind: LocationRow['kind']
  readonly address: { readonly [Key in keyof Address]?: Address[Key] | null } & Pick<Address, 'name' | 'line1' | 'city' | 'countryCode'>
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
    if (named.success) return [{ ...named.data, kind: input.kind }]
    errors.push(...userErrorsOf(named.error, ...field))
    return []
  })
  if (errors.length > 0) throw new UserErrors(errors)
  return database.transaction(async (tx) => {
    const { rows, changed } = await upsertLocationRows(tx, locations)
    const events = changed.map(({ id, ...location }) => locationChanged.draft(id, { locationId: id, ...location }))
    await carryOut(tx, [{ ...NOTHING, events }])
    return rows
  })
}
