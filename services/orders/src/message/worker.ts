import { createWatch, toDecimal, type Database, type Logger, type Watching } from '@kade/service-kit'
import { carryOut } from '../order/carry-out.js'
import { aside } from '../order/decision.js'
import type { Retry } from '../work/retry-work-item.js'
import type { NewWorkItem } from '../work/work-item.js'
import { writeMail } from './mail.js'
import type { Mailer } from './mailer.js'
import { claimMessages, leaveUnsent, lockLost, makeDue, saveOutcome, type ClaimedMessage } from './message.store.js'
import { foundLater, triedOnce, type Tried } from './outcome.js'

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

/** So many are on their way at once: no more can be uncertain after a crash. */
const AT_ONCE = 4
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
  const lost = await settleLost({ ...options, mailer })
  const claimed = await claimMessages(options.database, AT_ONCE, now)
  await Promise.all(claimed.map((message) => send({ ...options, mailer }, message)))
  return lost + claimed.length
}
type Sending = MessagesOptions & { readonly mailer: Mailer }
const MOST_UNSENT = 500

async function send(options: Sending, message: ClaimedMessage): Promise<void> {
  const letter = await letterOf(options, message)
  const error: unknown = await options.mailer.send(letter).then(
    () => null,
    (thrown: unknown) => thrown ?? new Error('unknown'),
  )
  await settle(options, message, triedOnce(error, message.attempts))
}

async function letterOf({ publicUrl, trackingLink }: Sending, message: ClaimedMessage) {
  const { id, orderId, email, name, seller, total, currency, data } = message
  const money = (minor: number): string => `${toDecimal(minor, currency)} ${currency}`
  const refunded = typeof data?.amount === 'number' ? money(data.amount) : null
  const content = { ...message, total: money(total), refunded, seller: seller.name, trackingLink: await trackingLink(orderId) }
  const { subject, text, html } = writeMail(content)
  return {
    messageId: messageIdOf(id, publicUrl),
    ...{ from: { name: seller.name, address: seller.email }, to: { name, address: email }, subject, text, html },
  }
}

const messageIdOf = (id: string, publicUrl: string): string => `${id}@${new URL(publicUrl).hostname}`

/** Those that were on their way when their process died. */
const settleLost = ({ database, mailer, publicUrl, logger }: Sending): Promise<number> =>
  database.transaction(async (tx) => {
    const lost = await lockLost(tx, AT_ONCE)
    const todo: NewWorkItem[] = []
    for (const message of lost) {
      const outcome = foundLater(await mailer.took(messageIdOf(message.id, publicUrl)))
      logger.warn({ messageId: message.id, orderId: message.orderId, state: outcome.state }, 'A message was found that nobody came back to')
      await saveOutcome(tx, { id: message.id, ...outcome })
      todo.push(...workOf(message, outcome))
    }
    await carryOut(tx, [aside({ todo })])
    return lost.length
  })

const settle = ({ database, logger }: Sending, message: ClaimedMessage, outcome: Tried): Promise<void> =>
  database.transaction(async (tx) => {
    if (outcome.error !== null)
      logger.warn({ messageId: message.id, orderId: message.orderId, attempt: message.attempts, state: outcome.state }, outcome.error)
    await saveOutcome(tx, { id: message.id, ...outcome })
    await carryOut(tx, [aside({ todo: workOf(message, outcome) })])
  })

/** Of what a person decides on: nothing in it says who the customer is. */
function workOf(
  { id, orderId, kind, attempts }: Pick<ClaimedMessage, 'id' | 'orderId' | 'kind' | 'attempts'>,
  outcome: Tried,
): NewWorkItem[] {
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
