export type WorkItemKind =
  | 'PAYMENT'
  | 'PAYMENT_HOLD'
  | 'PAYMENT_MISMATCH'
  | 'CHARGEBACK'
  | 'STOCK_RESERVATION'
  | 'STOCK_RELEASE'
  | 'DEAD_LETTER'
  | 'DELIVERY'
  | 'SOURCING'
  | 'CHANNEL_ORDER'
  | 'CHANNEL_MESSAGE'
  | 'MESSAGE'
  | 'CASE'

/** Work for a person. */
export interface NewWorkItem {
  readonly kind: WorkItemKind
  readonly subject: string
  readonly error: string
  readonly orderId: string | null
  /** What it is about: there is one open item per reference. */
  readonly reference: string
  readonly attempts: number
}

/** Of a saga that has waited in this state for too long. */
export const sagaReference = (orderId: string, state: string): string => `saga:${orderId}:${state}`
