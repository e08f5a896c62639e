import type { RateCard, RateService } from '@kade/rates'
import { trackingNumber } from '../fulfillment-order/gs1.js'
import { BOXES } from './boxes.js'
import { byRateCard } from './by-rate-card.js'
import { NOBODY_LIVES, ZONES, zoneRate } from './zones.js'

/** Pence by weight, and for each kilogram begun above the last column. */
const zone = zoneRate([1_000, 2_000, 5_000, 10_000, 20_000, 31_500])
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

/** Whoever changes it counts its version up: it is told once for each version. */
const card: RateCard = {
  ...{ carrier: 'kade-express', name: 'Kade Express', version: 1, currency: 'GBP', services: SERVICES, boxes: BOXES, zones: ZONES },
  dimensionalDivisor: 5_000,
  heaviestGrams: 600_000, // a loaded pallet
  notServed: NOBODY_LIVES,
}

/** The built-in parcel service: everywhere, by any weight up to a pallet. */
export const kadeExpress = byRateCard(card, {
  numberOf: trackingNumber,
  trackingUrl: (number) => `https://track.kade.example/${encodeURIComponent(number)}`,
})
