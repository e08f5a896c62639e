import { quote, type RateCard, type RateService } from '@kade/rates'
import { BOXES } from './boxes.js'
import type { CarrierProvider, RateRequest } from './carrier-provider.js'

const EUROPE =
  'AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SJ SK SM UA VA'

/** Kilograms up to which the prices of a row hold, the first column first. */
const UP_TO = [1_000, 2_000, 5_000, 10_000, 20_000, 31_500]
const zone = (name: string, transitDays: readonly [number, number], perKgAbove: number, ...costs: readonly number[]) => ({
  ...{ zone: name, transitDays, perKgAbove },
  breaks: costs.map((cost, index) => ({ upToGrams: UP_TO[index] ?? 0, cost })),
})
/** Pence by weight, and for each kilogram begun above the last column. */
// prettier-ignore
const SERVICES: readonly RateService[] = [
  { code: 'ECONOMY', zones: [
    zone('DOMESTIC', [2, 4], 25, 290, 315, 390, 515, 765, 1_065),
    zone('EUROPE', [4, 7], 110, 790, 900, 1_230, 1_780, 2_880, 4_200),
    zone('WORLD', [9, 15], 420, 1_490, 1_910, 3_170, 5_270, 9_470, 14_510),
  ] },
  { code: 'STANDARD', zones: [
    zone('DOMESTIC', [1, 2], 40, 420, 460, 580, 780, 1_180, 1_660),
    zone('EUROPE', [2, 5], 160, 1_150, 1_310, 1_790, 2_590, 4_190, 6_110),
    zone('WORLD', [5, 12], 640, 2_290, 2_930, 4_850, 8_050, 14_450, 22_130),
  ] },
  { code: 'EXPRESS', zones: [
    zone('DOMESTIC', [1, 1], 90, 890, 980, 1_250, 1_700, 2_600, 3_680),
    zone('EUROPE', [1, 2], 340, 2_450, 2_790, 3_810, 5_510, 8_910, 12_990),
    zone('WORLD', [2, 4], 980, 4_600, 5_580, 8_520, 13_420, 23_220, 34_980),
  ] },
]

/** The built-in carrier's. Whoever changes it counts its version up: it is told once for each version. */
const card: RateCard = {
  ...{ carrier: 'kade-express', name: 'Kade Express', version: 1, currency: 'GBP', services: SERVICES, boxes: BOXES },
  zones: [
    { code: 'DOMESTIC', match: 'SAME_COUNTRY', countries: [] },
    { code: 'EUROPE', match: 'AMONG', countries: EUROPE.split(' ') },
    { code: 'WORLD', match: 'ANYWHERE', countries: [] },
  ],
  dimensionalDivisor: 5_000,
  heaviestGrams: 600_000, // a loaded pallet
  notServed: ['AQ', 'BV', 'HM', 'TF', 'GS'], // Antarctica and the uninhabited islands
}

/** It asks what its rate card says: inventory chooses locations by a copy of the same card. */
export const kadeExpress: CarrierProvider = {
  code: card.carrier,
  name: card.name,
  card,
  rates: ({ fromCountry, toCountry, packages, shippedAt }: RateRequest) =>
    quote(card, fromCountry, toCountry, packages).map(({ service, cost, transitDays: [soonest, latest] }) => ({
      ...{ carrier: card.carrier, service, cost, currency: card.currency },
      estimatedFrom: hourOf(workingDaysAfter(shippedAt, soonest), 8),
      estimatedTo: hourOf(workingDaysAfter(shippedAt, latest), 20),
    })),
  trackingUrl: (trackingNumber) => `https://track.kade.example/${encodeURIComponent(trackingNumber)}`,
}

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
