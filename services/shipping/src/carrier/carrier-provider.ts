import type { Parcel, RateCard } from '@kade/rates'

export interface RateRequest {
  readonly fromCountry: string
  readonly toCountry: string
  /** Each as the carrier sees it. */
  readonly packages: readonly Parcel[]
  readonly shippedAt: Date
}
export interface Rate {
  readonly carrier: string
  readonly service: string
  /** Minor units. */
  readonly cost: number
  readonly currency: string
  readonly estimatedFrom: Date
  readonly estimatedTo: Date
}

/** A carrier: what it would cost, until when, how it numbers parcels, and where one can be looked up. */
export interface CarrierProvider {
  readonly code: string
  readonly name: string
  /** What `rates` goes by; null when it asks somewhere else. */
  readonly card: RateCard | null
  /** Empty where it does not go. */
  rates(request: RateRequest): readonly Rate[]
  /** The tracking number of a serial that no other parcel has, posted in that country. */
  numberOf(serial: number, countryCode: string): string
  trackingUrl(trackingNumber: string): string
}
