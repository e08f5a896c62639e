import { setTimeout as pause } from 'node:timers/promises'
import type { GraphClient, UserError } from './graph-client.js'
import { CHANNEL } from './place-orders.js'
import type { KeptReturn } from './plan.js'

export interface TakingReturns {
  /** Where they came in. */
  readonly locationId: string
  /** Of the orders that were placed, by the number of their invoice. */
  readonly orderIds: ReadonlyMap<string, string>
  /** What the catalogue knows: of other goods there can be no stock. */
  readonly skus: ReadonlySet<string>
  readonly concurrency: number
  readonly signal: AbortSignal
}
export interface TakenReturns {
  readonly taken: number
  /** Of goods that nobody sells, or refused by the graph. */
  readonly left: readonly { readonly line: number; readonly reason: string }[]
}

const TAKE = `mutation Take($input: ReceiveUnexpectedReturnInput!) { receiveUnexpectedReturn(input: $input) { userErrors { code message field } } }`

/**
 * Takes in what the file says came back, a return for each row, under a key that makes a repeat harmless. Nobody had announced it, and nobody wrote down
 * how it was: it waits on quality hold, and a person decides whether it counts.
 */
export async function takeReturns(
  graph: GraphClient,
  returns: readonly KeptReturn[],
  taking: TakingReturns,
  done: (count: number) => void,
): Promise<TakenReturns> {
  let taken = 0
  const left: { line: number; reason: string }[] = []
  const waiting = returns.values()
  const worker = async (): Promise<void> => {
    for (const kept of waiting) {
      if (taking.signal.aborted) return
      const reason = taking.skus.has(kept.line.sku) ? await take(graph, kept, taking) : `Nobody sells ${kept.line.sku}`
      if (reason === null) taken += 1
      else left.push({ line: kept.line.row.line, reason })
      done(taken + left.length)
    }
  }
  await Promise.all(Array.from({ length: taking.concurrency }, worker))
  return { taken, left: left.sort((one, other) => one.line - other.line) }
}

/** Null when it is taken in, or was before; else why not. */
async function take(graph: GraphClient, { line, invoiceNo }: KeptReturn, { locationId, orderIds }: TakingReturns): Promise<string | null> {
  const input = {
    idempotencyKey: `${CHANNEL}:return:${line.row.invoiceNo}:${line.row.line}`,
    orderId: (invoiceNo !== null && orderIds.get(invoiceNo)) || null,
    locationId,
    lines: [{ sku: line.sku, quantity: line.quantity, disposition: 'REFURBISH', condition: 'OPENED' }],
  }
  // Shipping learns of orders, variants and locations by events: what it does not know yet, it will in a moment.
  for (let attempt = 1; ; attempt += 1) {
    const { userErrors } = await graph.call<{ readonly userErrors: readonly UserError[] }>('WAREHOUSE', TAKE, { input })
    const [error] = userErrors
    // An earlier import of another slice took it in, and knew its order, or did not.
    if (!error || error.code === 'IDEMPOTENCY_CONFLICT') return null
    if (error.code !== 'NOT_FOUND' || attempt === 60) return error.message
    await pause(1_000)
  }
}
