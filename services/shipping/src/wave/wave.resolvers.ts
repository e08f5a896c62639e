import { BadUserInput, isId, NotFound } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { FulfillmentOrderResolvers, PickStopResolvers, QueryResolvers } from '../generated.js'
import { readLocationRef } from '../reference/reference.store.js'
import { stopsOf } from './pick-stops.js'
import { planWave } from './wave.js'
import { readCandidates } from './wave.reads.js'

interface WaveResolvers {
  readonly Query: Pick<QueryResolvers, 'planWave'>
  readonly FulfillmentOrder: Pick<FulfillmentOrderResolvers, 'pickStops'>
  readonly PickStop: Pick<PickStopResolvers, 'fulfillmentOrder' | 'variant'>
}
export const waves: WaveResolvers = {
  Query: {
    planWave: async (_, { locationId, cutOff, countryCode, ...asked }, { viewer, database, loaders }) => {
      authorizeField(viewer, 'planWave')
      if (!isId(locationId) || !(await readLocationRef(database, locationId)))
        throw new BadUserInput('There is no such location: ask for `locations`', 'locationId')
      const pickers = between(asked.pickers ?? 1, 100, 'pickers')
      const litres = between(asked.cartLitres ?? 200, 10_000, 'cartLitres')
      const kilograms = between(asked.cartKilograms ?? 60, 2_000, 'cartKilograms')
      const now = new Date()
      const candidates = await readCandidates(database, { locationId, cutOff, countryCode: countryCode ?? null, now })
      const cart = { grams: kilograms * 1_000, cubicMm: litres * 1_000_000 }
      const wave = planWave(candidates, { now, cutOff, pickers, cart })
      const batches = wave.batches.map(async ({ ids, bins, ...batch }) => {
        const orders = await Promise.all(ids.map((id) => loaders.fulfillmentOrder.load(id)))
        return { ...batch, bins: [...bins], fulfillmentOrders: orders.flatMap((order) => order ?? []) }
      })
      return { ...wave, batches: await Promise.all(batches) }
    },
  },
  FulfillmentOrder: {
    pickStops: async ({ id }, _, { loaders, size }) => {
      const stops = stopsOf(await loaders.lines.page(id, { limit: null, after: null }))
      size.add(stops.length)
      return stops
    },
  },
  PickStop: {
    fulfillmentOrder: async ({ fulfillmentOrderId }, _, { loaders }) => {
      const order = await loaders.fulfillmentOrder.load(fulfillmentOrderId)
      if (!order) throw new NotFound('There is no such fulfillment order')
      return order
    },
    variant: ({ sku }) => ({ __typename: 'ProductVariant', sku }),
  },
}

function between(value: number, most: number, field: string): number {
  if (value < 1 || value > most) throw new BadUserInput(`${field} is 1 to ${most}`, field)
  return value
}
