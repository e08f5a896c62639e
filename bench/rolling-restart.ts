/**
 * Every process is restarted, one after the other, while 50 orders a second are placed. Each is the only instance of its process: harder than a
 * rollout, where another one is there. A client tries again, under the same idempotency key, what it is told to try again.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import { startSystem, type LocalSystem } from '@kade/test-kit'
import pg from 'pg'
import { aPlaceOrderInput, bearerOf, offerVariants, PLACE_ORDER } from './support.js'

export interface RollingRestartFigures {
  readonly restarted: string
  readonly awaySeconds: number
  readonly orders: number
  readonly perSecond: number
  readonly triedAgain: number
  readonly notToBeTriedAgain: number
  readonly lost: number
  readonly bar: string
}

const PER_SECOND = 50
const SETTLE_MS = 3_000
const PROCESSES = ['orders', 'inventory', 'shipping', 'analytics', 'gateway'] as const
/** What a client may do about an answer: the same again, later. */
const TO_BE_TRIED_AGAIN = ['SUBGRAPH_UNAVAILABLE', 'RATE_LIMITED']
const TRIES_WITHIN_MS = 60_000
const CONFIRMED_WITHIN_MS = 120_000

interface Placed {
  readonly id: string | null
  readonly triedAgain: number
  /** Why it was given up, where it was. */
  readonly fault: string | null
}

export async function benchRollingRestart(): Promise<RollingRestartFigures[]> {
  const root = join(import.meta.dirname, '..')
  const system = await startSystem()
  try {
    const skus = await offerVariants(system, 50)
    const bearer = await bearerOf(system, 'ADMIN')
    const figures: RollingRestartFigures[] = []
    for (const name of PROCESSES) {
      const flow = startFlow(() => place(system, bearer, skus))
      await sleep(SETTLE_MS)
      const begun = performance.now()
      await system.exchange(name, root)
      const awaySeconds = (performance.now() - begun) / 1_000
      await sleep(SETTLE_MS)
      const { placed, seconds } = await flow.stop()
      figures.push(await figuresOf(system, name, awaySeconds, seconds, placed))
    }
    if (figures.some(({ bar }) => bar !== 'held')) process.exitCode = 1
    return figures
  } finally {
    await system.stop()
  }
}

/** Orders at a steady pace, however long the others take. */
function startFlow(placeOne: () => Promise<Placed>) {
  const begun = performance.now()
  const placing: Promise<Placed>[] = []
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - begun) / 1_000) * PER_SECOND)
    while (placing.length < due) placing.push(placeOne())
  }, 10)
  return {
    stop: async () => {
      clearInterval(timer)
      const seconds = (performance.now() - begun) / 1_000
      return { placed: await Promise.all(placing), seconds }
    },
  }
}

async function place({ gatewayUrl }: LocalSystem, authorization: string, skus: readonly string[]): Promise<Placed> {
  const body = JSON.stringify({ query: PLACE_ORDER, variables: { input: aPlaceOrderInput(skus) } })
  const headers = { 'content-type': 'application/json', authorization }
  let pauseMs = 100
  for (let triedAgain = 0, deadline = performance.now() + TRIES_WITHIN_MS; ; triedAgain += 1) {
    const answer = await fetch(`${gatewayUrl}/graphql`, { method: 'POST', headers, body, signal: AbortSignal.timeout(15_000) })
      .then(async (response) => codeIn((await response.json()) as Answer))
      .catch(() => ({ retry: 'no answer' }))
    if ('id' in answer) return { id: answer.id, triedAgain, fault: null }
    if ('fault' in answer) return { id: null, triedAgain, fault: answer.fault }
    if (performance.now() > deadline) return { id: null, triedAgain, fault: `${answer.retry} for a minute` }
    await sleep(pauseMs * (0.5 + Math.random()))
    pauseMs = Math.min(pauseMs * 2, 2_000)
  }
}

interface Answer {
  readonly data?: {
    readonly placeOrder: {
      readonly order: { readonly id: string } | null
      readonly userErrors: readonly { readonly code: string }[]
    } | null
  }
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[]
}

function codeIn({ data, errors }: Answer): { readonly id: string } | { readonly retry: string } | { readonly fault: string } {
  const code = errors?.[0]?.extensions.code
  if (code !== undefined) return TO_BE_TRIED_AGAIN.includes(code) ? { retry: code } : { fault: code }
  const { order, userErrors } = data?.placeOrder ?? {}
  return order ? { id: order.id } : { fault: userErrors?.[0]?.code ?? 'no order' }
}

async function figuresOf(
  system: LocalSystem,
  restarted: string,
  awaySeconds: number,
  seconds: number,
  placed: readonly Placed[],
): Promise<RollingRestartFigures> {
  const ids = placed.flatMap(({ id }) => id ?? [])
  const faults = placed.flatMap(({ fault }) => fault ?? [])
  for (const fault of new Set(faults)) console.log(`${restarted}: a client was told ${fault}`)
  const lost = ids.length - (await confirmed(system, ids))
  return {
    restarted,
    awaySeconds: Math.round(awaySeconds * 100) / 100,
    orders: placed.length,
    perSecond: Math.round(placed.length / seconds),
    triedAgain: placed.reduce((sum, { triedAgain }) => sum + triedAgain, 0),
    notToBeTriedAgain: faults.length,
    lost,
    bar: faults.length === 0 && lost === 0 ? 'held' : 'missed',
  }
}

/** How many of these orders are confirmed, once all are or time is over: the stock that they need is there, and their payment is good. */
async function confirmed(system: LocalSystem, ids: readonly string[]): Promise<number> {
  const database = new pg.Client({ connectionString: system.databaseUrl('orders') })
  await database.connect()
  try {
    for (const deadline = performance.now() + CONFIRMED_WITHIN_MS; ; await sleep(500)) {
      const { rows } = await database.query<{ count: string }>(
        `SELECT count(*) FROM orders WHERE id = ANY($1::uuid[]) AND status = 'CONFIRMED'`,
        [ids],
      )
      const count = Number(rows[0]?.count)
      if (count === ids.length || performance.now() > deadline) return count
    }
  } finally {
    await database.end()
  }
}
