import { createWatch, type Logger, type ReceivedEvent, type Transaction, type Watching } from '@kade/service-kit'
import { askAtOnce, claimDueLabels } from '../carrier/label-purchase.store.js'
import { settleLabel, type LabelDesks } from './reconcile-label.js'

const EVERY_MS = 1_000
const AT_ONCE = 10

/** Asks carriers again that did not answer, or whose answer was lost with the process that asked. Any number of processes may. */
export const createLabelWorker = (desks: LabelDesks & { readonly logger: Logger }): Watching =>
  createWatch({
    ...{ everyMs: EVERY_MS, logger: desks.logger, what: 'Labels that carriers were asked for', restFactor: 1 },
    look: async () => {
      const due = await claimDueLabels(desks.database, AT_ONCE)
      const settled = await Promise.allSettled(due.map((label) => settleLabel(desks, label, { isAgain: true, isWatched: false })))
      for (const each of settled)
        if (each.status === 'rejected')
          desks.logger.warn({ err: each.reason as unknown }, 'A label could not be settled; it is tried again')
      return due.length
    },
  })

/** Its work item, or `pnpm dead-letters replay`, has a carrier asked once more. */
export const askForLabelsAgain =
  (wake: () => void) =>
  async (tx: Transaction, events: readonly ReceivedEvent<{ readonly labelId: string }>[]): Promise<void> => {
    await askAtOnce(
      tx,
      events.map(({ data }) => data.labelId),
    )
    tx.afterCommit(wake)
  }
