import { createWatch, inParts, toDecimal, type Database, type Failed, type Logger, type Watching } from '@kade/service-kit'
import { isNoAddress } from '../channel/no-address.js'
import { carryOut } from '../order/carry-out.js'
import { aside } from '../order/decision.js'
import type { Retry } from '../work/retry-work-item.js'
import type { NewWorkItem } from '../work/work-item.js'
import { writeMail } from './mail.js'
import { NotTaken, type Mailer } from './mailer.js'
import { claimMessages, leaveUnsent, makeDue, saveOutcomes, takeLost, type ClaimedMessage, type LostMessage } from './message.store.js'
import { foundLater, triedOnce, type Outcome } from './outcome.js'

export interface MessagesOptions {
  readonly database: Database
  /** Null: nobody is written to, and what would have been is kept as unsent. */
  readonly mailer: Mailer | null
  readonly logger: Logger
  /** The gateway's address as clients see it. */
  readonly publicUrl: string
  /** The page that follows an order, for whoever has the link. */
  readonly trackingLink: (orderId: string) => Promise<string>
  /** The database's clock unless given. */
  readonly now?: (() => Date) | undefined
  readonly everyMs?: number | undefined
}

const POLL_MS = 1_000

/**
 * Sends what is due. That a mail is being sent is written before it leaves; that it was sent, after. Killed in between, it is found again: a mailer that
 * knows whether it took it is asked, and where none can know (SMTP) a person decides. It is not sent twice by itself.
 */
export function createMessages(options: MessagesOptions): Watching {
  const watch = createWatch({
    everyMs: options.everyMs ?? POLL_MS,
    logger: options.logger,
    what: 'Messages',
    look: () => workOnce(options),
  })
  return {
    ...watch,
    stop: async () => {
      await watch.stop()
      options.mailer?.close()
    },
  }
}

async function workOnce({ mailer, ...options }: MessagesOptions): Promise<number> {
  const now = options.now?.() ?? null
  if (!mailer) return leaveUnsent(options.database, MOST_UNSENT, now)
  const sending = { ...options, mailer }
  const lost = await settleLost(sending)
  const claimed = await claimMessages(options.database, mailer.atOnce, now)
  const sent: Settled[] = []
  let writing = Promise.resolve()
  // What is sent while others are written of is written of together, next.
  const sendOne = async (message: ClaimedMessage): Promise<void> => {
    sent.push({ message, outcome: await send(sending, message) })
    await (writing = writing.then(() => settleTried(sending, sent.splice(0))))
  }
  await Promise.all(claimed.map(sendOne))
  return lost + claimed.length
}
type Sending = MessagesOptions & { readonly mailer: Mailer }
const MOST_UNSENT = 500

/** A message, and what became of it. */
interface Settled {
  readonly message: LostMessage
  readonly outcome: Outcome
}

async function send(options: Sending, message: ClaimedMessage): Promise<Outcome> {
  const isOver = message.kind === 'PAYMENT_TO_CONFIRM' && hoursToConfirm(options, message) === null
  if (isOver || isNoAddress(message.email)) return { state: 'UNSENT', error: null, againInSeconds: null }
  const letter = await letterOf(options, message).catch((error: unknown) => {
    options.logger.warn({ err: error, messageId: message.id, orderId: message.orderId }, 'A message could not be written')
    return null
  })
  const error: unknown = letter === null ? UNWRITTEN : await options.mailer.send(letter).then(() => null, (thrown: unknown) => thrown ?? new Error('unknown')) // prettier-ignore
  return triedOnce(error, message.attempts)
}
/** It never left. */
const UNWRITTEN = new NotTaken('It could not be written: the log of orders says why', false)

async function letterOf(options: Sending, message: ClaimedMessage) {
  const { publicUrl, trackingLink } = options
  const { id, orderId, email, name, seller, total, currency, data } = message
  const money = (minor: number): string => `${toDecimal(minor, currency)} ${currency}`
  const refunded = typeof data?.amount === 'number' ? money(data.amount) : null
  const hours = hoursToConfirm(options, message)
  const confirmation = hours === null ? null : { url: message.nextAction?.url ?? '', hours }
  const content = {
    ...message,
    total: money(total),
    refunded,
    confirmation,
    seller: seller.name,
    trackingLink: await trackingLink(orderId),
  }
  const { subject, text, html } = writeMail(content)
  return {
    messageId: messageIdOf(id, publicUrl),
    ...{ from: { name: seller.name, address: seller.email }, to: { name, address: email }, subject, text, html },
  }
}

/** Whole hours that are left, an hour at least; null when nothing is to be confirmed, or it is too late. */
function hoursToConfirm({ now }: Pick<Sending, 'now'>, { nextAction }: Pick<ClaimedMessage, 'nextAction'>): number | null {
  const leftMs = nextAction ? Date.parse(nextAction.expiresAt) - (now?.() ?? new Date()).getTime() : 0
  return leftMs > 0 ? Math.max(1, Math.floor(leftMs / 3_600_000)) : null
}

const messageIdOf = (id: string, publicUrl: string): string => `${id}@${new URL(publicUrl).hostname}`

/** Those that were on their way when their process died. One that cannot be settled is found once more after a while. */
async function settleLost(options: Sending): Promise<number> {
  const lost = await takeLost(options.database, options.mailer.atOnce)
  const failed = await inParts(lost, (some) => settleFound(options, some))
  warnOfUnwritten(options, failed)
  return lost.length - failed.length
}

async function settleFound({ database, mailer, publicUrl, logger }: Sending, lost: readonly LostMessage[]): Promise<void> {
  const found = await Promise.all(
    lost.map(async (message) => ({ message, outcome: foundLater(await mailer.took(messageIdOf(message.id, publicUrl))) })),
  )
  await settle(database, found)
  for (const { message, outcome } of found)
    logger.warn({ messageId: message.id, orderId: message.orderId, state: outcome.state }, 'A message was found that nobody came back to')
}

/** What became of one is not known, when that cannot be written: it is found again, and takes no other along. */
async function settleTried(options: MessagesOptions, tried: readonly Settled[]): Promise<void> {
  for (const { message, outcome } of tried)
    if (outcome.error !== null)
      options.logger.warn(
        { messageId: message.id, orderId: message.orderId, attempt: message.attempts, state: outcome.state },
        outcome.error,
      )
  const failed = await inParts(tried, (some) => settle(options.database, some)).catch((error: unknown) =>
    tried.map((item) => ({ item, error })),
  )
  warnOfUnwritten(
    options,
    failed.map(({ item, error }) => ({ item: item.message, error })),
  )
}

function warnOfUnwritten({ logger }: Pick<MessagesOptions, 'logger'>, failed: readonly Failed<LostMessage>[]): void {
  for (const { item, error } of failed)
    logger.warn({ err: error, messageId: item.id, orderId: item.orderId }, 'What became of a message could not be written')
}

function settle(database: Database, settled: readonly Settled[]): Promise<void> {
  const outcomes = settled.map(({ message, outcome }) => ({ id: message.id, ...outcome }))
  const todo = settled.flatMap(({ message, outcome }) => workOf(message, outcome))
  if (todo.length === 0) return saveOutcomes(database, outcomes)
  return database.transaction(async (tx) => {
    await saveOutcomes(tx, outcomes)
    await carryOut(tx, [aside({ todo })])
  })
}

/** Of what a person decides on: nothing in it says who the customer is. */
function workOf({ id, orderId, kind, attempts }: LostMessage, outcome: Outcome): NewWorkItem[] {
  if (outcome.state !== 'UNCERTAIN' && outcome.state !== 'FAILED') return []
  const subject = `The e-mail ${kind} to the customer of an order`
  return [
    {
      kind: 'MESSAGE',
      subject,
      error: outcome.error ?? '',
      orderId,
      reference: `${REFERENCE}${id}`,
      attempts,
      payload: { messageId: id, message: kind },
    },
  ]
}
const REFERENCE = 'message:'

/** A person has it sent again. */
export const retryMail = (wake: () => void): Retry => ({
  ofOrder: false,
  decide: async ({ reference }, tx) => {
    await makeDue(tx, reference.slice(REFERENCE.length))
    tx.afterCommit(wake)
    return aside({})
  },
})
