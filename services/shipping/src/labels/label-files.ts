import { isId, type Database } from '@kade/service-kit'
import { keepLabel, keptLabel, type LabelFormat } from '../persistence/label-store.js'
import { listsOf } from '../persistence/lists.js'
import { shipmentsById } from '../persistence/queries.js'
import { orderRefsById, readLocationRef } from '../persistence/references.js'
import { renderLabels, type LabelDocument } from './render-labels.js'
import { zplLabels } from './zpl-labels.js'

/** Hands out labels: each is made once, one at a time however many ask, and kept. Answers undefined for a shipment that is not there. */
export function createLabelFiles(database: Database) {
  const asked = new Map<string, Promise<Buffer | undefined>>()
  let making: Promise<unknown> = Promise.resolve()

  const make = async (id: string, format: LabelFormat): Promise<Buffer | undefined> => {
    const document = await readLabel(database, id)
    if (!document) return undefined
    const body = Buffer.from(format === 'zpl' ? await zplLabels(document) : await renderLabels(document))
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
    database.query<{ locationId: string }>('SELECT location_id AS "locationId" FROM fulfillment_order WHERE id = $1', [
      shipment.fulfillmentOrderId,
    ]),
  ])
  const from = fulfillmentOrder && (await readLocationRef(database, fulfillmentOrder.locationId))
  if (!reference || !from) return undefined
  const { carrier, service, trackingNumber, shippedAt } = shipment
  return { carrier, service, trackingNumber, shippedAt, orderNumber: reference.number, from: from.address, to: reference.address, packages }
}
