import { approveReturns } from './returns.js'
import { act, type World } from './world.js'

const HELD = `query Held { orders(first: 50, filter: { hasHold: true }) { edges { node { id version holds { correction { id } } } } } }`
const CORRECT = `mutation Correct($input: ApplyCorrectionInput!) { applyCorrection(input: $input) { order { id } userErrors { code message field } } }`
const OPEN = `query Open { cases(first: 50) { edges { node { id status } } } }`
const STRANDED = `query Stranded { workItems(first: 50, filter: { kinds: ["DELIVERY"] }) { edges { node { id } } } }`
const SEEN_TO = `mutation SeenTo($input: ResolveWorkItemInput!) { resolveWorkItem(input: $input) { userErrors { code message field } } }`
const RESOLVE = `mutation Resolve($input: ResolveCaseInput!) { resolveCase(input: $input) { case { id } userErrors { code message field } } }`

/** Simulated hours between two looks at what waits. */
const EVERY = 3

interface Held {
  readonly edges: readonly {
    readonly node: {
      readonly id: string
      readonly version: number
      readonly holds: readonly { readonly correction: { readonly id: string } | null }[]
    }
  }[]
}
interface Open {
  readonly edges: readonly { readonly node: { readonly id: string; readonly status: string } }[]
}

/** Support: mends what customers got wrong as the holds propose, answers their cases and lets their returns come. */
export async function keepDesk(world: World): Promise<void> {
  const { graph, clock, signal, tally } = world
  const tried = new Set<string>()
  while (!signal.aborted) {
    await clock.hours(EVERY)
    const held = await graph.call<Held>('SUPPORT', HELD, {})
    for (const { node } of held.edges) {
      const proposed = node.holds.flatMap(({ correction }) => correction?.id ?? []).find((id) => !tried.has(id))
      if (proposed === undefined) continue
      tried.add(proposed)
      if (await act(world, 'SUPPORT', CORRECT, { orderId: node.id, expectedVersion: node.version, correctionId: proposed }))
        tally.count('corrected')
    }
    const open = await graph.call<Open>('SUPPORT', OPEN, {})
    for (const { node } of open.edges.filter(({ node: { status } }) => status !== 'RESOLVED'))
      if (await act(world, 'SUPPORT', RESOLVE, { caseId: node.id, body: 'We have looked after it.' })) tally.count('resolved')
    const stranded = await graph.call<{ edges: readonly { node: { id: string } }[] }>('SUPPORT', STRANDED, {})
    for (const { node } of stranded.edges)
      await act(world, 'SUPPORT', SEEN_TO, { workItemId: node.id, reason: 'The customer gets a new parcel, or the money back.' })
    await approveReturns(world)
  }
}
