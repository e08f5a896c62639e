import { answerUserErrors, BadUserInput, connectionOf, countOf, isId, NotFound, pageOf, type Database } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { MutationResolvers, QueryResolvers, Resolvers } from '../generated.js'
import { zonesOf } from '../reference/bin-ref.store.js'
import { readLocationRef } from '../reference/reference.store.js'
import { cardCarrier } from './expected-carrier.js'
import { stopsOf } from './pick-stops.js'
import { releaseWave } from './release-wave.js'
import { planWave } from './wave.js'
import { countWaves, pageOfWaves, readCandidates, waveById } from './wave.reads.js'

interface WavesResolvers extends Required<Pick<Resolvers, 'PickStop' | 'Wave' | 'WaveBatch' | 'WaveConnection'>> {
  readonly Query: Pick<QueryResolvers, 'planWave' | 'waves' | 'wave' | 'waveFilters'>
  readonly Mutation: Pick<MutationResolvers, 'releaseWave'>
  readonly FulfillmentOrder: Pick<NonNullable<Resolvers['FulfillmentOrder']>, 'pickStops'>
}
export const waves: WavesResolvers = {
  Query: {
    planWave: async (_, { locationId, cutOff, countryCode, zone = null, ...asked }, { viewer, database, carriers }) => {
      authorizeField(viewer, 'planWave')
      const { address } = await theLocation(database, locationId)
      const carrier = asked.carrier == null ? null : cardCarrier(carriers, asked.carrier)
      if (carrier === undefined)
        throw new BadUserInput(`Of no carrier called ${asked.carrier} there is a rate card: ask for \`waveFilters\``, 'carrier')
      if (zone !== null && !(await zonesOf(database, locationId)).includes(zone))
        throw new BadUserInput(`No bin of the location is in ${zone}: ask for \`waveFilters\``, 'zone')
      const pickers = between(asked.pickers ?? 1, 100, 'pickers')
      const litres = between(asked.cartLitres ?? 200, 10_000, 'cartLitres')
      const kilograms = between(asked.cartKilograms ?? 60, 2_000, 'cartKilograms')
      const now = new Date()
      const filter = { countryCode: countryCode ?? null, zone, carrier, fromCountry: address.countryCode }
      const candidates = await readCandidates(database, carriers, { locationId, cutOff, now, ...filter })
      const cart = { grams: kilograms * 1_000, cubicMm: litres * 1_000_000 }
      const { batches, ...wave } = planWave(candidates, { now, cutOff, pickers, cart })
      return { ...wave, batches: [...batches] }
    },
    waves: async (_, { locationId, ...args }, { viewer, database }) => {
      authorizeField(viewer, 'planWave')
      const page = pageOf(args, { cursor: ['instant', 'id'] })
      await theLocation(database, locationId)
      return connectionOf(
        await pageOfWaves(database, locationId, page),
        page,
        ({ exactly, id }) => [exactly, id],
        () => countWaves(database, locationId),
      )
    },
    waveFilters: async (_, { locationId }, { viewer, database, carriers }) => {
      authorizeField(viewer, 'planWave')
      await theLocation(database, locationId)
      const known = carriers.filter(({ desk }) => desk === null).map(({ code, name }) => ({ code, name }))
      return { zones: await zonesOf(database, locationId), carriers: known }
    },
    wave: (_, { id }, { viewer, database }) => {
      authorizeField(viewer, 'planWave')
      return isId(id) ? waveById(database, id) : null
    },
  },
  Mutation: {
    releaseWave: (_, { input }, { viewer, database, carriers }) => {
      authorizeField(viewer, 'releaseWave')
      return answerUserErrors(async () => ({ wave: await releaseWave(database, viewer, carriers, input) }))
    },
  },
  Wave: {
    location: ({ locationId }) => ({ id: locationId }),
    batches: ({ batches }) => batches.map(({ doneAt, ...batch }) => ({ ...batch, doneAt: new Date(doneAt) })),
  },
  WaveBatch: {
    bins: ({ bins }) => [...bins],
    fulfillmentOrders: async ({ ids }, _, { loaders }) =>
      (await Promise.all(ids.map((id) => loaders.fulfillmentOrder.load(id)))).flatMap((order) => order ?? []),
    stops: async ({ ids }, _, { loaders, size }) => {
      const lines = await Promise.all(ids.map((id) => loaders.lines.page(id, { limit: null, after: null })))
      const stops = stopsOf(lines.flat())
      size.add(stops.length)
      return stops
    },
  },
  WaveConnection: { totalCount: countOf },
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

/** @throws BadUserInput */
async function theLocation(database: Database, id: string) {
  const location = isId(id) ? await readLocationRef(database, id) : null
  if (!location) throw new BadUserInput('There is no such location: ask for `locations`', 'locationId')
  return location
}

function between(value: number, most: number, field: string): number {
  if (value < 1 || value > most) throw new BadUserInput(`${field} is 1 to ${most}`, field)
  return value
}
