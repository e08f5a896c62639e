import { parcelOf, type PackedBox } from '@kade/packing'
import type { Address } from '@kade/events'
import { UserErrors } from '@kade/service-kit'
import { BOXES } from '../carrier/boxes.js'
import type { CarrierProvider, Consignment, Rate } from '../carrier/carrier-provider.js'
import type { KeptQuote, RateReason } from '../carrier/label-purchase.table.js'
import { byCost, chooseRate, keepsPromise } from '../carrier/choose-rate.js'

/** What a carrier asks. */
export interface Offer {
  readonly carrier: CarrierProvider
  readonly rate: Rate
}
export interface Chosen extends Offer {
  readonly reason: RateReason
}
export interface Offers {
  readonly offers: readonly Offer[]
  /** Carriers that did not answer. */
  readonly silent: readonly CarrierProvider[]
  /** The packages that they were asked about; absent where nobody was. */
  readonly packageIds?: readonly string[]
}
export const NOBODY_ASKED: Offers = { offers: [], silent: [] }

/** What carriers are asked about packages as they are packed. */
export const consignmentOf = (
  packages: readonly Pick<PackedBox, 'box' | 'grams' | 'sides'>[],
  from: Address,
  to: Address,
  shippedAt: Date,
): Consignment => ({
  ...{ from, to, fromCountry: from.countryCode, toCountry: to.countryCode, shippedAt },
  packages: packages.map((each) => parcelOf(each, BOXES)),
})

/** What the carriers ask whose card we have. */
export const ownOffers = (carriers: readonly CarrierProvider[], consignment: Consignment): Offer[] =>
  carriers.flatMap((carrier) => (carrier.desk === null ? carrier.rates(consignment).map((rate) => ({ carrier, rate })) : []))

/** What those ask that sell over the network; one that does not answer in time is silent. */
export async function askDesks(carriers: readonly CarrierProvider[], consignment: Consignment, timeoutMs: number): Promise<Offers> {
  const asked = carriers.flatMap((carrier) => (carrier.desk ? [{ carrier, desk: carrier.desk }] : []))
  const answers = await Promise.allSettled(asked.map(({ desk }) => within(timeoutMs, desk.rates(consignment))))
  const heard = asked.map(({ carrier }, index) => ({ carrier, answer: answers[index] }))
  return {
    offers: heard.flatMap(({ carrier, answer }) => (answer?.status === 'fulfilled' ? answer.value.map((rate) => ({ carrier, rate })) : [])),
    silent: heard.flatMap(({ carrier, answer }) => (answer?.status === 'fulfilled' ? [] : [carrier])),
  }
}

/** The cheapest first. */
export const sorted = (offers: readonly Offer[]): Offer[] => [...offers].sort((one, other) => byCost(one.rate, other.rate))

/** What it answers. @throws when it takes longer than that */
export async function within<Answer>(timeoutMs: number, asked: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${timeoutMs} ms`)), timeoutMs)
  })
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}

interface Wanted {
  readonly carrier?: string | null
  readonly service?: string | null
}

/**
 * The offer that is taken: of the carrier and the service that are wanted, if they are. Prices are compared in one currency, that of the first
 * carrier that asks one. @throws UserErrors NOT_FOUND, NOT_SERVICEABLE, CARRIER_UNAVAILABLE
 */
export function chooseOffer(
  carriers: readonly CarrierProvider[],
  { offers, silent }: Offers,
  { carrier, service }: Wanted,
  promise: string | null,
  toCountry: string,
): Chosen {
  checkKnown(carriers, carrier)
  const isWanted = (each: CarrierProvider): boolean => carrier == null || isCalled(each, carrier)
  const ofCarrier = offers.filter((offer) => isWanted(offer.carrier))
  const ofService = ofCarrier.filter(({ rate }) => service == null || rate.service === service)
  const first = carriers.flatMap((each) => ofService.filter((offer) => offer.carrier === each))[0]
  const candidates = ofService.filter(({ rate }) => rate.currency === first?.rate.currency)
  const choice = chooseRate(
    candidates.map(({ rate }) => rate),
    promise,
  )
  const offer = candidates.find(({ rate }) => rate === choice?.rate)
  if (offer && choice) return { ...offer, reason: service == null ? choice.reason : 'GIVEN' }
  const [unheard] = silent.filter(isWanted)
  if (unheard) throw carrierUnavailable(unheard, 'try again, or take another carrier')
  if (ofCarrier.length === 0)
    throw UserErrors.of('NOT_SERVICEABLE', `No carrier takes these packages to ${toCountry}`, 'input', 'fulfillmentOrderId').with({
      countryCode: toCountry,
    })
  const services = [...new Set(ofCarrier.map(({ rate }) => rate.service))].join(', ')
  throw UserErrors.of('NOT_FOUND', `There is no service ${service}: take one of ${services}`, 'input', 'service').with({ known: services })
}

/** @throws UserErrors NOT_FOUND when none is called so. */
function checkKnown(carriers: readonly CarrierProvider[], wanted: string | null | undefined): void {
  if (wanted == null || carriers.some((each) => isCalled(each, wanted))) return
  const known = carriers.map(({ code }) => code).join(', ')
  throw UserErrors.of('NOT_FOUND', `There is no carrier ${wanted}: take one of ${known}`, 'input', 'carrier').with({ known })
}

export const isCalled = ({ code, name }: CarrierProvider, wanted: string): boolean => code === wanted || name === wanted

export const carrierUnavailable = (
  { code, name }: Pick<CarrierProvider, 'code' | 'name'>,
  next: string,
  field = 'fulfillmentOrderId',
): UserErrors => UserErrors.of('CARRIER_UNAVAILABLE', `${name} does not answer: ${next}`, 'input', field).with({ carrier: code })

/** As they are kept and shown. */
export const quotesOf = (offers: readonly Offer[], promise: string | null, chosen: Rate | undefined): KeptQuote[] =>
  offers.map(({ carrier, rate }) => ({
    ...{ carrier: carrier.name, service: rate.service, cost: rate.cost, currency: rate.currency },
    ...{ from: rate.estimatedFrom.toISOString(), to: rate.estimatedTo.toISOString() },
    ...{ keepsPromise: keepsPromise(rate, promise), isChosen: rate === chosen },
  }))
