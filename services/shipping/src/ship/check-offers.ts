import { parcelOf, type PackedBox } from '@kade/packing'
import { UserErrors } from '@kade/service-kit'
import { BOXES } from '../carrier/boxes.js'
import type { CarrierProvider, Rate, RateRequest } from '../carrier/carrier-provider.js'
import type { KeptQuote, RateReason } from '../carrier/label-purchase.table.js'
import { byCost, chooseRate, keepsPromise } from './choose-rate.js'

/** What a carrier asks. */
export interface Offer {
  readonly carrier: CarrierProvider
  readonly rate: Rate
}
export interface Chosen extends Offer {
  readonly reason: RateReason
}

/** What carriers are asked about packages as they are packed. */
export const requestOf = (
  packages: readonly Pick<PackedBox, 'box' | 'grams' | 'sides'>[],
  fromCountry: string,
  toCountry: string,
  shippedAt: Date,
): RateRequest => ({ fromCountry, toCountry, packages: packages.map((each) => parcelOf(each, BOXES)), shippedAt })

/** What every carrier asks, the cheapest first. */
export const offersOf = (carriers: readonly CarrierProvider[], request: RateRequest): Offer[] =>
  carriers
    .flatMap((carrier) => carrier.rates(request).map((rate) => ({ carrier, rate })))
    .sort((one, other) => byCost(one.rate, other.rate))

interface Wanted {
  readonly carrier?: string | null
  readonly service?: string | null
}

/** The offer that is taken: of the carrier and the service that are wanted, if they are. @throws UserErrors NOT_FOUND, NOT_SERVICEABLE */
export function chooseOffer(
  carriers: readonly CarrierProvider[],
  offers: readonly Offer[],
  { carrier, service }: Wanted,
  promise: string | null,
  toCountry: string,
): Chosen {
  const known = carriers.map(({ code }) => code).join(', ')
  if (carrier != null && !carriers.some((each) => isCalled(each, carrier)))
    throw UserErrors.of('NOT_FOUND', `There is no carrier ${carrier}: take one of ${known}`, 'input', 'carrier').with({ known })
  const ofCarrier = offers.filter((offer) => carrier == null || isCalled(offer.carrier, carrier))
  const candidates = ofCarrier.filter(({ rate }) => service == null || rate.service === service)
  const rates = candidates.map(({ rate }) => rate)
  const choice = chooseRate(rates, promise)
  const offer = candidates.find(({ rate }) => rate === choice?.rate)
  if (offer && choice) return { ...offer, reason: service == null ? choice.reason : 'GIVEN' }
  if (ofCarrier.length === 0)
    throw UserErrors.of('NOT_SERVICEABLE', `No carrier takes these packages to ${toCountry}`, 'input', 'fulfillmentOrderId').with({
      countryCode: toCountry,
    })
  const services = [...new Set(ofCarrier.map(({ rate }) => rate.service))].join(', ')
  throw UserErrors.of('NOT_FOUND', `There is no service ${service}: take one of ${services}`, 'input', 'service').with({ known: services })
}

const isCalled = ({ code, name }: CarrierProvider, wanted: string): boolean => code === wanted || name === wanted

/** As they are kept and shown. */
export const quotesOf = (offers: readonly Offer[], promise: string | null, chosen: Rate | undefined): KeptQuote[] =>
  offers.map(({ carrier, rate }) => ({
    ...{ carrier: carrier.name, service: rate.service, cost: rate.cost, currency: rate.currency },
    ...{ from: rate.estimatedFrom.toISOString(), to: rate.estimatedTo.toISOString() },
    ...{ keepsPromise: keepsPromise(rate, promise), isChosen: rate === chosen },
  }))
