import { randomUUID } from 'node:crypto'
import { act, type World } from './world.js'

interface Due {
  readonly edges: readonly { readonly node: { readonly shipBy: string | null; readonly location: { readonly id: string } | null } }[]
}
interface Plan {
  readonly batches: readonly { readonly kind: string }[]
}

const DUE = `query Due { fulfillmentOrders(status: OPEN, first: 50) { edges { node { shipBy location { id } } } } }`
const PLAN = `query Plan($locationId: ID!, $cutOff: DateTime!, $pickers: Int) { planWave(locationId: $locationId, cutOff: $cutOff, pickers: $pickers) { batches { kind } } }`
const RELEASE = `mutation Release($input: ReleaseWaveInput!) { releaseWave(input: $input) { userErrors { code message field } } }`
const PICKERS = 4

/** At each location, what must leave first and waits to be picked becomes a wave. */
export async function releaseWaves(world: World): Promise<void> {
  const { edges } = await world.graph.call<Due>('WAREHOUSE', DUE, {})
  // What is due first comes first: the last of a location is its cut-off.
  const cutOffs = new Map(edges.flatMap(({ node: { location, shipBy } }) => (location && shipBy ? [[location.id, shipBy] as const] : [])))
  for (const [locationId, cutOff] of cutOffs) {
    const asked = { locationId, cutOff, pickers: PICKERS }
    const { batches } = await world.graph.call<Plan>('WAREHOUSE', PLAN, asked)
    if (batches.length === 0) continue
    const input = { ...asked, idempotencyKey: randomUUID(), evenIfLate: true }
    if (await act(world, 'WAREHOUSE', RELEASE, input)) world.tally.count('waves')
  }
}
