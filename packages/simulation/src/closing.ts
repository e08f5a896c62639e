import { act, type World } from './world.js'

/** A location with all that is set of it: what is not given is set back. */
interface Settings {
  readonly code: string
  readonly kind: string
  readonly active: boolean
}

const SETTINGS = `query Settings { locations {
  code name kind active timeZone cutOff dailyCapacity restrictedCountries shipsHazardous
  address { name company line1 line2 postalCode city region countryCode phone }
  handlingCost { perParcel { amount currencyCode } perUnit { amount currencyCode } }
} }`
const SET = `mutation Set($input: UpsertLocationsInput!) { upsertLocations(input: $input) { userErrors { code message field } } }`
const CLOSED_HOURS = 6

/** On some days a location closes for some hours, as long as another one is open: its work is sourced elsewhere. */
export async function closeNowAndThen(world: World): Promise<void> {
  const random = world.random.fork('closing')
  while (!world.signal.aborted) {
    await world.clock.hours(24)
    if (!random.happens(world.shares.closed)) continue
    const locations = await world.graph.call<readonly Settings[]>('ADMIN', SETTINGS, {})
    const open = locations.filter(({ kind, active }) => kind === 'FULFILLMENT_CENTER' && active)
    if (open.length < 2) continue
    const closing = random.pick(open)
    if (!(await act(world, 'ADMIN', SET, { locations: [{ ...closing, active: false }] }))) continue
    world.tally.count('closed')
    // It opens again also when the simulation stops meanwhile.
    await world.clock.hours(random.around(CLOSED_HOURS)).finally(() => act(world, 'ADMIN', SET, { locations: [closing] }))
  }
}
