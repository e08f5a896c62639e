/** Something that happened to an order, or to a part of it on the floor. */
export interface LoggedEvent {
  readonly orderId: string
  /** The version of the order that it made; empty of what happened on the floor. */
  readonly nth: string
  readonly activity: string
  readonly allocationId: string | null
  readonly locationId: string | null
  readonly at: Date
  /** Of the order, after it. */
  readonly status: string | null
  readonly lineIds: readonly string[]
}
export interface LoggedObject {
  readonly type: 'Order' | 'OrderLine' | 'Allocation'
  readonly id: string
  /** Of the order that it is a part of; null of an order. */
  readonly orderId: string | null
  /** Since when its attributes are so. */
  readonly at: Date
  readonly attributes: Readonly<Record<string, string>>
}

/** What is on the floor stands apart from what the timeline of an order says. */
const floor = (step: string): string => `FLOOR_${step}`

export const objectTypes = [
  type('Order', ['channel', 'country', 'currency']),
  type('OrderLine', ['sku', 'units']),
  type('Allocation', []),
  type('Location', []),
]
export const eventTypes = (activities: { readonly order: readonly string[]; readonly floor: readonly string[] }) => [
  ...activities.order.map((name) => type(name, ['status'])),
  ...activities.floor.map((name) => type(floor(name), [])),
]

/** Values are told as texts: the schema of OCEL 2.0 wants them so. */
function type(name: string, attributes: readonly string[]) {
  return { name, attributes: attributes.map((attribute) => ({ name: attribute, type: 'string' })) }
}

/** As OCEL 2.0 has an event. */
export function ocelEvent({ orderId, nth, activity, allocationId, locationId, at, status, lineIds }: LoggedEvent) {
  return {
    ...{ id: `${allocationId ?? orderId}/${nth || activity}`, type: nth ? activity : floor(activity), time: at.toISOString() },
    attributes: status === null ? [] : [{ name: 'status', value: status }],
    relationships: [
      { objectId: orderId, qualifier: 'order' },
      ...lineIds.map((objectId) => ({ objectId, qualifier: 'line' })),
      ...(allocationId === null ? [] : [{ objectId: allocationId, qualifier: 'allocation' }]),
      ...(locationId === null ? [] : [{ objectId: locationId, qualifier: 'location' }]),
    ],
  }
}

/** As OCEL 2.0 has an object. */
export const ocelObject = ({ type: name, id, orderId, at, attributes }: LoggedObject) => ({
  ...{ id, type: name as string },
  attributes: Object.entries(attributes).map(([attribute, value]) => ({ name: attribute, time: at.toISOString(), value })),
  relationships: orderId === null ? [] : [{ objectId: orderId, qualifier: 'part of' }],
})
export const ocelLocation = (id: string) => ({ id, type: 'Location', attributes: [], relationships: [] })
