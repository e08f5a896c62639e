import { createWatch, type Database, type Logger, type Watching } from '@kade/service-kit'
import { dropTarget, claimPushes, savePush, type DuePush } from './push.store.js'
import type { PushedEvent, PushPlatform } from './push.table.js'
import type { PushOutcome, PushPort } from './providers/port.js'
import { wordsOf } from './words.js'

/** By platform; those that are not connected are absent. */
export type PushPorts = Readonly<Partial<Record<PushPlatform, PushPort>>>

export interface PushesOptions {
  readonly database: Database
  readonly logger: Logger
  readonly ports: PushPorts
  /** The page that follows an order, for whoever has the link. */
  readonly trackingLink: (orderId: string) => Promise<string>
  readonly now?: (() => Date) | undefined
  readonly everyMs?: number | undefined
}
const [AT_ONCE, POLL_MS, TRIES] = [16, 1_000, 8]
const MOST_SECONDS = 3_600
const WORTH_SECONDS: Readonly<Record<PushedEvent, number>> = { OUT_FOR_DELIVERY: 12 * 3_600, DELIVERED: 3 * 86_400 }

/** Tells browsers and phones what is due: at least once, under the same id. A target that its platform does not know any more is forgotten. */
export function createPushes(options: PushesOptions): Watching {
  const { everyMs = POLL_MS, logger, ports } = options
  const watch = createWatch({ everyMs, logger, what: 'Push messages', look: () => workOnce(options) })
  return {
    ...watch,
    stop: async () => {
      await watch.stop()
      for (const port of Object.values(ports)) port.close()
    },
  }
}

async function workOnce(options: PushesOptions): Promise<number> {
  const due = await claimPushes(options.database, AT_ONCE, options.now?.() ?? null)
  await Promise.all(due.map((push) => pushGuarded(options, push)))
  return due.length
}

/** One whose outcome cannot be written is told again when its claim ends, and takes no other along. */
const pushGuarded = (options: PushesOptions, push: DuePush): Promise<void> =>
  tell(options, push).catch((error: unknown) =>
    options.logger.warn({ err: error, pushId: push.id, orderId: push.orderId }, 'What became of a push message could not be written'),
  )

async function tell({ database, logger, ports, trackingLink }: PushesOptions, push: DuePush): Promise<void> {
  const { id, event, attempts, targetId, platform, orderId, orderNumber, countryCode } = push
  const port = ports[platform]
  const send = async (): Promise<PushOutcome> => {
    if (!port) return { kind: 'REFUSED', error: `${platform} is not connected` }
    const url = await trackingLink(orderId)
    return port.send(push, { id, url, seconds: WORTH_SECONDS[event], ...wordsOf(event, orderNumber, countryCode) })
  }
  const outcome = await send().catch((thrown: unknown): PushOutcome => {
    const error = thrown instanceof Error ? thrown.message : String(thrown)
    return { kind: 'LATER', error, afterSeconds: null }
  })
  if (outcome.kind === 'TAKEN') return savePush(database, id, { state: 'SENT', error: null, againInSeconds: 0 })
  const { error } = outcome
  logger.info({ pushId: id, orderId, platform, attempt: attempts, outcome: outcome.kind }, `A push message was not taken: ${error}`)
  if (outcome.kind === 'GONE') return dropTarget(database, targetId)
  const isLeft = outcome.kind === 'LATER' && attempts < TRIES
  const asked = outcome.kind === 'LATER' ? (outcome.afterSeconds ?? 0) : 0
  const againInSeconds = Math.max(asked, Math.min(MOST_SECONDS, 5 * 2 ** attempts))
  return savePush(database, id, { state: isLeft ? 'DUE' : 'FAILED', error, againInSeconds })
}
