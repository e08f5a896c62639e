export interface ChannelRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: 'WEBSHOP' | 'MARKETPLACE' | 'STORE' | 'PHONE' | 'SOCIAL' | 'B2B'
  readonly currency: string
}
