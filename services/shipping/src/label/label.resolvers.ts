import { signedLink } from '@kade/service-kit'
import type { ShipmentResolvers } from '../generated.js'

const LINK_LIVES_MS = 3_600_000

export const labels: { readonly Shipment: Pick<ShipmentResolvers, 'labelUrl'> } = {
  Shipment: {
    labelUrl: async ({ id, fulfillmentOrderId, trackingNumber }, { format }, { fileLinks, loaders }) => {
      const label = (await loaders.labels.load(fulfillmentOrderId)).find((each) => each.trackingNumber === trackingNumber)
      if (label?.labelUrl) return label.labelUrl
      return signedLink({
        ...fileLinks,
        path: `/files/shipping/labels/${id}.${format === 'ZPL' ? 'zpl' : 'pdf'}`,
        expiresAt: new Date(Date.now() + LINK_LIVES_MS),
      })
    },
  },
}
