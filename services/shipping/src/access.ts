import { authorizeBy, reaches, reachOf, type Viewer } from '@kade/service-kit'
import type { FulfillmentAction } from './fulfillment-order/allowed-actions.js'

/** Who may do what on the fields of this service. LINK stands for who was sent a link to look at an order. */
export const POLICY = {
  fulfillmentOrders: ['SUPPORT', 'WAREHOUSE', 'ADMIN'],
  shipment: ['GUEST', 'LINK', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'ADMIN'],
  startPicking: ['WAREHOUSE', 'ADMIN'],
  recordPick: ['WAREHOUSE', 'ADMIN'],
  scanPick: ['WAREHOUSE', 'ADMIN'],
  planWave: ['SUPPORT', 'WAREHOUSE', 'ADMIN'],
  releaseWave: ['WAREHOUSE', 'ADMIN'],
  fulfillmentLoad: ['SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN'],
  carrierPerformance: ['SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN'],
  scheduleFulfillmentOrder: ['WAREHOUSE', 'ADMIN'],
  holdFulfillmentOrder: ['WAREHOUSE', 'ADMIN'],
  releaseFulfillmentHold: ['WAREHOUSE', 'ADMIN'],
  splitFulfillmentOrder: ['WAREHOUSE', 'ADMIN'],
  mergeFulfillmentOrders: ['WAREHOUSE', 'ADMIN'],
  moveFulfillmentOrder: ['WAREHOUSE', 'ADMIN'],
  cancelFulfillmentOrder: ['WAREHOUSE', 'ADMIN'],
  handOver: ['WAREHOUSE', 'ADMIN'],
  startPacking: ['WAREHOUSE', 'ADMIN'],
  packingPlan: ['WAREHOUSE', 'ADMIN'],
  packFulfillmentOrder: ['WAREHOUSE', 'ADMIN'],
  shipFulfillmentOrder: ['WAREHOUSE', 'ADMIN'],
  voidLabel: ['WAREHOUSE', 'ADMIN'],
  manifests: ['SUPPORT', 'WAREHOUSE', 'ADMIN'],
  closeManifest: ['WAREHOUSE', 'ADMIN'],
  recordTrackingEvent: ['WAREHOUSE', 'ADMIN'],
  returns: ['SUPPORT', 'WAREHOUSE', 'ADMIN'],
  return: ['GUEST', 'LINK', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'ADMIN'],
  requestReturn: ['GUEST', 'CUSTOMER', 'SUPPORT', 'ADMIN'],
  openClaim: ['GUEST', 'CUSTOMER', 'SUPPORT', 'ADMIN'],
  cancelReturn: ['GUEST', 'CUSTOMER', 'SUPPORT', 'ADMIN'],
  approveReturn: ['SUPPORT', 'ADMIN'],
  rejectReturn: ['SUPPORT', 'ADMIN'],
  receiveReturn: ['WAREHOUSE', 'ADMIN'],
  receiveUnexpectedReturn: ['WAREHOUSE', 'ADMIN'],
  closeReturn: ['SUPPORT', 'WAREHOUSE', 'ADMIN'],
  returnPolicy: ['NOBODY', 'GUEST', 'LINK', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN'],
  setReturnPolicy: ['ADMIN'],
  carrierDeliveries: ['SUPPORT', 'WAREHOUSE', 'ADMIN'],
  resolveDelay: ['SUPPORT', 'WAREHOUSE', 'ADMIN'],
  replayCarrierDelivery: ['SUPPORT', 'WAREHOUSE', 'ADMIN'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** @throws Unauthenticated for nobody, Forbidden for a role that may not. */
export const authorizeField = authorizeBy(POLICY)

/** Whether an order's shipments are the viewer's to look at. What is not is answered as not found. */
export function canSee(
  viewer: Viewer,
  order: { readonly id: string; readonly customerId: string; readonly channel: string } | null,
): boolean {
  const reach = reachOf(viewer, POLICY.shipment)
  return order ? reaches(reach, order) : reach.everything
}

/** What a carrier charges us concerns those alone who see every parcel. */
export const seesCosts = (viewer: Viewer): boolean => reachOf(viewer, POLICY.shipment).everything

/** Who may have goods of an order come back: whoever may look at it and change it; a guest's token until the order is claimed. */
export const mayReturn = (viewer: Viewer, order: (Owned & { readonly isClaimed: boolean }) | null): boolean => {
  const reach = reachOf(viewer, order?.isClaimed ? POLICY.requestReturn.filter((role) => role !== 'GUEST') : POLICY.requestReturn)
  return order ? reaches(reach, order) : reach.everything
}
type Owned = Parameters<typeof reaches>[1]

/** Who may decide on returns. */
export const isStaff = ({ roles }: Pick<Viewer, 'roles'>): boolean => roles.includes('SUPPORT') || roles.includes('ADMIN')

const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  APPROVE: POLICY.approveReturn,
  REJECT: POLICY.rejectReturn,
  RECEIVE: POLICY.receiveReturn,
  CLOSE: POLICY.closeReturn,
}
/** Whether a viewer may do this to a return of the order: to take it back is for whoever may ask for it. */
export const canDoToReturn = (viewer: Viewer, action: string, order: Parameters<typeof mayReturn>[1]): boolean =>
  action === 'CANCEL' ? mayReturn(viewer, order) : (ACTIONS[action] ?? []).some((role) => viewer.roles.includes(role))

const FULFILLMENT_ACTIONS: Readonly<Record<FulfillmentAction, readonly string[]>> = {
  START_PICKING: POLICY.startPicking,
  RECORD_PICK: POLICY.recordPick,
  START_PACKING: POLICY.startPacking,
  PACK: POLICY.packFulfillmentOrder,
  SHIP: POLICY.shipFulfillmentOrder,
  HAND_OVER: POLICY.handOver,
  VOID_LABEL: POLICY.voidLabel,
  SCHEDULE: POLICY.scheduleFulfillmentOrder,
  HOLD: POLICY.holdFulfillmentOrder,
  RELEASE_HOLD: POLICY.releaseFulfillmentHold,
  SPLIT: POLICY.splitFulfillmentOrder,
  MOVE: POLICY.moveFulfillmentOrder,
  MERGE: POLICY.mergeFulfillmentOrders,
  CANCEL: POLICY.cancelFulfillmentOrder,
}
export const canDoToFulfillmentOrder = ({ roles }: Pick<Viewer, 'roles'>, action: FulfillmentAction): boolean =>
  FULFILLMENT_ACTIONS[action].some((role) => roles.includes(role))
