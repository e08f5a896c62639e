import { Unprintable } from '@kade/documents'
import { isId, serveSignedFiles, type Database } from '@kade/service-kit'
import type { FastifyInstance } from 'fastify'
import { fulfillmentOrdersById } from '../fulfillment-order/fulfillment-order.reads.js'
import { listsOf } from '../fulfillment-order/lists.reads.js'
import { orderRefsById, titlesOf } from '../reference/reference.store.js'
import { renderSlip, type PackingSlip } from './render-slip.js'

export const SLIPS_PATH = '/files/shipping/slips'

/** GET /files/shipping/slips/<fulfillment order>.pdf, behind a signed link: drawn when it is asked for, as it is packed by then. 422 when its letters cannot be printed. */
export function serveSlips(app: FastifyInstance, database: Database, secret: string): void {
  serveSignedFiles(app, {
    path: SLIPS_PATH,
    secret,
    noun: 'packing slip',
    refusals: { UNPRINTABLE: Unprintable },
    read: async (name) => {
      const [, id = ''] = /^(.*)\.pdf$/.exec(name) ?? []
      const slip = isId(id) ? await readSlip(database, id) : null
      return slip ? { type: 'application/pdf', content: await renderSlip(slip) } : null
    },
  })
}

async function readSlip(database: Database, id: string): Promise<PackingSlip | null> {
  const [[order], [packages = []]] = await Promise.all([fulfillmentOrdersById(database, [id]), listsOf(database, 'packages', [id])])
  if (!order || packages.length === 0) return null
  const [[reference], titles] = await Promise.all([
    orderRefsById(database, [order.orderId]),
    titlesOf(database, packages.flatMap(({ lines }) => lines.map(({ sku }) => sku))), // prettier-ignore
  ])
  if (!reference || reference.isErased || reference.sealed) return null
  return { orderNumber: reference.number, to: reference.address, at: order.shipBy, packages, titles }
}
