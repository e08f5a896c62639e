import { planJourney, remaining, type PlannedReport } from './journey.js'
import { act, type World } from './world.js'

export interface Place {
  readonly city: string
  readonly countryCode: string
}
/** What has left the dock. */
export interface Parcel {
  /** Of the shipment. */
  readonly id: string
  readonly trackingNumber: string
  readonly status: string
  readonly from: Place
  readonly to: Place
  readonly promisedDeliveryDate: string | null
  /** Reports of the carrier so far: none yet, unless an earlier run told some. */
  readonly told: number
}

const REPORT = `mutation Report($input: TrackingEventInput!) { recordTrackingEvent(input: $input) { shipment { status } userErrors { code message field } } }`
const SOLVE = `mutation Solve($input: ResolveDelayInput!) { resolveDelay(input: $input) { userErrors { code message field } } }`
const UNDER_WAY = `query UnderWay($after: String) { orders(first: 50, after: $after, filter: { status: [CONFIRMED] }) {
  pageInfo { hasNextPage endCursor }
  edges { node { promisedDeliveryDate shippingAddress { city countryCode } shipments { id trackingNumber status events { status location countryCode } } } }
} }`
const DAY_MS = 86_400_000
const ENDED = ['DELIVERED', 'CANCELLED', 'RETURN_TO_SENDER', 'FAILURE']

/** Carries one parcel to its door, and tells where it is. */
export async function carry(world: World, parcel: Parcel): Promise<void> {
  const { clock, random, shares, tally } = world
  const { trackingNumber, from, to } = parcel
  const chances = random.fork(trackingNumber)
  let { status } = parcel
  const left = remaining(planJourney(chances, { crossesBorder: from.countryCode !== to.countryCode, shares }), parcel)
  for (const [index, report] of left.entries()) {
    await clock.hours(report.afterHours)
    if (status === 'CUSTOMS_HOLD') await givePapers(world, parcel)
    const place = report.place === 'ORIGIN' ? from : to
    const told = await act(world, 'WAREHOUSE', REPORT, {
      idempotencyKey: `simulation:${trackingNumber}:${parcel.told + index}`,
      trackingNumber,
      status: report.status,
      description: report.description,
      location: report.place === 'BORDER' ? `${to.countryCode} customs` : place.city,
      countryCode: place.countryCode,
      at: new Date().toISOString(),
      estimatedDelivery: estimateOf(world, parcel, left, index)?.toISOString() ?? null,
    })
    if (!told) return
    status = report.status
    if (report.lateByDays !== null) tally.count('late')
    if (report.status === 'CUSTOMS_HOLD') tally.count('held')
    if (report.status === 'DELIVERED') tally.count('delivered')
    if (report.status === 'FAILURE') await sendAgain(world, parcel)
  }
}

/** What customs waits for before it lets the parcel go on. */
async function givePapers(world: World, { id: shipmentId, trackingNumber }: Parcel): Promise<void> {
  const papers = { kind: 'NEW_DOCUMENTS', documents: ['Commercial invoice', 'Proof of payment'] }
  if (await act(world, 'SUPPORT', SOLVE, { idempotencyKey: `simulation:${trackingNumber}:papers`, shipmentId, ...papers }))
    world.tally.count('solved')
}

/** Its customer gets the same once more. */
async function sendAgain(world: World, { id: shipmentId, trackingNumber }: Parcel): Promise<void> {
  world.tally.count('lost')
  const again = { idempotencyKey: `simulation:${trackingNumber}:again`, shipmentId, kind: 'RESHIP' }
  if (await act(world, 'SUPPORT', SOLVE, again)) world.tally.count('reshipped')
}

/**
 * The first report names when the parcel comes, in our time, as the page shows it; a delay names a day after the promised one, which is a day
 * of ours too. The others leave it as it was told.
 */
function estimateOf({ clock }: World, { promisedDeliveryDate, told }: Parcel, left: readonly PlannedReport[], index: number): Date | null {
  const lateByDays = left[index]?.lateByDays ?? null
  if (told + index > 0 && lateByDays === null) return null
  const planned = clock.inHours(left.slice(index + 1).reduce((sum, { afterHours }) => sum + afterHours, 0))
  if (lateByDays === null) return planned
  return new Date(Math.max(Date.parse(promisedDeliveryDate ?? planned.toISOString()), planned.getTime()) + lateByDays * DAY_MS)
}

/** Hands the parcels that an earlier run left on the road to `onFound`, with what was told of them, page by page: an imported shop has many orders. */
export async function findParcels({ graph, signal }: World, onFound: (parcel: Parcel) => void): Promise<void> {
  for (let after: string | null = null; !signal.aborted;) {
    const page: Page = await graph.call<Page>('SUPPORT', UNDER_WAY, { after })
    for (const { node } of page.edges) {
      for (const shipment of node.shipments ?? []) if (!ENDED.includes(shipment.status)) onFound(parcelOf(shipment, node))
    }
    if (!page.pageInfo.hasNextPage) return
    after = page.pageInfo.endCursor
  }
}

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly edges: readonly { readonly node: OrderUnderWay }[]
}
interface OrderUnderWay {
  readonly promisedDeliveryDate: string | null
  readonly shippingAddress: Parcel['to']
  readonly shipments: readonly ShipmentUnderWay[] | null
}
interface ShipmentUnderWay {
  readonly id: string
  readonly trackingNumber: string
  readonly status: string
  /** The oldest first, which tells where it was handed to the carrier. */
  readonly events: readonly { readonly status: string; readonly location: string | null; readonly countryCode: string | null }[]
}

function parcelOf(
  { id, trackingNumber, status, events }: ShipmentUnderWay,
  { shippingAddress: to, promisedDeliveryDate }: OrderUnderWay,
): Parcel {
  const origin = events[0]
  const from = { city: origin?.location ?? to.city, countryCode: origin?.countryCode ?? to.countryCode }
  return {
    id,
    trackingNumber,
    status,
    from,
    to,
    promisedDeliveryDate,
    told: events.filter((event) => event.status !== 'PRE_TRANSIT').length,
  }
}
