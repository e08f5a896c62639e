import { planJourney, remaining, type Journey } from './journey.js'
import type { Parcel } from './warehouse.js'
import { act, type World } from './world.js'

const REPORT = `mutation Report($input: TrackingEventInput!) { recordTrackingEvent(input: $input) { shipment { status } userErrors { code message field } } }`
const UNDER_WAY = `query UnderWay($placedFrom: DateTime!, $after: String) { orders(first: 50, after: $after, filter: { status: [CONFIRMED], placedFrom: $placedFrom }) {
  pageInfo { hasNextPage endCursor }
  edges { node { promisedDeliveryDate shippingAddress { city countryCode } shipments { trackingNumber status } } }
} }`
const DAY_MS = 86_400_000
/** Earlier runs than that have left nothing on the road. */
const LOOK_BACK_DAYS = 7
const ENDED = ['DELIVERED', 'CANCELLED', 'RETURN_TO_SENDER', 'FAILURE']

/** Carries one parcel to its door, and tells where it is. */
export async function carry(world: World, parcel: Parcel): Promise<void> {
  const { clock, random, shares, tally } = world
  const { trackingNumber, from, to } = parcel
  const chances = random.fork(trackingNumber)
  const journey = remaining(planJourney(chances, { crossesBorder: from.countryCode !== to.countryCode, shares }), parcel.status)
  for (const [index, report] of journey.reports.entries()) {
    await clock.hours(report.afterHours)
    const place = report.place === 'ORIGIN' ? from : to
    const told = await act(world, 'WAREHOUSE', REPORT, {
      idempotencyKey: `simulation:${trackingNumber}:${parcel.status}:${index}`,
      trackingNumber,
      status: report.status,
      description: report.description,
      location: report.place === 'BORDER' ? `${to.countryCode} customs` : place.city,
      countryCode: place.countryCode,
      at: new Date().toISOString(),
      estimatedDelivery: estimateOf(world, parcel, journey, index)?.toISOString() ?? null,
    })
    if (!told) return
    if (report.lateByDays !== null) tally.count('late')
    if (report.status === 'CUSTOMS_HOLD') tally.count('held')
    if (report.status === 'DELIVERED') tally.count('delivered')
  }
}

/**
 * The first report names when the parcel comes, in our time, as the page shows it; a delay names a day after the promised one, which is a day
 * of ours too. The others leave it as it was told.
 */
function estimateOf({ clock }: World, { promisedDeliveryDate }: Parcel, { reports }: Journey, index: number): Date | null {
  const lateByDays = reports[index]?.lateByDays ?? null
  if (index > 0 && lateByDays === null) return null
  const planned = clock.inHours(reports.slice(index + 1).reduce((sum, { afterHours }) => sum + afterHours, 0))
  if (lateByDays === null) return planned
  return new Date(Math.max(Date.parse(promisedDeliveryDate ?? planned.toISOString()), planned.getTime()) + lateByDays * DAY_MS)
}

/** Parcels that an earlier run left on the road. Where they came from is not told any more: for the rest of the way it does not matter. */
export async function findParcels({ graph }: World): Promise<Parcel[]> {
  const placedFrom = new Date(Date.now() - LOOK_BACK_DAYS * DAY_MS).toISOString()
  const parcels: Parcel[] = []
  for (let after: string | null = null; ;) {
    const page: Page = await graph.call<Page>('SUPPORT', UNDER_WAY, { placedFrom, after })
    for (const { node } of page.edges) {
      for (const shipment of node.shipments ?? []) {
        if (ENDED.includes(shipment.status)) continue
        const to = node.shippingAddress
        parcels.push({ ...shipment, from: to, to, promisedDeliveryDate: node.promisedDeliveryDate })
      }
    }
    if (!page.pageInfo.hasNextPage) return parcels
    after = page.pageInfo.endCursor
  }
}

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly edges: readonly {
    readonly node: {
      readonly promisedDeliveryDate: string | null
      readonly shippingAddress: Parcel['to']
      readonly shipments: readonly { readonly trackingNumber: string; readonly status: string }[] | null
    }
  }[]
}
