import { randomUUID } from 'node:crypto'
import type { Random } from './random.js'
import { act, type World } from './world.js'

/** A line of a return, with what of it was announced and has come. */
export interface Announced {
  readonly id: string
  readonly quantity: number
  readonly received: number
}
/** Units of a line that are alike. */
export interface Inspected {
  readonly returnLineId: string
  readonly quantity: number
  readonly disposition: 'RESTOCK' | 'SCRAP'
  readonly condition: 'NEW' | 'DAMAGED'
}
interface Back {
  readonly id: string
  readonly origin: string
  readonly trackingNumber: string | null
  readonly lines: readonly Announced[]
}

const OPTIONS = `query Options($id: ID!) { order(id: $id) { returnOptions { orderLine { id } returnable } } }`
const REQUEST = `mutation Request($input: RequestReturnInput!) { requestReturn(input: $input) { return { status } userErrors { code message field } } }`
const RETURNS = `query Returns($status: ReturnStatus!) { returns(first: 50, status: $status) { edges { node { id origin trackingNumber lines { id quantity received } } } } }`
const APPROVE = `mutation Approve($input: ReturnInput!) { approveReturn(input: $input) { userErrors { code message field } } }`
const SCAN = `mutation Scan($input: TrackingEventInput!) { recordTrackingEvent(input: $input) { userErrors { code message field } } }`
const RECEIVE = `mutation Receive($input: ReceiveReturnInput!) { receiveReturn(input: $input) { userErrors { code message field } } }`

const REASONS = ['UNWANTED', 'UNWANTED', 'WRONG_SIZE', 'DAMAGED', 'NOT_AS_DESCRIBED'] as const
const BROKEN = 0.3
/** Simulated hours between two visits of the carrier that brings returns: what it has taken along comes with the next. */
const EVERY = 24

/** The customer asks for some of an order that has come to go back. */
export async function sendBack(world: World, random: Random, orderId: string): Promise<void> {
  const { returnOptions } = await world.graph.call<Returnable>('SUPPORT', OPTIONS, { id: orderId })
  const left = returnOptions.filter(({ returnable }) => returnable > 0)
  if (left.length === 0) return
  const { orderLine, returnable } = random.pick(left)
  const lines = [{ orderLineId: orderLine.id, quantity: 1 + random.below(returnable), reason: random.pick(REASONS) }]
  const input = { idempotencyKey: randomUUID(), orderId, resolution: 'REFUND', lines }
  const asked = await act<{ return: { status: string } }>(world, 'SUPPORT', REQUEST, input)
  if (!asked) return
  world.tally.count('returned')
  if (asked.return.status !== 'REQUESTED') world.tally.count('approved') // by the shop's rules
}
interface Returnable {
  readonly returnOptions: readonly { readonly orderLine: { readonly id: string }; readonly returnable: number }[]
}

/** Support lets come what customers ask for. */
export async function approveReturns(world: World): Promise<void> {
  for (const { id, origin } of await listed(world, 'REQUESTED'))
    if (origin === 'REQUESTED' && (await act(world, 'SUPPORT', APPROVE, { returnId: id }))) world.tally.count('approved')
}

/** Takes in what is on its way back, and has the carrier take along what may come, wherever an earlier run left it. */
export async function keepReturns(world: World): Promise<void> {
  const { clock, signal } = world
  while (!signal.aborted) {
    await clock.hours(EVERY)
    for (const back of await listed(world, 'IN_TRANSIT')) await takeIn(world, back)
    for (const back of await listed(world, 'APPROVED')) await takeAlong(world, back)
  }
}

async function listed({ graph }: World, status: string): Promise<readonly Back[]> {
  const { edges } = await graph.call<{ edges: readonly { node: Back }[] }>('SUPPORT', RETURNS, { status })
  return edges.map(({ node }) => node)
}

async function takeAlong(world: World, { trackingNumber }: Back): Promise<void> {
  if (trackingNumber === null) return
  await act(world, 'WAREHOUSE', SCAN, {
    ...{ idempotencyKey: `simulation:${trackingNumber}:back`, trackingNumber, status: 'IN_TRANSIT' },
    ...{ description: 'Taken along from the customer', at: new Date().toISOString() },
  })
}

async function takeIn(world: World, { id: returnId, lines: announced }: Back): Promise<void> {
  const lines = inspected(world.random.fork(returnId), announced)
  if (!(await act(world, 'WAREHOUSE', RECEIVE, { idempotencyKey: `simulation:${returnId}`, returnId, lines, isLast: true }))) return
  world.tally.count('inspected')
  for (const { disposition, quantity } of lines) world.tally.count(disposition === 'RESTOCK' ? 'restocked' : 'scrapped', quantity)
}

/** What becomes of each unit that came: most is as it was sold, some is broken. */
export function inspected(random: Random, announced: readonly Announced[]): readonly Inspected[] {
  return announced.flatMap(({ id: returnLineId, quantity, received }): Inspected[] => {
    const came = quantity - received
    const broken = Array.from({ length: came }, () => random.happens(BROKEN)).filter(Boolean).length
    const entries: Inspected[] = [
      { returnLineId, quantity: came - broken, disposition: 'RESTOCK', condition: 'NEW' },
      { returnLineId, quantity: broken, disposition: 'SCRAP', condition: 'DAMAGED' },
    ]
    return entries.filter((entry) => entry.quantity > 0)
  })
}
