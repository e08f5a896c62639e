import { qrPicture } from '@kade/documents'
import { isId, serveSignedFiles, type Database } from '@kade/service-kit'
import type { Address } from '@kade/events'
import type { FastifyInstance } from 'fastify'
import { dropOffCode } from './drop-off-code.js'
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

const TYPES = { pdf: 'application/pdf', zpl: 'application/zpl', svg: 'image/svg+xml' } as const
const isFormat = (text: string | undefined): text is keyof typeof TYPES => text !== undefined && text in TYPES

/**
 * GET /files/shipping/returns/<return>.pdf or .zpl, its label, or .svg, its drop-off code, behind a signed link. They are drawn when they are asked for: a
 * customer prints a label once.
 */
export function serveReturnLabels(app: FastifyInstance, database: Database, secret: string, drawing: LabelDrawing): void {
  serveSignedFiles(app, {
    path: '/files/shipping/returns',
    secret,
    noun: 'label',
    refusals: { UNPRINTABLE: drawing.unprintable },
    read: async (name) => {
      const [, id = '', format] = /^(.*)\.(\w+)$/.exec(name) ?? []
      const label = isId(id) && isFormat(format) ? await readLabel(database, id, drawing.carrier) : null
      if (!label || !isFormat(format)) return null
      const content = format === 'svg' ? await qrPicture(label.dropOffCode) : await drawing[format](label)
      return { type: TYPES[format], content: Buffer.from(content) }
    },
  })
}

type PrintedReturn = ReturnLabel & { readonly dropOffCode: string }

async function readLabel(database: Database, returnId: string, carrier: string): Promise<PrintedReturn | null> {
  const [back] = await returnsById(database, [returnId])
  if (!back?.orderId || !back.locationId || !back.trackingNumber || !back.sscc || back.request !== 'APPROVED') return null
  const [order] = await orderRefsById(database, [back.orderId])
  const location = await readLocationRef(database, back.locationId)
  if (!order || order.isErased || order.sealed || !location) return null
  return {
    ...{ carrier, service: 'RETURN', trackingNumber: back.trackingNumber, orderNumber: `${order.number}, return ${back.number}` },
    dropOffCode: dropOffCode(back),
    shippedAt: back.decidedAt ?? back.requestedAt,
    ...{ from: order.address, to: location.address, packages: [{ grams: 0, sscc: back.sscc }] },
  }
}
