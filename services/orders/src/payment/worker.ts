import {
  contextOf,
  createWatch,
  inParts,
  inSpan,
  SpanKind,
  traceparentOf,
  type Database,
  type Logger,
  type Metrics,
  type Watching,
} from '@kade/service-kit'
import { carryOut, decideEach } from '../order/carry-out.js'
import { aside } from '../order/decision.js'
import { casesOf, decideOn, isRefused, paymentWork, type Answered, type ProviderAnswer } from './answer.js'
import { claimPaymentTasks, finishPaymentTasks, postponePaymentTasks, type PaymentTask } from './payment-task.store.js'
import { ProviderTimeout, type PaymentProvider, type ProviderRequest } from './providers/provider.js'

export interface PaymentWorkerOptions {
  readonly database: Database
  readonly providers: Readonly<Record<string, PaymentProvider>>
  readonly logger: Logger
  readonly metrics: Metrics
  /** Tries before a person is asked; 8 unless given. */
  readonly attempts?: number
  /** The database's clock unless given. */
  readonly now?: (() => Date) | undefined
  /** How long a provider may take for an answer, in milliseconds; 8 s unless given. Shorter than a claim lasts, so that nobody asks beside it. */
  readonly withinMs?: number | undefined
  /** How long a customer may take to confirm a payment with their bank, in seconds; a day unless given. */
  readonly stepUpSeconds?: number | undefined
}

const BATCH = 100
const POLL_MS = 500
/** After a batch the worker rests so many times as long as that took, and no more than this: under load it asks for many at once. */
const REST_FACTOR = 2
const MOST_REST_MS = 100
const REVIEW_AGAIN_SECONDS = 1
const MOST_REVIEW_AGAIN_SECONDS = 60
const A_DAY_S = 86_400

interface Unanswered {
  readonly task: PaymentTask
  readonly error: Error
}

/**
 * Asks the providers for what the orders need. Tasks are claimed for a while, asked side by side outside of any transaction, and the
 * answers of a batch are written in one; those that cannot be written by themselves take no others along, and are asked for again. Killed in
 * between, they are asked again under the same keys.
 */
export const createPaymentWorker = (options: PaymentWorkerOptions): Watching =>
  createWatch({
    ...{ everyMs: POLL_MS, restFactor: REST_FACTOR, mostRestMs: MOST_REST_MS },
    ...{ logger: options.logger, what: 'Payment tasks' },
    look: async () => (await workOnce(options)) === BATCH,
  })

async function workOnce(options: PaymentWorkerOptions): Promise<number> {
  const { database, logger, attempts = 8, withinMs = 8_000, now } = options
  const tasks = await claimPaymentTasks(database, BATCH, now?.() ?? null)
  if (tasks.length === 0) return 0
  const outcomes = await Promise.all(tasks.map((task) => askTraced(options, task, withinMs)))
  countOutcomes(options.metrics, outcomes)
  const answered = outcomes.filter((outcome): outcome is Answered => 'answer' in outcome)
  const unanswered = outcomes.filter((outcome): outcome is Unanswered => 'error' in outcome)
  const unwritten = (await inParts(answered, (some) => writeAnswers(database, some))).map(({ item, error }) =>
    unansweredBy(item.task, error),
  )
  const tell = ({ task, error }: Unanswered, what: string): void =>
    logger.warn({ err: error, orderId: task.orderId, kind: task.kind, attempt: task.attempts }, `${what}; asking again`)
  for (const each of unanswered) tell(each, 'The payment provider did not answer')
  for (const each of unwritten) tell(each, 'What the payment provider answered could not be written')
  const failed = [...unanswered, ...unwritten]
  const again = failed.filter(({ task }) => task.attempts < attempts)
  const exhausted = failed.filter(({ task }) => task.attempts >= attempts)
  await postponePaymentTasks(
    database,
    again.map(({ task }) => ({ id: task.id, seconds: Math.min(60, 0.2 * 2 ** task.attempts) })),
  )
  for (const { item, error } of await inParts(exhausted, (some) => giveToPerson(database, some)))
    logger.error(
      { err: error, orderId: item.task.orderId, kind: item.task.kind },
      'A payment task could not be given to a person; asking again',
    )
  return tasks.length
}

function countOutcomes(metrics: Metrics, outcomes: readonly (Answered | Unanswered)[]): void {
  const counted = metrics.counter('payment_outcomes_total', 'What payment providers answered, by what they were asked', ['kind', 'outcome'])
  for (const each of outcomes) counted.inc({ kind: each.task.kind, outcome: 'answer' in each ? each.answer.outcome : 'UNANSWERED' })
}

/** In the trace of the order; what the answer means goes on from here. */
function askTraced(options: PaymentWorkerOptions, task: PaymentTask, withinMs: number): Promise<Answered | Unanswered> {
  const { kind, provider, cause } = task
  const attributes = { 'kade.payment.provider': provider, 'kade.payment.attempt': task.attempts }
  const plan = { kind: SpanKind.CLIENT, parent: contextOf(cause?.traceparent), attributes }
  return inSpan(`payment ${kind.toLowerCase()}`, plan, (span) => {
    const traceparent = traceparentOf(span)
    return ask(options, cause && traceparent !== undefined ? { ...task, cause: { ...cause, traceparent } } : task, withinMs)
  })
}

async function ask(
  { providers, stepUpSeconds = A_DAY_S, now }: PaymentWorkerOptions,
  task: PaymentTask,
  withinMs: number,
): Promise<Answered | Unanswered> {
  const provider = providers[task.kind === 'CREDIT' ? 'store-credit' : task.provider]
  if (!provider) return { task, answer: { outcome: 'DECLINED', reason: `there is no payment provider ${task.provider}` } }
  const signal = AbortSignal.timeout(withinMs)
  const { key: idempotencyKey, amount, currency, providerReference, original, authorized, orderId, part, isPartial, kind } = task
  const token = kind === 'CREDIT' ? task.customerId : task.token
  const request = {
    ...{ idempotencyKey, amount, currency, token, reference: providerReference, original, authorized, isPartial, orderId, part, signal },
  }
  const operation = {
    AUTHORIZE: () => provider.authorize(request),
    INCREASE: () => provider.increase?.(request) ?? CANNOT,
    CAPTURE: () => provider.capture(request),
    CHARGE: () => provider.charge?.(request) ?? CANNOT,
    VOID: () => provider.void(request),
    REFUND: () => provider.refund?.(request) ?? CANNOT,
    CREDIT: () => provider.credit?.(request) ?? CANNOT,
  }[task.kind]
  try {
    const answer = await Promise.race([operation(), lateness(signal, withinMs)])
    const moment = now?.() ?? new Date()
    if (answer.outcome !== 'IN_REVIEW' || answer.why !== 'STEP_UP') return { task, answer }
    const isLate = task.nextAction !== null && Date.parse(task.nextAction.expiresAt) <= moment.getTime()
    const isUnwanted = task.isGivenUp && task.kind === 'AUTHORIZE' && task.part === 1
    if (!isLate && !isUnwanted) return { task, answer: { expiresAt: new Date(moment.getTime() + stepUpSeconds * 1_000), ...answer } }
    return { task, answer: await Promise.race([giveUp(provider, request, answer), lateness(signal, withinMs)]) }
  } catch (error) {
    return unansweredBy(task, error)
  }
}

const unansweredBy = (task: PaymentTask, error: unknown): Unanswered => ({
  task,
  error: error instanceof Error ? error : new Error(String(error)),
})

/** The customer did not confirm it in time, or gave the order up: it is let go at the provider first, so that it cannot be confirmed after that. */
async function giveUp(
  provider: PaymentProvider,
  request: ProviderRequest,
  answer: ProviderAnswer & { readonly outcome: 'IN_REVIEW' },
): Promise<ProviderAnswer> {
  const { reference = request.reference } = answer
  const gone = await provider.void({ ...request, reference, idempotencyKey: `${request.idempotencyKey}:given-up` })
  // It was confirmed this very moment: asked again, it says so.
  if (gone.outcome === 'DECLINED') return answer
  return { outcome: 'DECLINED', reason: 'the customer did not confirm the payment with their bank in time' }
}

const CANNOT = Promise.resolve({ outcome: 'DECLINED', reason: 'the provider cannot do this' } as const)

/** @throws ProviderTimeout when the time is over, whether or not the provider heeds the signal */
const lateness = (signal: AbortSignal, withinMs: number): Promise<never> =>
  new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(new ProviderTimeout(`The payment provider did not answer within ${withinMs / 1_000} s`))),
  )

async function writeAnswers(database: Database, answered: readonly Answered[]): Promise<void> {
  if (answered.length === 0) return
  await database.transaction(async (tx) => {
    const decided = answered.filter(({ answer }) => answer.outcome !== 'IN_REVIEW')
    const inReview = answered.filter(({ answer }) => answer.outcome === 'IN_REVIEW')
    const finished = await finishPaymentTasks(
      tx,
      decided.map((each) => ({ id: each.task.id, refused: isRefused(each) })),
    )
    await postponePaymentTasks(
      tx,
      inReview.map(({ task }) => ({ id: task.id, seconds: reviewedAgainIn(task) })),
      true,
    )
    // A task that another worker finished meanwhile (its claim had expired) is not counted twice.
    const fresh = [...decided.filter(({ task }) => finished.has(task.id)), ...inReview]
    await decideEach(
      tx,
      fresh.map((each) => ({ orderId: each.task.orderId, ...each })),
      (order, each, deciding) => ({ ...decideOn(order, each, deciding), causedBy: each.task.cause ?? undefined }),
    )
  })
}

/** A provider decides soon, or tells by itself; a customer may take a day. */
function reviewedAgainIn({ nextAction }: PaymentTask): number {
  const waited = nextAction ? (Date.now() - Date.parse(nextAction.since)) / 1_000 : 0
  return Math.max(REVIEW_AGAIN_SECONDS, Math.min(MOST_REVIEW_AGAIN_SECONDS, waited / 10))
}

/** Retries are exhausted: the task rests until a person has it tried again. */
async function giveToPerson(database: Database, exhausted: readonly Unanswered[]): Promise<void> {
  if (exhausted.length === 0) return
  await database.transaction(async (tx) => {
    const given = await finishPaymentTasks(
      tx,
      exhausted.map(({ task }) => ({ id: task.id, refused: true })),
    )
    const left = exhausted.filter(({ task }) => given.has(task.id))
    const todo = left.map(({ task, error }) => paymentWork(task, error.message))
    await carryOut(tx, [aside({ todo, cases: left.flatMap(({ task }) => casesOf(task)) })])
  })
}
