import { parseEventData, PARTITIONS, TOPICS } from '@kade/events'
import { createWatch, loadMigrations, loadTypeDefs, wireService, type EventBus } from '@kade/service-kit'
import { sendReleased } from './allocate/allocate-released.js'
import type { InventoryConfig } from './config.js'
import { createBinFeed } from './bin/tell-bins.js'
import { createChannelFeed } from './channel-feed/tell-channel-stock.js'
import { createLevelFeed } from './level-feed/tell-levels.js'
import { createImportWorker } from './files/import-file.js'
import { serveFiles } from './files/serve-files.js'
import { handlers } from './handlers.js'
import { importers } from './importers.js'
import { createLoaders } from './loaders.js'
import { resolvers } from './resolvers.js'
import { expireReservations } from './lapse/expire-reservations.js'
import { presumeOrder } from './purchase/change-overdue-order.js'
import { presumeTransfer } from './transfer/change-overdue-transfer.js'
import { changeOverdue } from './stockroom/change-overdue.js'
import { createBatches } from './parcel/source-batch.js'
import { lockBatch } from './stockroom/stockroom.store.js'
import { moveFromAllClosed } from './stockroom/move-units-away.js'
import { tables } from './tables.js'
import { createComparison } from './verify/tell-differences.js'

/** What a test hands in. */
export interface Given {
  readonly bus?: EventBus
  /** The moment; that of the clock unless given. */
  readonly now?: () => Date
  /** Milliseconds between two looks for what has come to its time; fifteen seconds unless given. */
  readonly everyMs?: number
  /** Milliseconds between two looks of the channel feed at the ledger, and between two comparisons of all SKUs. */
  readonly channelFeed?: { readonly everyMs: number; readonly sweepEveryMs: number }
  /** Milliseconds between two comparisons of the levels with what was told of them. */
  readonly levelsEveryMs?: number
  /** Milliseconds between two looks for a file to take in. */
  readonly importEveryMs?: number
  /** Milliseconds between two comparisons of the stock with its ledger; as the configuration says unless given. */
  readonly verifyEveryMs?: number
}

/** The only wiring. */
export const createService = async (
  config: InventoryConfig,
  { bus, now = () => new Date(), everyMs = 15_000, channelFeed, levelsEveryMs, importEveryMs, verifyEveryMs }: Given = {},
) => {
  const seconds = config.reservationSeconds ?? 1_800
  const recallMs = (config.recallEverySeconds ?? 0) * 1_000
  const verifyMs = verifyEveryMs ?? (config.verifyEverySeconds ?? 0) * 1_000
  const { fileLinkSecret, publicUrl } = config
  return wireService({
    name: 'inventory',
    config,
    bus,
    migrations: await loadMigrations(new URL('./migrations/', import.meta.url)),
    entities: tables,
    typeDefs: loadTypeDefs(new URL('../schema/', import.meta.url)),
    topics: {
      written: [TOPICS.reservation, TOPICS.stock],
      read: [TOPICS.order, TOPICS.fulfillment, TOPICS.shipment],
      partitions: PARTITIONS,
    },
    parse: parseEventData,
    own: ({ database, logger, metrics }) => ({
      handlers,
      lock: lockBatch,
      resolvers,
      parts: [
        ...(seconds > 0
          ? [createWatch({ everyMs, logger, what: 'Orders to be confirmed', look: () => expireReservations(database, now(), seconds) })]
          : []),
        createWatch({ everyMs, logger, what: 'Preorders to be sent', look: () => sendReleased(database, now()) }),
        createWatch({
          everyMs,
          logger,
          what: 'Purchase orders that are overdue',
          look: () => changeOverdue(database, now(), presumeOrder),
        }),
        createWatch({ everyMs, logger, what: 'Transfers that are overdue', look: () => changeOverdue(database, now(), presumeTransfer) }),
        createImportWorker({ database, logger, importers, everyMs: importEveryMs }),
        createChannelFeed({ database, logger, ...channelFeed }),
        createLevelFeed({ database, logger, everyMs: levelsEveryMs }),
        createBinFeed({ database, logger, everyMs: levelsEveryMs }),
        ...(verifyMs > 0
          ? [
              createWatch({
                everyMs: verifyMs,
                logger,
                what: 'Stock and its ledger',
                look: createComparison(database, { metrics, logger }),
              }),
            ]
          : []),
        ...(recallMs > 0
          ? [
              createWatch({ everyMs: recallMs, logger, what: 'Units at closed locations', look: () => moveFromAllClosed(database) }),
              createWatch({
                everyMs: recallMs,
                logger,
                what: 'Orders to be decided again',
                look: createBatches(database, metrics),
                restFactor: 20,
              }),
            ]
          : []),
      ],
      context: (base) => ({
        ...base,
        database,
        loaders: createLoaders(database, base.size),
        secondCountAbove: config.countSecondAbove ?? 500,
        fileLinks: fileLinkSecret && publicUrl ? { baseUrl: publicUrl, secret: fileLinkSecret } : null,
      }),
      ...(fileLinkSecret && { routes: (app) => serveFiles(app, database, fileLinkSecret) }),
    }),
  })
}
