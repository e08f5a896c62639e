import { createWatch, inParts, type Database, type Logger } from '@kade/service-kit'
import { authorizationsOf } from '../order/authorizations.js'
import { carryOut } from '../order/carry-out.js'
import { aside } from '../order/decision.js'
import type { PaymentProvider } from './providers/provider.js'
import { compare, type Looked, type Reconciled } from './reconcile.js'
import { paymentsToReconcile, paymentToReconcile, unmoved } from './reconcile.store.js'

export interface ReconciliationOptions {
  readonly database: Database
  readonly providers: Readonly<Record<string, PaymentProvider>>
  readonly logger: Logger
  readonly now?: (() => Date) | undefined
  /** Milliseconds from look to look at the clock; ten minutes unless given. */
  readonly everyMs?: number | undefined
}

/** UTC, when few customers order. */
const AT_HOUR = 2
/** So long can a payment still change at its provider. */
const DAYS = 180
const PAGE = 100
const SIDE_BY_SIDE = 5

/** Each night our books are compared with the providers'. A process that is started anew in that hour compares again: that changes nothing. */
export function createReconciliation({ database, providers, logger, now = () => new Date(), everyMs = 600_000 }: ReconciliationOptions) {
  let last = ''
  const look = async (stopping: AbortSignal): Promise<number> => {
    const day = now().toISOString().slice(0, 10)
    if (now().getUTCHours() !== AT_HOUR || day === last) return 0
    const since = new Date(now().getTime() - DAYS * 86_400_000)
    let after: string | null = null
    let different = 0
    while (!stopping.aborted) {
      const payments: Reconciled[] = await paymentsToReconcile(database, since, after, PAGE)
      different += await reconcile({ database, providers, logger }, payments)
      after = payments.at(-1)?.orderId ?? null
      if (payments.length < PAGE) break
    }
    last = day
    logger.info({ different }, 'Payments are compared with their providers')
    return 0
  }
  return createWatch({ everyMs, logger, what: 'The books of payment providers', look })
}

/** Compares one payment now; where that cannot be done, the next night compares it. */
export const createComparison =
  ({ database, providers, logger }: Comparing) =>
  async (orderId: string): Promise<void> => {
    try {
      await reconcile({ database, providers, logger }, await paymentToReconcile(database, orderId))
    } catch (error) {
      logger.warn({ err: error, orderId }, 'A payment could not be compared with its provider now')
    }
  }

type Comparing = Pick<ReconciliationOptions, 'database' | 'providers' | 'logger'>

/** One that moved meanwhile is compared the next night, and one that cannot be compared too: it takes nobody along. */
async function reconcile({ database, providers, logger }: Comparing, payments: readonly Reconciled[]): Promise<number> {
  const looked: { readonly of: Reconciled; readonly parts: readonly Looked[] }[] = []
  for (let first = 0; first < payments.length; first += SIDE_BY_SIDE) {
    const some = payments.slice(first, first + SIDE_BY_SIDE)
    looked.push(...(await Promise.all(some.map(async (of) => ({ of, parts: await lookUp(providers, of) })))))
  }
  let different = 0
  const failed = await inParts(looked, async (some) => {
    different += await database.transaction(async (tx) => {
      const still = await unmoved(tx, some.map(({ of }) => of)) // prettier-ignore
      const found = some.filter(({ of }) => still.has(of.orderId)).map(({ of, parts }) => compare(of, parts))
      const todo = found.flatMap((each) => each.todo)
      await carryOut(tx, [aside({ todo, done: found.flatMap((each) => each.done) })])
      return todo.length
    })
  })
  for (const { item, error } of failed)
    logger.warn({ err: error, orderId: item.of.orderId }, 'A payment could not be compared with its provider now')
  return different
}

/** What a provider does not answer for now is compared the next night. */
async function lookUp(providers: ReconciliationOptions['providers'], { payment }: Reconciled): Promise<Looked[]> {
  const looked: Looked[] = []
  for (const { part, provider, providerReference: reference } of authorizationsOf(payment)) {
    const ask = providers[provider]?.lookUp
    if (!ask || reference === null) continue
    const taken = await ask(reference).catch(() => undefined)
    if (taken !== undefined) looked.push({ part, taken })
  }
  return looked
}
