import type {
  DataOf,
  stockAllocated,
  stockAmendmentAnswered,
  stockBackordered,
  stockDeallocated,
  stockRejected,
  variantChanged,
} from '@kade/events'
import type { EventHandler, EventHandlers, ReceivedEvent } from '@kade/service-kit'
import { addCategories } from './category.store.js'
import { NONE } from './none.js'
import { addArticles } from './article.store.js'
import { addStockAnswers } from './stock-answer.store.js'
import { wordsOf } from './words-of.js'
import type { StockAnswerKind } from './stock-answer.table.js'

interface Answered {
  readonly sku: string
  readonly kind: StockAnswerKind
  readonly units: number
}
const backordered = ({ sku, backordered: units }: { readonly sku: string; readonly backordered: number }): Answered => ({
  ...{ sku, kind: 'BACKORDERED', units },
})

/** Event type → what it says of units that were not there. */
const ANSWERS: Readonly<Record<string, (data: never) => readonly Answered[]>> = {
  'stock.backordered.v1': ({ lines }: DataOf<typeof stockBackordered>) => lines.map(backordered),
  'stock.rejected.v1': ({ lines }: DataOf<typeof stockRejected>) =>
    lines.map(({ sku, requested: units }) => ({ sku, kind: 'REFUSED', units })),
  'stock.amendment_answered.v1': ({ lines, short }: DataOf<typeof stockAmendmentAnswered>) => [
    ...lines.map(backordered),
    ...short.map(({ sku, requested: units }): Answered => ({ sku, kind: 'AMENDMENT_REFUSED', units })),
  ],
  // They were promised, and were not on the shelf.
  'stock.deallocated.v1': ({ backordered: lines }: DataOf<typeof stockDeallocated>) =>
    lines.map(({ sku, quantity: units }) => ({ sku, kind: 'BACKORDERED', units })),
  'stock.allocated.v1': ({ lines }: DataOf<typeof stockAllocated>) =>
    lines.map(({ sku, fromBackorder: units }) => ({ sku, kind: 'FILLED', units })),
}

const addAnswers =
  (of: (data: never) => readonly Answered[]): EventHandler =>
  async (tx, events) => {
    const answers = events.flatMap(({ id: eventId, time: at, data }) =>
      of(data as never)
        .filter(({ units }) => units > 0)
        .map((answer) => ({ eventId, orderId: (data as { readonly orderId: string }).orderId, at, ...answer })),
    )
    if (answers.length > 0) await addStockAnswers(tx, answers)
  }

/** What was not there is collected besides what else is collected of the same events. */
export function withStockAnswers(handlers: EventHandlers): EventHandlers {
  const both = ([type, of]: readonly [string, (data: never) => readonly Answered[]]): [string, EventHandler] => [
    type,
    async (tx, events) => {
      await addAnswers(of)(tx, events)
      await handlers[type]?.(tx, events)
    },
  ]
  return {
    ...handlers,
    ...Object.fromEntries(Object.entries(ANSWERS).map(both)),
    'variant.changed.v1': async (tx, events: readonly ReceivedEvent<DataOf<typeof variantChanged>>[]) => {
      const articles = events.map(({ data: { sku, title, price, currency, outOfStockPolicy, version } }) => ({
        ...{ sku, title, price, currency, version },
        soldWithoutStock: outOfStockPolicy !== 'DENY',
        words: wordsOf(title),
      }))
      await addArticles(tx, articles)
      const categories = events.flatMap(({ time: knownAt, data: { sku, version, category } }) =>
        category === undefined ? [] : [{ sku, version, category: category ?? NONE, knownAt }],
      )
      if (categories.length > 0) await addCategories(tx, categories)
    },
  }
}
