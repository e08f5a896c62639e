import { signedLink } from '@kade/service-kit'
import type { Context } from '../context.js'
import type { FulfillmentOrderResolvers, ShipmentResolvers } from '../generated.js'
import { KINDS } from './customs-file.js'
import { documentsOf } from './parcel.js'

const LINK_LIVES_MS = 3_600_000

const consignmentOf = async (orderId: string, { loaders }: Context) => (await loaders.orderRef.load(orderId))?.consignment ?? null

export const customs: {
  readonly FulfillmentOrder: Pick<FulfillmentOrderResolvers, 'consignment'>
  readonly Shipment: Pick<ShipmentResolvers, 'consignment' | 'customsDocuments'>
} = {
  FulfillmentOrder: { consignment: ({ orderId }, _, context) => consignmentOf(orderId, context) },
  Shipment: {
    consignment: ({ orderId }, _, context) => consignmentOf(orderId, context),
    customsDocuments: async ({ id }, _, { loaders, fileLinks }) => {
      const parcel = await loaders.customsParcel.load(id)
      const expiresAt = new Date(Date.now() + LINK_LIVES_MS)
      return (parcel ? documentsOf(parcel) : []).map((kind) => ({
        kind,
        url: signedLink({ ...fileLinks, path: `/files/shipping/customs/${id}.${KINDS[kind]}.pdf`, expiresAt }),
      }))
    },
  },
}
