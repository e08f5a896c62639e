export interface RateRequest {
  readonly fromCountry: string
  readonly toCountry: string
  /** Grams of each package. */
  readonly packages: readonly number[]
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

/** A carrier: what it would cost, until when, and where a parcel can be looked up. */
export interface CarrierProvider {
  readonly code: string
  readonly name: string
  /** Empty where it does not go. */
  rates(request: RateRequest): readonly Rate[]
  trackingUrl(trackingNumber: string): string
}
