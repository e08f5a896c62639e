import { BadUserInput } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { Resolvers } from '../generated.js'
import { forecastDemand } from './forecast-demand.js'
import { mondayOf } from '../fact/week.js'

const MOST_WEEKS = 26

export const productVariant: Resolvers['ProductVariant'] = {
  __resolveReference: ({ sku }) => ({ sku }),
  demandForecast: async ({ sku }, { weeks }, { viewer, loaders, size }) => {
    authorizeField(viewer, 'demandForecast')
    const count = weeks ?? 8
    if (count < 1 || count > MOST_WEEKS) throw new BadUserInput(`Between 1 and ${MOST_WEEKS} weeks can be forecast`, 'weeks')
    const told = await loaders.demand.load(sku)
    const alike = told.some(({ units }) => units > 0) ? [] : await loaders.likeness.load(sku)
    const forecast = forecastDemand(sku, told, mondayOf(new Date()), count, alike)
    size.add(forecast.history.length + forecast.points.length)
    return forecast
  },
}
