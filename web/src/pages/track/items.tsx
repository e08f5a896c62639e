import { useTranslation } from '../../shared/i18n/translation.js'
import { day, price } from '../../shared/format/intl.js'
import type { PayingFragment, TrackedFragment } from './generated.js'
import { Totals } from './totals.js'

type Line = TrackedFragment['lines'][number]

export function Items({ order }: { readonly order: TrackedFragment & PayingFragment }) {
  const { t, language } = useTranslation()
  return (
    <section className="card">
      <h2>{t('items.heading')}</h2>
      <ul className="items">
        {order.lines.map((line) => (
          <li key={line.id}>
            <span className="count">{t('items.quantity', { count: line.quantity })}</span>
            <span className="what">
              {line.title} <small>{line.sku}</small>
              <Places line={line} />
            </span>
            <span className="price">{price(line.total, language)}</span>
          </li>
        ))}
      </ul>
      <Totals order={order} />
    </section>
  )
}

/** Where the units of a line are, when they are not all in one place; what waits or was cancelled always. */
function Places({ line: { quantities, promisedDeliveryDate } }: { readonly line: Line }) {
  const { t, language } = useTranslation()
  const { delivered, shipped, pending, allocated, picked, packed, backordered, cancelled } = quantities
  const places = [
    ['items.delivered', delivered],
    ['items.sent', shipped],
    ['items.toCome', pending + allocated + picked + packed],
    ['items.backordered', backordered],
    ['items.cancelled', cancelled],
  ] as const
  const told = places.filter(([, count]) => count > 0)
  if (told.length === 1 && backordered + cancelled === 0) return null
  return told.map(([key, count]) => (
    <small key={key} className={key === 'items.backordered' || key === 'items.cancelled' ? 'notice' : undefined}>
      {key === 'items.backordered' && promisedDeliveryDate
        ? t('items.backorderedUntil', { count, date: day(promisedDeliveryDate, language) })
        : t(key, { count })}
    </small>
  ))
}
