import { answerUserErrors, BadUserInput, connectionOf, countOf, isId, NotFound, pageOf, signedLink } from '@kade/service-kit'
import { authorizeField, seesCosts } from '../access.js'
import type { ManifestConnectionResolvers, ManifestResolvers, MutationResolvers, QueryResolvers, ShipmentResolvers } from '../generated.js'
import { forget } from '../loaders.js'
import { countManifests, pageOfManifests } from './manifest.reads.js'
import { closeManifest } from './put-on-manifest.js'
import { MANIFESTS_PATH } from './serve-manifests.js'

const LINK_LIVES_MS = 3_600_000

const Query: Pick<QueryResolvers, 'manifests' | 'manifest'> = {
  manifests: async (_, { locationId, ...args }, { viewer, database }) => {
    authorizeField(viewer, 'manifests')
    const page = pageOf(args, { cursor: ['instant', 'id'] })
    if (locationId != null && !isId(locationId)) throw new BadUserInput('locationId is no id of a location', 'locationId')
    return connectionOf(
      await pageOfManifests(database, locationId ?? null, page),
      page,
      ({ exactly, id }) => [exactly, id],
      () => countManifests(database, locationId ?? null),
    )
  },
  manifest: async (_, { id }, { viewer, loaders }) => {
    authorizeField(viewer, 'manifests')
    const manifest = isId(id) ? await loaders.manifest.load(id) : null
    if (!manifest) throw new NotFound('There is no such manifest')
    return manifest
  },
}

const Mutation: Pick<MutationResolvers, 'closeManifest'> = {
  closeManifest: (_, { input }, { viewer, database, carriers, loaders }) => {
    authorizeField(viewer, 'closeManifest')
    return answerUserErrors(async () => {
      const id = await closeManifest(database, carriers, viewer, input)
      forget(loaders)
      return { manifest: await loaders.manifest.load(id) }
    })
  },
}

const Manifest: ManifestResolvers = {
  location: ({ locationId }) => ({ id: locationId }),
  shipmentCount: ({ shipments }) => shipments,
  packageCount: ({ packages }) => packages,
  weightGrams: ({ grams }) => grams,
  documentUrl: ({ id }, _, { fileLinks }) =>
    signedLink({ ...fileLinks, path: `${MANIFESTS_PATH}/${id}.pdf`, expiresAt: new Date(Date.now() + LINK_LIVES_MS) }),
}

const Shipment: Pick<ShipmentResolvers, 'manifest'> = {
  manifest: async ({ fulfillmentOrderId }, _, { viewer, loaders }) => {
    if (!seesCosts(viewer)) return null
    const label = (await loaders.labels.load(fulfillmentOrderId)).find(({ manifestId }) => manifestId !== null)
    return label?.manifestId ? loaders.manifest.load(label.manifestId) : null
  },
}

const ManifestConnection: ManifestConnectionResolvers = { totalCount: countOf }

export const manifests = { Query, Mutation, Manifest, Shipment, ManifestConnection }
