import { Link } from 'react-router'
import { moment, number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import type { ToPickFragment } from './generated.js'

interface Props {
  readonly heading: string
  readonly orders: readonly ToPickFragment[]
  /** Where each of them is worked on. */
  readonly path: 'pick' | 'pack'
  readonly noteOf: (status: ToPickFragment['status']) => string
}

/** Orders that wait for somebody's hands, what must leave first before the others. */
export function OrderList({ heading, orders, path, noteOf }: Props) {
  const { t, language } = useTranslation()
  if (orders.length === 0) return null
  return (
    <section className="card" aria-labelledby="waiting">
      <h2 id="waiting">{heading}</h2>
      <ul className="lines">
        {orders.map(({ id, status, shipBy, isOverdue, order, lines }) => (
          <li key={id}>
            <span className="quantity">
              {number(
                lines.reduce((sum, { quantity }) => sum + quantity, 0),
                language,
              )}
            </span>
            <span>
              <Link to={`/${path}/${id}`}>{order?.number ?? t('pick.anOrder')}</Link>{' '}
              {shipBy && <span className="hint">{t(isOverdue ? 'pick.late' : 'pick.leaves', { at: moment(shipBy, language) })}</span>}
            </span>
            <span className="hint">{noteOf(status)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
