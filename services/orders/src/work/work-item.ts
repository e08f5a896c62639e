/** Every kind of work, with the step that could not go on by itself. */
export const STEPS = {
  PAYMENT: 'The payment provider is asked to move money',
  PAYMENT_HOLD: 'Money is kept set aside until the goods leave',
  PAYMENT_MISMATCH: 'Our books are compared with those of the payment provider',
  CHARGEBACK: 'A dispute is answered at the payment provider',
  STOCK_RESERVATION: 'Inventory reserves the stock of an order',
  STOCK_RELEASE: 'Inventory releases stock that was given up',
  DEAD_LETTER: 'A service handles a message',
  DELIVERY: 'A parcel reaches the customer',
  RETURN: 'A return is settled with the customer',
  SOURCING: 'A location keeps the units of an order',
  SHIP_BY: 'Goods leave a location in time',
  CHANNEL_ORDER: 'What a shop told of an order is read and applied',
  CHANNEL_MESSAGE: 'A shop platform is told of a parcel or of stock',
  MESSAGE: 'The customer is written to',
  WEBHOOK: 'A shop takes a webhook',
  CASE: 'Staff answers a customer',
} as const
export type WorkItemKind = keyof typeof STEPS
export const isWorkItemKind = (kind: string): kind is WorkItemKind => kind in STEPS

/** What it is about in detail: nothing that says who the customer is. */
export type Payload = Readonly<Record<string, string | number | boolean | null>>

/** Work for a person. */
export interface NewWorkItem {
  readonly kind: WorkItemKind
  readonly subject: string
  readonly error: string
  readonly orderId: string | null
  /** What it is about: there is one open item per reference. */
  readonly reference: string
  readonly attempts: number
  readonly payload?: Payload
}

/** Of a saga that has waited in this state for too long. */
export const sagaReference = (orderId: string, state: string): string => `saga:${orderId}:${state}`
