import { signedLink } from '@kade/service-kit'
import { seesCosts } from '../access.js'
import type { OrderResolvers } from '../generated.js'
import { EPCIS_PATH } from './serve-epcis.js'

const LINK_LIVES_MS = 3_600_000

export const epcis: { readonly Order: Pick<OrderResolvers, 'epcisUrl'> } = {
  Order: {
    epcisUrl: ({ id }, _, { viewer, fileLinks }) =>
      seesCosts(viewer)
        ? signedLink({ ...fileLinks, path: `${EPCIS_PATH}/${id}.jsonld`, expiresAt: new Date(Date.now() + LINK_LIVES_MS) })
        : null,
  },
}
