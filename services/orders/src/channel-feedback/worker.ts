import { createWatch, type Database, type Logger, type Watching } from '@kade/service-kit'
import type { ChannelConnection, ChannelConnections } from '../channel/connection.js'
import { carryOut } from '../order/carry-out.js'
import { aside } from '../order/decision.js'
import type { Retry } from '../work/retry-work-item.js'
import { claimMessages, markTold, postpone, tellAgain, type DueMessage } from './message.store.js'
import type { StockContent, TrackingContent } from './message.table.js'
import { NotTold, type PlatformApi, type Told } from './platform-api.js'
import { createShopify } from './tell-shopify.js'
import { createWooCommerce } from './tell-woocommerce.js'

export interface FeedbackOptions {
  readonly database: Database
  readonly connections: ChannelConnections
  readonly logger: Logger
}

const AT_ONCE = 16
const SIDE_BY_SIDE = 4
const POLL_MS = 1_000
const TRIES = 8
const MOST_ERROR = 500

/**
 * Tells shops of parcels and stock. A message is claimed, told outside of any transaction, and marked: killed in between, it is told again, and the
 * platform is asked first, or given the same key, so that it is told once.
 */
export function createFeedback({ database, connections, logger }: FeedbackOptions): Watching {
  const apis = new Map(
    Object.entries(connections).flatMap(([channel, connection]) => (connection.api ? [[channel, apiOf(connection, connection.api)]] : [])),
  )
  return createWatch({
    ...{ everyMs: POLL_MS, logger, what: 'Messages for channels' },
    look: async () => {
      const due = await claimMessages(database, AT_ONCE)
      const left = [...due]
      const tellNext = async (): Promise<void> => {
        for (let next = left.shift(); next; next = left.shift()) await tellGuarded(database, logger, apis.get(next.channel), next)
      }
      await Promise.all(Array.from({ length: SIDE_BY_SIDE }, tellNext))
      return due.length
    },
  })
}

const apiOf = ({ platform }: ChannelConnection, api: NonNullable<ChannelConnection['api']>): PlatformApi =>
  platform === 'SHOPIFY' ? createShopify(api) : createWooCommerce(api)

/** One whose outcome cannot be written is told again when its claim ends, and takes no other along. */
const tellGuarded: typeof tellOne = (database, logger, api, message) =>
  tellOne(database, logger, api, message).catch((error: unknown) =>
    logger.warn({ err: error, channel: message.channel, key: message.key }, 'What became of a message for a channel could not be written'),
  )

async function tellOne(database: Database, logger: Logger, api: PlatformApi | undefined, message: DueMessage): Promise<void> {
  try {
    const told = await (api ? tell(api, message) : Promise.reject(new NotTold(`The channel ${message.channel} is not connected any more`)))
    await markTold(database, message, told === 'LEFT' ? 'The shop does not have it' : null)
  } catch (error) {
    const { id, channel, key, attempts, orderId } = message
    if (!(error instanceof NotTold))
      logger.warn({ err: error, channel, key, attempt: attempts }, 'A channel could not be told; trying again')
    const reason = (error instanceof NotTold ? error.message : 'It could not be told: the log of orders says why').slice(0, MOST_ERROR)
    const isOver = attempts >= TRIES
    await database.transaction(async (tx) => {
      const isNewest = await postpone(tx, message, reason, isOver ? null : Math.min(600, 2 ** attempts))
      if (!isOver || !isNewest) return
      const subject = `The channel ${channel} is not told of ${key.replace(':', ' ')}`
      await carryOut(tx, [
        aside({
          todo: [
            {
              kind: 'CHANNEL_MESSAGE',
              subject,
              error: reason,
              orderId,
              reference: `channel-message:${id}`,
              attempts,
              payload: { channel, message: key },
            },
          ],
        }),
      ])
    })
  }
}

function tell(api: PlatformApi, { kind, key, version, content, channelOrderId, isLastParcel }: DueMessage): Promise<Told> {
  if (kind === 'TRACKING') return api.tracking({ ...(content as TrackingContent), channelOrderId: channelOrderId ?? '', isLastParcel })
  return api.stock({ ...(content as StockContent), key: `${key}:${version}` })
}

/** A person has it told once more. */
export const retryMessage = (wake: () => void): Retry => ({
  ofOrder: false,
  decide: async ({ reference }, tx) => {
    await tellAgain(tx, reference.slice('channel-message:'.length))
    tx.afterCommit(wake)
    return aside({})
  },
})
