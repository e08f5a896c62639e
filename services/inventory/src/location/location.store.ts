import { aligned, newId, ONE_TOO_MANY, selectList, upsertVersioned, type Queryable, type Transaction } from '@kade/service-kit'
import { locationTable, type LocationRow } from './location.table.js'

export type NewLocation = Omit<LocationRow, 'id' | 'version'>

const UPSERT = upsertVersioned(locationTable, 'code', [
  ...(['code', 'name', 'kind', 'address', 'active', 'timeZone', 'cutOff', 'dailyCapacity'] as const),
  ...(['handlingPerParcel', 'handlingPerUnit', 'handlingCurrency', 'restrictedCountries', 'shipsHazardous'] as const),
])
const SELECT = `SELECT ${selectList(locationTable)} FROM location`

/** Answers all of them as they now are, by code, and those that this changed: a repeat changes nothing. */
export async function upsertLocationRows(
  tx: Transaction,
  locations: readonly NewLocation[],
): Promise<{ readonly rows: LocationRow[]; readonly changed: LocationRow[] }> {
  const changed = await tx.query<LocationRow>(UPSERT, [JSON.stringify(locations.map((location) => ({ id: newId(), ...location })))])
  const rows = await tx.query<LocationRow>(`${SELECT} WHERE code = ANY($1) ORDER BY code`, [locations.map(({ code }) => code)])
  return { rows, changed }
}

/** In the order of the ids asked; null where there is none. */
export const locationsById = (db: Queryable, ids: readonly string[]): Promise<(LocationRow | null)[]> =>
  aligned(db.query<LocationRow>(`${SELECT} WHERE id = ANY($1::uuid[])`, [ids]), ids)

export const allLocations = (db: Queryable) => db.query<LocationRow>(`${SELECT} ORDER BY code ${ONE_TOO_MANY}`)
