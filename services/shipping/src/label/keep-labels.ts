import { isId, type Database } from '@kade/service-kit'
import { fulfillmentOrdersById } from '../fulfillment-order/fulfillment-order.reads.js'
import { listsOf } from '../fulfillment-order/lists.reads.js'
import { orderRefsById, readLocationRef } from '../reference/reference.store.js'
import { shipmentsById } from '../shipment/shipment.reads.js'
import { keepLabel, keptLabel } from './label.store.js'
import type { LabelFormat } from './label.table.js'
import { renderPdf, type LabelDocument } from './render-pdf.js'
import { renderZpl } from './render-zpl.js'

/** Hands out labels: each is made once, one at a time however many ask, and kept. Answers undefined for a shipment that is not there. */
export function createLabelFiles(database: Database) {
  const asked = new Map<string, Promise<Buffer | undefined>>()
  let making: Promise<unknown> = Promise.resolve()

  const make = async (id: string, format: LabelFormat): Promise<Buffer | undefined> => {
    const document = await readLabel(database, id)
    if (!document) return undefined
    const body = Buffer.from(format === 'zpl' ? await renderZpl(document) : await renderPdf(document))
    await keepLabel(database, id, format, body)
    return body
  }
  /** Behind those that are being made. */
  const inTurn = (id: string, format: LabelFormat): Promise<Buffer | undefined> => {
    const made = making.then(() => make(id, format))
    making = made.catch(() => undefined)
    return made
  }
  return async (id: string, format: LabelFormat): Promise<Buffer | undefined> => {
    if (!isId(id)) return undefined
    const key = `${id}.${format}`
    const file = asked.get(key) ?? keptLabel(database, id, format).then((kept) => kept ?? inTurn(id, format))
    asked.set(key, file)
    return file.finally(() => asked.delete(key))
  }
}
export type LabelFiles = ReturnType<typeof createLabelFiles>

async function readLabel(database: Database, shipmentId: string): Promise<LabelDocument | undefined> {
  const [shipment] = await shipmentsById(database, [shipmentId])
  if (!shipment) return undefined
  const [[reference], [packages = []], [fulfillmentOrder]] = await Promise.all([
    orderRefsById(database, [shipment.orderId]),
    listsOf(database, 'packages', [shipment.fulfillmentOrderId]),
    fulfillmentOrdersById(database, [shipment.fulfillmentOrderId]),
  ])
  const from = fulfillmentOrder && (await readLocationRef(database, fulfillmentOrder.locationId))
  if (!reference || reference.isErased || reference.sealed || !from) return undefined
  const { carrier, service, trackingNumber, shippedAt } = shipment
  return { carrier, service, trackingNumber, shippedAt, orderNumber: reference.number, from: from.address, to: reference.address, packages }
}
