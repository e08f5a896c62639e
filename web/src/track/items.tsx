import { useTranslation } from '../shared/i18n.js'
import { day, price } from '../shared/format.js'
import type { TrackedFragment } from './generated.js'
import { Totals } from './totals.js'

export function Items({ order }: { readonly order: TrackedFragment }) {
  const { t, language } = useTranslation()
  return (
    <section className="card">
      <h2>{t('items.heading')}</h2>
      <ul className="items">
        {order.lines.map(({ id, title, sku, quantity, total, quantities, promisedDeliveryDate }) => (
          <li key={id}>
            <span className="count">{t('items.quantity', { count: quantity })}</span>
            <span className="what">
              {title} <small>{sku}</small>
              {quantities.backordered > 0 && (
                <small className="notice">
                  {promisedDeliveryDate
                    ? t('items.backorderedUntil', { count: quantities.backordered, date: day(promisedDeliveryDate, language) })
                    : t('items.backordered', { count: quantities.backordered })}
                </small>
              )}
              {quantities.cancelled > 0 && <small className="notice">{t('items.cancelled', { count: quantities.cancelled })}</small>}
            </span>
            <span className="price">{price(total, language)}</span>
          </li>
        ))}
      </ul>
      <Totals order={order} />
    </section>
  )
}
