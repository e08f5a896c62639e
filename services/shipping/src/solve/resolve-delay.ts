import { shipmentDelayResolved, type SkuQuantity } from '@kade/events'
import { code, isId, isRepeated, line, newId, optional, postalAddress, prose, requestHashOf, UserErrors, userErrorsOf, type Database, type Transaction, type Viewer } from '@kade/service-kit' // prettier-ignore
import { z } from 'zod'
import { carryOut, decidingFor } from '../fulfillment-order/carry-out.js'
import { NOTHING } from '../fulfillment-order/decision.js'
import { listsOf } from '../fulfillment-order/lists.reads.js'
import { delayOf } from '../shipment/delay.js'
import { lockKey } from '../shipment/shipment.store.js'
import { keepResolution, lockShipmentById, resolutionByKey } from './resolution.store.js'
import type { ResolutionKind } from './resolution.table.js'

export interface ResolveDelay {
  readonly idempotencyKey: string
  readonly shipmentId: string
  readonly kind: ResolutionKind
  readonly documents?: readonly string[] | null
  readonly address?: object | null
  readonly note?: string | null
}

const shape = z.object({
  idempotencyKey: code(200),
  documents: z.array(line(200)).max(20).nullish(),
  address: postalAddress.nullish(),
  note: optional(prose(500)),
})

interface Means {
  readonly database: Database
  /** Has the goods of a parcel sent once more. */
  readonly reship: (
    tx: Transaction,
    parcel: { readonly orderId: string; readonly shipmentId: string; readonly units: readonly SkuQuantity[]; readonly actor: string },
  ) => Promise<void>
}

/** Does something about a delay. Answers the shipment's id. @throws UserErrors */
export async function resolveDelay({ database, reship }: Means, viewer: Viewer, given: ResolveDelay): Promise<string> {
  const read = shape.safeParse(given)
  if (!read.success) throw new UserErrors(userErrorsOf(read.error, 'input'))
  const { idempotencyKey, note } = read.data
  const documents = read.data.documents ?? []
  const address = read.data.address ?? null
  const { shipmentId, kind } = given
  if (kind === 'NEW_DOCUMENTS' && documents.length === 0)
    throw UserErrors.of('REQUIRED', 'Name the papers that were given', 'input', 'documents')
  if (kind === 'NEW_ADDRESS' && !address) throw UserErrors.of('REQUIRED', 'Give the corrected address', 'input', 'address')
  const requestHash = requestHashOf({ shipmentId, kind, documents, address, note })
  return database.transaction(async (tx) => {
    await lockKey(tx, idempotencyKey)
    const known = await resolutionByKey(tx, idempotencyKey)
    if (known && isRepeated(known, requestHash, 'resolution')) return known.shipmentId
    const shipment = isId(shipmentId) ? await lockShipmentById(tx, shipmentId) : null
    if (!shipment) throw UserErrors.of('NOT_FOUND', 'There is no such shipment', 'input', 'shipmentId')
    const delay = delayOf(shipment)
    if (!delay) throw UserErrors.of('ILLEGAL_TRANSITION', 'It is not late, held up or lost', 'input', 'shipmentId')
    const { now } = decidingFor(viewer.subject)
    const actor = viewer.subject
    await keepResolution(tx, { id: newId(), shipmentId, code: delay.code, kind, documents, address, note, actor, at: now, idempotencyKey, requestHash }) // prettier-ignore
    const [lines = []] = await listsOf(tx, 'lines', [shipment.fulfillmentOrderId])
    const { orderId, trackingNumber } = shipment
    const units = lines.map(({ sku, quantity }) => ({ sku, quantity }))
    const resolved = shipmentDelayResolved.draft(orderId, { orderId, shipmentId, trackingNumber, code: delay.code, kind, lines: units, at: now.toISOString(), actor }) // prettier-ignore
    await carryOut(tx, [{ ...NOTHING, events: [resolved] }])
    if (kind === 'RESHIP') await reship(tx, { orderId, shipmentId, units, actor })
    return shipmentId
  })
}
