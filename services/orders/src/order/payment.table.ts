export interface PaymentRow {
  readonly id: string
  readonly orderId: string
  readonly provider: string
  readonly reference: string
  readonly authorized: number
  readonly captured: number
  readonly refunded: number
  readonly voided: number
  readonly failureReason: string | null
  readonly createdAt: Date
}
