import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { hour, number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import type { RoundFragment } from './generated.js'

/** One round of a wave: for whom, how far, and until when. */
export function Round({ round, nth, children }: { readonly round: RoundFragment; readonly nth: number; readonly children?: ReactNode }) {
  const { t, language } = useTranslation()
  const { kind, bins, metres, doneAt, isLate, fulfillmentOrders } = round
  const orders = fulfillmentOrders.length
  return (
    <section className="card" aria-labelledby={`round-${nth}`}>
      <h2 id={`round-${nth}`}>{t('wave.round', { nth: number(nth, language), kind: t(`wave.kind.${kind}`) })}</h2>
      <p>
        {t('wave.orders', { count: orders, orders: number(orders, language) })},{' '}
        {t('wave.walk', { count: bins.length, bins: number(bins.length, language), metres: number(Math.round(metres), language) })}{' '}
        <span className={isLate ? 'wrong' : 'hint'}>{t(isLate ? 'wave.roundLate' : 'wave.roundDone', { at: hour(doneAt, language) })}</span>
      </p>
      {children ?? <p className="hint">{bins.join(' → ')}</p>}
      <ul className="expected">
        {fulfillmentOrders.map(({ id, order }) => (
          <li key={id}>
            <Link to={`/pick/${id}`}>{order?.number ?? t('pick.anOrder')}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
