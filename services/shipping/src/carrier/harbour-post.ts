import type { RateCard, RateService } from '@kade/rates'
import { BOXES } from './boxes.js'
import { byRateCard } from './by-rate-card.js'
import { NOBODY_LIVES, ZONES, zoneRate } from './zones.js'

/** Pence by weight: light things go cheaply abroad, slower than with the parcel service; what is bulky counts for less. */
const zone = zoneRate([250, 500, 1_000, 2_000, 5_000, 10_000, 20_000])
// prettier-ignore
const SERVICES: readonly RateService[] = [
  { code: 'PARCEL', zones: [
    zone('DOMESTIC', [2, 5], 60, 295, 310, 335, 385, 520, 790, 1_290),
    zone('EUROPE', [4, 8], 190, 520, 610, 740, 980, 1_620, 2_650, 4_450),
    zone('WORLD', [8, 18], 560, 790, 1_090, 1_580, 2_560, 4_950, 8_700, 15_400),
  ] },
  { code: 'PRIORITY', zones: [
    zone('DOMESTIC', [1, 3], 90, 425, 440, 470, 530, 700, 1_040, 1_690),
    zone('EUROPE', [3, 6], 260, 830, 930, 1_110, 1_450, 2_260, 3_560, 5_960),
    zone('WORLD', [5, 11], 760, 1_290, 1_720, 2_390, 3_630, 6_870, 11_900, 20_800),
  ] },
]

/** Whoever changes it counts its version up: it is told once for each version. */
const card: RateCard = {
  ...{ carrier: 'harbour-post', name: 'Harbour Post', version: 1, currency: 'GBP', services: SERVICES, boxes: BOXES, zones: ZONES },
  dimensionalDivisor: 6_000,
  heaviestGrams: 20_000,
  notServed: NOBODY_LIVES,
}

/** The built-in postal service: cheap for what is light and goes abroad, and for nothing above twenty kilograms. */
export const harbourPost = byRateCard(card, {
  numberOf: s10Number,
  trackingUrl: (number) => `https://track.harbourpost.example/${encodeURIComponent(number)}`,
})

const SERIALS = 100_000_000
const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7]

/** As posts number parcels (UPU S10): two letters, eight digits, a check digit, the country that it was posted in. */
function s10Number(serial: number, countryCode: string): string {
  const digits = String(serial % SERIALS).padStart(8, '0')
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (WEIGHTS[index] ?? 0), 0)
  const check = 11 - (sum % 11)
  return `HP${digits}${check === 10 ? 0 : check === 11 ? 5 : check}${countryCode}`
}
