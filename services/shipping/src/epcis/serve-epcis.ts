import { Readable } from 'node:stream'
import { isId, verifySignedLink, type Database } from '@kade/service-kit'
import type { FastifyInstance } from 'fastify'
import { fulfillmentOrdersById } from '../fulfillment-order/fulfillment-order.reads.js'
import { listsOf } from '../fulfillment-order/lists.reads.js'
import { orderRefsById } from '../reference/reference.store.js'
import { documentAround, eventsOf, type ExportedShipment } from './epcis.js'

export interface EpcisFiles {
  readonly database: Database
  readonly secret: string
  readonly baseUrl: string
}
export const EPCIS_PATH = '/files/shipping/epcis'
const AT_ONCE = 20

/** GET /files/shipping/epcis/<order>.jsonld behind a signed link: what happened to an order's parcels in EPCIS 2.0, written as it is read. */
export function serveEpcis(app: FastifyInstance, { database, secret, baseUrl }: EpcisFiles): void {
  app.get<{ Params: { name: string }; Querystring: Record<string, string> }>(
    `${EPCIS_PATH}/:name`,
    async ({ params, query, url }, reply) => {
      const [signed = ''] = url.split('?')
      if (!verifySignedLink(signed, query, secret, new Date()))
        return reply.code(403).send({ error: 'This link is not valid, or has expired: ask the graph for a new one' })
      const orderId = /^(.*)\.jsonld$/.exec(params.name)?.[1] ?? ''
      const [order] = isId(orderId) ? await orderRefsById(database, [orderId]) : []
      if (!order) return reply.code(404).send({ error: 'There is no such order' })
      const written = Readable.from(writeDocument(database, { orderId, number: order.number, baseUrl }))
      return reply.type('application/ld+json').header('cache-control', 'private, no-store').send(written)
    },
  )
}

/** Some parcels at a time, however many an order has. */
export async function* writeDocument(
  database: Database,
  { orderId, number, baseUrl }: { readonly orderId: string; readonly number: string; readonly baseUrl: string },
): AsyncGenerator<string> {
  const [head, tail] = documentAround(new Date())
  yield head
  let isFirst = true
  const [shipments = []] = await listsOf(database, 'shipments', [orderId])
  for (let next = 0; next < shipments.length; next += AT_ONCE) {
    for (const event of eventsOf({ number, shipments: await readParcels(database, shipments.slice(next, next + AT_ONCE)) }, baseUrl)) {
      yield `${isFirst ? '' : ','}${JSON.stringify(event)}`
      isFirst = false
    }
  }
  yield tail
}

async function readParcels(database: Database, shipments: readonly ExportedShipment['shipment'][]): Promise<ExportedShipment[]> {
  const orders = shipments.map(({ fulfillmentOrderId }) => fulfillmentOrderId)
  const [work, packages, scans] = await Promise.all([
    fulfillmentOrdersById(database, orders),
    listsOf(database, 'packages', orders),
    listsOf(database, 'events', shipments.map(({ id }) => id)), // prettier-ignore
  ])
  return shipments.map((shipment, index) => ({
    ...{ shipment, locationId: work[index]?.locationId ?? '', packages: packages[index] ?? [], scans: scans[index] ?? [] },
  }))
}
