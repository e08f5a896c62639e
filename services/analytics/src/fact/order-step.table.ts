import { EntitySchema } from 'typeorm'

/** What happened to an order, one version after the other: its history, without anything of whose it is. */
export interface OrderStep {
  readonly orderId: string
  readonly version: number
  /** The kind of its entry in the timeline. */
  readonly activity: string
  /** What sets it apart from others of its kind: the reason of a rejection, WHOLE or PART of a cancellation. */
  readonly kind: string | null
  /** Of the order, after it. */
  readonly status: string
  readonly at: Date
}
export const orderStepTable = new EntitySchema<OrderStep>({
  name: 'OrderStep',
  columns: {
    orderId: { type: 'uuid', primary: true },
    version: { type: 'int', primary: true },
    activity: { type: 'text' },
    kind: { type: 'text', nullable: true },
    status: { type: 'text' },
    at: { type: 'timestamptz' },
  },
  indices: [{ name: 'order_step_at', columns: ['at'] }],
})

/** How an order is by now. */
export interface OrderState {
  readonly orderId: string
  /** As people know it. */
  readonly number: string
  readonly version: number
  readonly status: string
}
export const orderStateTable = new EntitySchema<OrderState>({
  name: 'OrderState',
  columns: { orderId: { type: 'uuid', primary: true }, number: { type: 'text' }, version: { type: 'int' }, status: { type: 'text' } },
  indices: [{ name: 'order_state_open', columns: ['orderId'], where: `status IN ('PENDING', 'ON_HOLD', 'CONFIRMED')`, synchronize: false }],
})
