import sdk from '@easypost/api'
import type { Address } from '@kade/events'
import { toMinor } from '@kade/service-kit'
import { z } from 'zod'
import { LabelRefused, type CarrierDesk, type Consignment, type DeskCarrier, type Rate, type SoldLabel } from '../carrier-provider.js'

const rate = z.object({
  ...{ id: z.string(), carrier: z.string(), service: z.string(), rate: z.string(), currency: z.string() },
  delivery_days: z.number().nullish(),
})
const shipment = z.object({
  ...{ id: z.string(), tracking_code: z.string().nullish(), refund_status: z.string().nullish() },
  rates: z.array(rate).default([]),
  selected_rate: rate.nullish(),
  postage_label: z.object({ label_url: z.string(), label_pdf_url: z.string().nullish() }).nullish(),
})
type EasypostShipment = z.infer<typeof shipment>
type EasypostRate = z.infer<typeof rate>

export interface EasypostOptions {
  readonly apiKey: string
  /** Where it answers; its own address unless given. */
  readonly baseUrl: string | null
  readonly timeoutMs: number
}
/** EasyPost as a carrier, and where it is asked what was scanned: answers its tracker as it is; null for a number that it does not know. */
export interface Easypost {
  readonly carrier: DeskCarrier
  readonly track: (trackingNumber: string) => Promise<unknown>
}

/** Its types are those of a CommonJS module; what Node imports is the class itself. */
const EasyPostClient = sdk as unknown as typeof sdk.default

const CODE = 'easypost'
/** Nobody says how long it takes: it is counted on by no promise that is near. */
const UNKNOWN_DAYS = 14

/** Sells the labels of many carriers under one account: a service is called by its carrier and its name, such as `USPS Priority`. */
export function createEasypost({ apiKey, baseUrl, timeoutMs }: EasypostOptions): Easypost {
  const client = new EasyPostClient(apiKey, { timeout: timeoutMs, ...(baseUrl === null ? {} : { baseUrl: `${baseUrl}/` }) })
  /** By its own id or by our reference. */
  const retrieve = async (reference: string): Promise<EasypostShipment | null> => {
    try {
      return shipment.parse(await client.Shipment.retrieve(reference))
    } catch (error) {
      if (statusOf(error) === 404) return null
      throw error
    }
  }
  const create = async (consignment: Consignment, reference?: string): Promise<EasypostShipment> =>
    shipment.parse(await refusing(client.Shipment.create(shipmentOf(consignment, reference))))

  const desk: CarrierDesk = {
    rates: async (consignment) =>
      consignment.packages.length === 1 ? (await create(consignment)).rates.map((each) => rateOf(each, consignment.shippedAt)) : [],
    buy: async ({ reference, service, ...consignment }) => {
      const made = (await retrieve(reference)) ?? (await create(consignment, reference))
      const known = soldBy(made)
      if (known) return known
      const wanted = made.rates.find((each) => nameOf(each) === service)
      if (!wanted) throw new LabelRefused(`${service} is not offered any more`)
      const sold = soldBy(shipment.parse(await refusing(client.Shipment.buy(made.id, wanted.id))))
      if (!sold) throw new Error('EasyPost sold a shipment without a label')
      return sold
    },
    find: async (reference) => soldBy(await retrieve(reference)),
    void: async (reference) => {
      const made = await retrieve(reference)
      if (!soldBy(made) || !made?.selected_rate) return { refund: 0 }
      const asked = isGivenBack(made) ? made : shipment.parse(await refusing(client.Shipment.refund(made.id)))
      if (!isGivenBack(asked)) throw new LabelRefused(`The refund is ${asked.refund_status ?? 'unknown'}`)
      return { refund: toMinor(made.selected_rate.rate, made.selected_rate.currency) }
    },
  }
  return {
    carrier: { code: CODE, name: 'EasyPost', card: null, desk, trackingUrl: () => '' },
    track: async (trackingNumber) => (await client.Tracker.all({ tracking_code: trackingNumber })).trackers[0] ?? null,
  }
}

const isGivenBack = ({ refund_status: status }: EasypostShipment): boolean => status === 'submitted' || status === 'refunded'

function soldBy(made: EasypostShipment | null): SoldLabel | null {
  if (!made?.postage_label || !made.tracking_code || !made.selected_rate) return null
  const { label_pdf_url: pdf, label_url: file } = made.postage_label
  const { rate: paid, currency } = made.selected_rate
  return { trackingNumber: made.tracking_code.toUpperCase(), paid: toMinor(paid, currency), labelUrl: pdf ?? file }
}

const nameOf = ({ carrier, service }: EasypostRate): string => `${carrier} ${service}`

function rateOf(each: EasypostRate, shippedAt: Date): Rate {
  const days = each.delivery_days ?? null
  const after = (count: number): Date => new Date(shippedAt.getTime() + count * 86_400_000)
  return {
    ...{ carrier: CODE, service: nameOf(each), cost: toMinor(each.rate, each.currency), currency: each.currency },
    ...{ estimatedFrom: after(days ?? 1), estimatedTo: after(days ?? UNKNOWN_DAYS) },
  }
}

const GRAMS_AN_OUNCE = 28.349523125
const MM_AN_INCH = 25.4
const tenths = (value: number): number => Math.max(0.1, Math.ceil(10 * value) / 10)

/** Rounded up: a parcel that is heavier than was said is charged again. */
function shipmentOf({ from, to, packages: [parcel] }: Consignment, reference?: string): object {
  if (!parcel) throw new LabelRefused('There is no package to send')
  const [length, width, height] = parcel.sides.map((side) => tenths(side / MM_AN_INCH))
  return {
    ...(reference === undefined ? {} : { reference }),
    ...{
      from_address: addressOf(from),
      to_address: addressOf(to),
      parcel: { length, width, height, weight: tenths(parcel.grams / GRAMS_AN_OUNCE) },
    },
    options: { label_format: 'PDF' },
  }
}

const addressOf = ({ name, company, line1, line2, postalCode, city, region, countryCode, phone }: Address) => ({
  ...{ name, company, street1: line1, street2: line2, zip: postalCode, city, state: region, country: countryCode, phone },
})

const statusOf = (error: unknown): number | undefined => (error as { readonly statusCode?: number }).statusCode

/** What it says no to, and will again: what is wrong with the request, or with the account. */
async function refusing<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked
  } catch (error) {
    if ([400, 402, 403, 422].includes(statusOf(error) ?? 0)) throw new LabelRefused(error instanceof Error ? error.message : String(error))
    throw error
  }
}
