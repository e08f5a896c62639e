import type { Database, ListPage, Page } from '@kade/service-kit'
import type { Loaders } from '../loaders.js'
import { timelinesOfOrders } from '../order/order.reads.js'
import type { Past } from '../order/order.table.js'

/** Loaders of one order as it was: what had not come about by then is not there. */
export function loadersOfThen(database: Database, loaders: Loaders, past: Past): Loaders {
  const order = { ...past.order, past }
  const lines = past.lines.map((line) => ({ ...line, past }))
  const until = <Row>({ load }: { readonly load: (id: string) => Promise<readonly Row[]> }, since: (row: Row) => Date) => ({
    load: async () => (await load.call(loaders, order.id)).filter((row) => since(row) <= past.at),
  })
  const then = {
    order: one(order),
    lines: one(lines),
    line: { load: (id: string) => Promise.resolve(lines.find((line) => line.id === id) ?? null) },
    lineCount: one(lines.length),
    linesPage: (_: string, { limit, after }: ListPage) => {
      const start = lines.findIndex(({ id }) => id === after) + 1
      return Promise.resolve(lines.slice(start, limit === null ? undefined : start + limit))
    },
    payments: {
      load: async () =>
        (await loaders.payments.load(order.id)).map((payment) => ({ ...payment, ...past.payment, createdAt: payment.createdAt })),
    },
    amendment: one(past.amendment),
    holds: {
      load: async () =>
        (await loaders.holds.load(order.id))
          .filter(({ placedAt }) => placedAt <= past.at)
          .map((hold) => (hold.releasedAt && hold.releasedAt > past.at ? { ...hold, releasedAt: null, releasedBy: null } : hold)),
    },
    refunds: until({ load: (id) => loaders.refunds.load(id) }, ({ createdAt }) => createdAt),
    invoices: until({ load: (id) => loaders.invoices.load(id) }, ({ issuedAt }) => issuedAt),
    casesOfOrder: until({ load: (id) => loaders.casesOfOrder.load(id) }, ({ openedAt }) => openedAt),
    feedbackOfOrder: until({ load: (id) => loaders.feedbackOfOrder.load(id) }, ({ submittedAt }) => submittedAt),
    timeline: async (id: string, page: Page) => (await timelinesOfOrders(database, [id], page, order.version))[0] ?? [],
  }
  return { ...loaders, ...then } as unknown as Loaders
}

const one = <Value>(value: Value) => ({ load: () => Promise.resolve(value) })
