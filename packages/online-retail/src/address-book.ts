import { pick, hashOf } from './hash.js'
import { PLACES } from './places.js'

/** The shape of the graph's AddressInput. */
export interface SeededAddress {
  readonly name: string
  readonly line1: string
  readonly postalCode: string | null
  readonly city: string
  readonly countryCode: string
}

/** ISO 3166-1 alpha-2 of the file's country names; undefined where the file names none ("Unspecified", "European Community"). */
export const countryCodeOf = (name: string): string | undefined => PLACES[name]?.code

const GIVEN = ['Alice', 'Ben', 'Chloe', 'David', 'Emma', 'Finn', 'Grace', 'Harry', 'Isla', 'Jack', 'Kate', 'Leo', 'Mia', 'Noah', 'Olivia', 'Peter', 'Ruby', 'Sam', 'Tess', 'Will'] // prettier-ignore
const FAMILY = ['Archer', 'Baker', 'Carter', 'Dekker', 'Evans', 'Fischer', 'Garcia', 'Hughes', 'Jensen', 'Kelly', 'Lambert', 'Martin', 'Novak', 'Olsen', 'Peeters', 'Rossi', 'Smith', 'Taylor', 'Weber', 'Young'] // prettier-ignore
const STREETS = ['Market Street', 'Church Road', 'Station Road', 'Mill Lane', 'High Street', 'Park Avenue', 'Harbour Way', 'Garden Row', 'Bridge Street', 'Castle Hill'] // prettier-ignore

/** The customer of an invoice: known by a number, or a guest who is seen once. */
export const customerKey = (customerId: string, invoiceNo: string): string =>
  customerId === '' ? `guest-${invoiceNo}` : `customer-${customerId}`

/** The file knows the country alone: a plausible address there, always the same for a customer. */
export function addressOf(customer: string, countryCode: string): SeededAddress {
  const places = Object.values(PLACES).find(({ code }) => code === countryCode)?.places
  if (!places) throw new Error(`No places known in ${countryCode}`)
  const [city, postalCode] = pick(places, customer, 'place')
  return {
    name: nameOf(customer),
    line1: `${1 + (hashOf(customer, 'number') % 180)} ${pick(STREETS, customer, 'street')}`,
    postalCode: postalCode === '' ? null : postalCode,
    city,
    countryCode,
  }
}

export const nameOf = (customer: string): string => `${pick(GIVEN, customer, 'given')} ${pick(FAMILY, customer, 'family')}`
