import type { RateZone } from '@kade/rates'

const EUROPE =
  'AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SJ SK SM UA VA'

/** At home, within Europe, and from or to anywhere else. */
export const ZONES: readonly RateZone[] = [
  { code: 'DOMESTIC', match: 'SAME_COUNTRY', countries: [] },
  { code: 'EUROPE', match: 'AMONG', countries: EUROPE.split(' ') },
  { code: 'WORLD', match: 'ANYWHERE', countries: [] },
]

/** Antarctica and the uninhabited islands. */
export const NOBODY_LIVES = ['AQ', 'BV', 'HM', 'TF', 'GS']

/** A service's prices in a zone, by the grams up to which each holds. */
export const zoneRate =
  (upTo: readonly number[]) =>
  (zone: string, transitDays: readonly [number, number], perKgAbove: number, ...costs: readonly number[]) => ({
    ...{ zone, transitDays, perKgAbove },
    breaks: costs.map((cost, index) => ({ upToGrams: upTo[index] ?? 0, cost })),
  })
