import { quote, type RateCard } from '@kade/rates'
import type { CardCarrier } from './carrier-provider.js'

interface OwnWays {
  readonly numberOf: CardCarrier['numberOf']
  readonly trackingUrl: CardCarrier['trackingUrl']
}

/** A carrier that asks what its rate card says: inventory chooses locations by a copy of the same card. */
export const byRateCard = (card: RateCard, { numberOf, trackingUrl }: OwnWays): CardCarrier => ({
  ...{ code: card.carrier, name: card.name, card, desk: null, numberOf, trackingUrl },
  rates: ({ fromCountry, toCountry, packages, shippedAt }) =>
    quote(card, fromCountry, toCountry, packages).map(({ service, cost, transitDays: [soonest, latest] }) => ({
      ...{ carrier: card.carrier, service, cost, currency: card.currency },
      estimatedFrom: hourOf(workingDaysAfter(shippedAt, soonest), 8),
      estimatedTo: hourOf(workingDaysAfter(shippedAt, latest), 20),
    })),
})

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
