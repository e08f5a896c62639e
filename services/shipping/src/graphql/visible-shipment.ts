import { NotFound } from '@kade/service-kit'
import { canSee } from '../application/access.js'
import type { ShipmentRow } from '../persistence/rows.js'
import type { Context } from './context.js'

/** @throws NotFound for a shipment of somebody else as for one that is not there. */
export async function visibleShipment({ viewer, loaders }: Context, shipment: ShipmentRow | null): Promise<ShipmentRow> {
  if (!shipment || !canSee(viewer, await loaders.orderRef.load(shipment.orderId))) throw new NotFound('There is no such shipment')
  return shipment
}
