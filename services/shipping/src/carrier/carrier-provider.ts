import type { Address } from '@kade/events'
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

interface Carrier {
  readonly code: string
  readonly name: string
  /** By which other services reckon what it asks; null: it is asked each time. */
  readonly card: RateCard | null
  trackingUrl(trackingNumber: string): string
}

/** A carrier that we have the rate card and a roll of tracking numbers of: nobody is asked. */
export interface CardCarrier extends Carrier {
  readonly desk: null
  /** Empty where it does not go. */
  rates(request: RateRequest): readonly Rate[]
  /** The tracking number of a serial that no other parcel has, posted in that country. */
  numberOf(serial: number, countryCode: string): string
}

/** A carrier that sells its labels over the network. */
export interface DeskCarrier extends Carrier {
  readonly desk: CarrierDesk
}
export type CarrierProvider = CardCarrier | DeskCarrier

/** All that a carrier must know to carry it. */
export interface Consignment extends RateRequest {
  readonly from: Address
  readonly to: Address
}
export interface LabelOrder extends Consignment {
  /** Ours, and the label's alone: however often it is asked for, one label is sold. */
  readonly reference: string
  readonly service: string
}
export interface SoldLabel {
  readonly trackingNumber: string
  /** What it was sold for, in minor units of the quote's currency. */
  readonly paid: number
  /** Where the label itself is, of a carrier that draws its own. */
  readonly labelUrl?: string | null
}
export interface VoidedLabel {
  /** Minor units that we get back. */
  readonly refund: number
}

/**
 * Where labels are asked for. Whatever it throws but `LabelRefused` says nothing of whether it was done: who asked asks again, by the same reference.
 */
export interface CarrierDesk {
  /** Empty where it does not go. */
  rates(consignment: Consignment): Promise<readonly Rate[]>
  /** Sells the label of a reference, once. @throws LabelRefused */
  buy(order: LabelOrder): Promise<SoldLabel>
  /** The label that was sold by a reference; null: none was. */
  find(reference: string): Promise<SoldLabel | null>
  /** Takes a label back; one that was taken back already stays so. @throws LabelRefused */
  void(reference: string): Promise<VoidedLabel>
}

/** The carrier was reached and says no: to ask again changes nothing. */
export class LabelRefused extends Error {
  override readonly name = 'LabelRefused'
}
