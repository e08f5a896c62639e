import { isId, serveSignedFiles, type Database } from '@kade/service-kit'
import type { Address } from '@kade/events'
import type { FastifyInstance } from 'fastify'
import { orderRefsById, readLocationRef } from '../reference/reference.store.js'
import { returnsById } from './return.reads.js'

/** What a label says: the way back, from the customer to the location. */
export interface ReturnLabel {
  readonly carrier: string
  readonly service: string
  readonly trackingNumber: string
  readonly orderNumber: string
  readonly shippedAt: Date
  readonly from: Address
  readonly to: Address
  readonly packages: readonly { readonly grams: number; readonly sscc: string }[]
}
/** How labels are drawn, by the format. */
export interface LabelDrawing {
  readonly pdf: (label: ReturnLabel) => Promise<Uint8Array>
  readonly zpl: (label: ReturnLabel) => Promise<string>
  /** Thrown for letters that no font has. */
  readonly unprintable: new (...given: never[]) => Error
  readonly carrier: string
}

const TYPES = { pdf: 'application/pdf', zpl: 'application/zpl' } as const

/** GET /files/shipping/returns/<return>.pdf or .zpl, behind a signed link. It is drawn when it is asked for: a customer prints it once. */
export function serveReturnLabels(app: FastifyInstance, database: Database, secret: string, drawing: LabelDrawing): void {
  serveSignedFiles(app, {
    path: '/files/shipping/returns',
    secret,
    noun: 'label',
    refusals: { UNPRINTABLE: drawing.unprintable },
    read: async (name) => {
      const [, id = '', format] = /^(.*)\.(pdf|zpl)$/.exec(name) ?? []
      const label = format === undefined || !isId(id) ? null : await readLabel(database, id, drawing.carrier)
      if (!label || (format !== 'pdf' && format !== 'zpl')) return null
      return { type: TYPES[format], content: Buffer.from(await drawing[format](label)) }
    },
  })
}

async function readLabel(database: Database, returnId: string, carrier: string): Promise<ReturnLabel | null> {
  const [back] = await returnsById(database, [returnId])
  if (!back?.orderId || !back.locationId || !back.trackingNumber || !back.sscc || back.request !== 'APPROVED') return null
  const [order] = await orderRefsById(database, [back.orderId])
  const location = await readLocationRef(database, back.locationId)
  if (!order || order.isErased || order.sealed || !location) return null
  return {
    ...{ carrier, service: 'RETURN', trackingNumber: back.trackingNumber, orderNumber: `${order.number}, return ${back.number}` },
    shippedAt: back.decidedAt ?? back.requestedAt,
    ...{ from: order.address, to: location.address, packages: [{ grams: 0, sscc: back.sscc }] },
  }
}
