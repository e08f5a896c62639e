import { createWatch, type Database, type Logger, type Transaction } from '@kade/service-kit'
import { decideEach } from '../order/carry-out.js'
import { decided, unchanged, type Deciding, type Decision } from '../order/decision.js'
import type { Order } from '../order/order.js'
import { holdEnded } from '../order/secure.js'
import { dispute } from './chargeback.js'
import { newsOf, type News } from './notice.js'
import { createPartedLook } from '../work/watch-in-parts.js'
import type { PaymentProvider } from './providers/provider.js'
import { askAgainNow, noticeKey, ordersOfReferences, takeNotices, unreadNotices, type NoticeKey } from './notice.store.js'

export interface NoticeWatchOptions {
  readonly database: Database
  readonly logger: Logger
  readonly providers: Readonly<Record<string, PaymentProvider>>
  readonly wakePayments: () => void
  /** Milliseconds from look to look, unless woken; five seconds unless given. */
  readonly everyMs?: number | undefined
}

const AT_ONCE = 100

/** What providers told is acted on after it is kept. They tell it twice and in any order: what is of now is asked for, never taken from what they say. */
export const createNoticeWatch = ({ database, logger, providers, wakePayments, everyMs = 5_000 }: NoticeWatchOptions) =>
  createWatch({
    ...{ everyMs, logger, what: 'Notices of payment providers' },
    look: createPartedLook({
      ...{ database, logger, what: 'Notices of payment providers', keyOf: noticeKey },
      find: (passedOver) => unreadNotices(database, AT_ONCE, passedOver),
      act: (tx, found) => act(tx, found, { providers, wakePayments }),
    }),
  })

async function act(
  tx: Transaction,
  found: readonly NoticeKey[],
  { providers, wakePayments }: Pick<NoticeWatchOptions, 'providers' | 'wakePayments'>,
): Promise<number> {
  const notices = await takeNotices(tx, found)
  const news = notices.flatMap(({ body }) => newsOf(JSON.parse(body.toString())) ?? [])
  const references = [...new Set(news.map(({ reference }) => reference))]
  const orderOf = await ordersOfReferences(tx, references)
  for (const name of new Set(notices.map(({ provider }) => provider)))
    for (const { reference, orderId } of (await providers[name]?.ordersOf?.(tx, references)) ?? []) orderOf.set(reference, orderId)
  const told = news.flatMap((each) => {
    const orderId = orderOf.get(each.reference)
    return orderId === undefined ? [] : [{ orderId, news: each }]
  })
  if (told.length > 0) {
    await decideEach(tx, told, (order, { news: each }, deciding) => decideOnNews(order, each, deciding))
    await askAgainNow(tx, [...new Set(told.map(({ orderId }) => orderId))])
    tx.afterCommit(wakePayments)
  }
  return notices.length
}

function decideOnNews(order: Order, news: News, deciding: Deciding): Decision {
  switch (news.kind) {
    case 'ASK_AGAIN':
      return unchanged(order)
    case 'HOLD_ENDED':
      return decided(order, holdEnded(order, news.reference), deciding)
    case 'DISPUTE':
      return dispute(order, { id: news.id, amount: news.amount, state: news.state }, deciding)
    default:
      return news satisfies never
  }
}
