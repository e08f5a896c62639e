import { Link } from 'react-router'
import { moment, number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import type { WhatWaitsQuery } from './generated.js'
import { mayBePicked } from './workable.js'

/** What should have left this location and has not, the longest waiting first; nothing where all is in time. */
export function Late({ late }: Pick<WhatWaitsQuery, 'late'>) {
  const { t, language } = useTranslation()
  if (late.totalCount === 0) return null
  return (
    <section className="card" aria-labelledby="late">
      <h2 id="late">{t('floor.overdue', { count: late.totalCount, orders: number(late.totalCount, language) })}</h2>
      <ul className="expected">
        {late.edges.map(({ node: { id, order, shipBy, status, allowedActions } }) => (
          <li key={id}>
            <Link to={`/${mayBePicked({ allowedActions }) ? 'pick' : 'pack'}/${id}`}>{order?.number ?? t('pick.anOrder')}</Link>{' '}
            <span className="hint">
              {shipBy && t('pick.late', { at: moment(shipBy, language) })}.{' '}
              {allowedActions.length === 0 ? t('floor.isHeld') : t(`floor.howFar.${status}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
