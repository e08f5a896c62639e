import { isId, verifySignedLink, type Database } from '@kade/service-kit'
import type { FastifyInstance } from 'fastify'
import { packagesOfOrders, shipmentsById } from '../persistence/queries.js'
import { orderRefsById, readLocationRef } from '../persistence/references.js'
import { renderLabels, type LabelDocument } from './render-labels.js'
import { zplLabels } from './zpl-labels.js'

/** GET /files/shipping/labels/<shipment>.pdf or .zpl, behind a signed link: 403 when it is not one of ours or has expired. */
export function serveLabels(app: FastifyInstance, database: Database, secret: string): void {
  app.get<{ Params: { file: string }; Querystring: Record<string, string> }>(
    '/files/shipping/labels/:file',
    async ({ params, query, url }, reply) => {
      const [path = ''] = url.split('?')
      if (!verifySignedLink(path, query, secret, new Date()))
        return reply.code(403).send({ error: 'This link is not valid, or has expired: ask the graph for a new one' })
      const [, id = '', format] = /^(.*)\.(pdf|zpl)$/.exec(params.file) ?? []
      const document = isId(id) ? await readLabel(database, id) : undefined
      if (!document) return reply.code(404).send({ error: 'There is no such label' })
      void reply.header('cache-control', 'private, max-age=3600')
      if (format === 'zpl') return reply.type('application/zpl').send(zplLabels(document))
      return reply.type('application/pdf').send(Buffer.from(await renderLabels(document)))
    },
  )
}

async function readLabel(database: Database, shipmentId: string): Promise<LabelDocument | undefined> {
  const [shipment] = await shipmentsById(database, [shipmentId])
  if (!shipment) return undefined
  const [[reference], [packages = []], [fulfillmentOrder]] = await Promise.all([
    orderRefsById(database, [shipment.orderId]),
    packagesOfOrders(database, [shipment.fulfillmentOrderId]),
    database.query<{ locationId: string }>('SELECT location_id AS "locationId" FROM fulfillment_order WHERE id = $1', [
      shipment.fulfillmentOrderId,
    ]),
  ])
  const from = fulfillmentOrder && (await readLocationRef(database, fulfillmentOrder.locationId))
  if (!reference || !from) return undefined
  const { carrier, service, trackingNumber } = shipment
  return { carrier, service, trackingNumber, orderNumber: reference.number, from: from.address, to: reference.address, packages }
}
