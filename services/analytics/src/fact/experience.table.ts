import { EntitySchema } from 'typeorm'

/** An order that was taken into an account after it was placed. */
export interface ClaimedOrder {
  readonly eventId: string
  readonly orderId: string
  readonly customerId: string
  /** Of the order: the highest one holds. */
  readonly version: number
  readonly knownAt: Date
}
export const claimedOrderTable = new EntitySchema<ClaimedOrder>({
  name: 'ClaimedOrder',
  columns: {
    eventId: { type: 'text', primary: true },
    orderId: { type: 'uuid' },
    customerId: { type: 'uuid' },
    version: { type: 'int' },
    knownAt: { type: 'timestamptz' },
  },
})

/** How an order, or a product of it, was found, each time that it was said. */
export interface FeedbackFact {
  readonly eventId: string
  readonly feedbackId: string
  readonly orderId: string
  /** Null: of the order as a whole. */
  readonly sku: string | null
  readonly rating: number
  /** Of the order: of one feedback, the highest holds. */
  readonly version: number
  readonly knownAt: Date
}
export const feedbackFactTable = new EntitySchema<FeedbackFact>({
  name: 'FeedbackFact',
  columns: {
    eventId: { type: 'text', primary: true },
    feedbackId: { type: 'uuid' },
    orderId: { type: 'uuid' },
    sku: { type: 'text', nullable: true },
    rating: { type: 'int' },
    version: { type: 'int' },
    knownAt: { type: 'timestamptz' },
  },
  indices: [{ name: 'feedback_fact_order', columns: ['orderId'] }],
})

/** Units of a line of a return that came back, or were settled without coming, in all by then: of one line, the most hold. */
export interface ReturnLineFact {
  readonly eventId: string
  readonly returnLineId: string
  readonly orderId: string
  readonly sku: string
  readonly reason: string
  readonly units: number
  readonly knownAt: Date
}
export const returnLineFactTable = new EntitySchema<ReturnLineFact>({
  name: 'ReturnLineFact',
  columns: {
    eventId: { type: 'text', primary: true },
    returnLineId: { type: 'uuid', primary: true },
    orderId: { type: 'uuid' },
    sku: { type: 'text' },
    reason: { type: 'text' },
    units: { type: 'int' },
    knownAt: { type: 'timestamptz' },
  },
  indices: [{ name: 'return_line_fact_order', columns: ['orderId'] }],
})

/** What was promised of a shipment when it left, and by another event when it came. */
export interface PromiseFact {
  readonly eventId: string
  readonly shipmentId: string
  readonly orderId: string
  readonly promisedOn: string | null
  readonly deliveredAt: Date | null
  /** Null while it has not come, and where nothing was promised. */
  readonly daysLate: number | null
  readonly knownAt: Date
}
export const promiseFactTable = new EntitySchema<PromiseFact>({
  name: 'PromiseFact',
  columns: {
    eventId: { type: 'text', primary: true },
    shipmentId: { type: 'uuid' },
    orderId: { type: 'uuid' },
    promisedOn: { type: 'date', nullable: true },
    deliveredAt: { type: 'timestamptz', nullable: true },
    daysLate: { type: 'int', nullable: true },
    knownAt: { type: 'timestamptz' },
  },
  indices: [{ name: 'promise_fact_order', columns: ['orderId'] }],
})
