import type { GraphClient } from '@kade/online-retail'
import { GraphRefused } from '@kade/online-retail'
import type { Clock } from './clock.js'
import type { Random } from './random.js'
import type { Shares } from './shares.js'
import type { Tally } from './tally.js'

/** What every actor of the simulation is given. */
export interface World {
  readonly graph: GraphClient
  readonly clock: Clock
  readonly random: Random
  readonly shares: Shares
  readonly tally: Tally
  readonly signal: AbortSignal
  /** Work that goes on beside the actor's own loop; the simulation ends when it has. */
  background(work: Promise<void>): void
}

interface Refusable {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[]
}

/** One mutation. Null when the graph refused it: that is counted, and the actor goes on with something else. */
export async function act<Payload extends object>(
  { graph, tally }: World,
  role: string,
  mutation: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Payload | null> {
  const step = /\{ (\w+)\(/.exec(mutation)?.[1] ?? mutation
  try {
    const payload = await graph.call<Payload & Refusable>(role, mutation, { input })
    const [error] = payload.userErrors
    if (!error) return payload
    tally.refuse(step, error.code)
  } catch (error) {
    if (!(error instanceof GraphRefused)) throw error
    tally.refuse(step, error.message)
  }
  return null
}
