import type { CarrierProvider, RateRequest } from './carrier-provider.js'

const EUROPE = new Set(
  'AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SJ SK SM UA VA'.split(
    ' ',
  ),
)
type Zone = 'DOMESTIC' | 'EUROPE' | 'WORLD'

/** Pence for the first kilogram and for each one begun after it, and the working days it takes. */
// prettier-ignore
const RATES: Readonly<Record<Zone, Readonly<Record<string, { readonly first: number; readonly more: number; readonly days: readonly [number, number] }>>>> = {
  DOMESTIC: { ECONOMY: { first: 290, more: 25, days: [2, 4] }, STANDARD: { first: 420, more: 40, days: [1, 2] }, EXPRESS: { first: 890, more: 90, days: [1, 1] } },
  EUROPE: { ECONOMY: { first: 790, more: 110, days: [4, 7] }, STANDARD: { first: 1_150, more: 160, days: [2, 5] }, EXPRESS: { first: 2_450, more: 340, days: [1, 2] } },
  WORLD: { ECONOMY: { first: 1_490, more: 420, days: [9, 15] }, STANDARD: { first: 2_290, more: 640, days: [5, 12] }, EXPRESS: { first: 4_600, more: 980, days: [2, 4] } },
}
/** It carries no package heavier than a loaded pallet: grams. */
const HEAVIEST = 600_000
/** Antarctica and the uninhabited islands. */
const NOT_SERVED = new Set(['AQ', 'BV', 'HM', 'TF', 'GS'])

/** The built-in carrier: a rate table by zone and weight, in pounds. */
export const kadeExpress: CarrierProvider = {
  code: 'kade-express',
  name: 'Kade Express',
  rates: ({ fromCountry, toCountry, packages, shippedAt }: RateRequest) => {
    if (NOT_SERVED.has(toCountry) || packages.some((grams) => grams > HEAVIEST)) return []
    return Object.entries(RATES[zoneOf(fromCountry, toCountry)]).map(([service, { first, more, days }]) => ({
      carrier: 'kade-express',
      service,
      cost: packages.reduce((sum, grams) => sum + first + more * Math.max(0, Math.ceil(grams / 1_000) - 1), 0),
      currency: 'GBP',
      estimatedFrom: hourOf(workingDaysAfter(shippedAt, days[0]), 8),
      estimatedTo: hourOf(workingDaysAfter(shippedAt, days[1]), 20),
    }))
  },
  trackingUrl: (trackingNumber) => `https://track.kade.example/${encodeURIComponent(trackingNumber)}`,
}

const zoneOf = (from: string, to: string): Zone => (from === to ? 'DOMESTIC' : EUROPE.has(from) && EUROPE.has(to) ? 'EUROPE' : 'WORLD')

function workingDaysAfter(from: Date, days: number): Date {
  const day = new Date(from)
  for (let left = days; left > 0;) {
    day.setUTCDate(day.getUTCDate() + 1)
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1
  }
  return day
}

function hourOf(day: Date, hour: number): Date {
  const at = new Date(day)
  at.setUTCHours(hour, 0, 0, 0)
  return at
}
