import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { moment, number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { OrdersToPickDocument } from './generated.js'
import { pickable } from './picking.js'
import { usePlace } from './place.js'
import { ScanField } from './scan-field.js'
import type { Scan } from './scan.js'

const AGAIN_MS = 5_000

/** What is to be picked here: what must leave first comes first, and Enter alone begins it. */
export function PickList() {
  const { t, language } = useTranslation()
  const place = usePlace()
  const navigate = useNavigate()
  const [trouble, setTrouble] = useState<string | null>(null)
  const { data } = useQuery(OrdersToPickDocument, { variables: { locationId: place.id }, pollInterval: AGAIN_MS, fetchPolicy: 'no-cache' })
  if (!data) return <Skeleton lines={4} />
  const orders = pickable(
    data.begun.edges.map(({ node }) => node),
    data.waiting.edges.map(({ node }) => node),
  )
  const [first] = orders
  const open = async (scan: Scan) => {
    if (scan.kind === 'done') return first && navigate(`/pick/${first.id}`)
    if (scan.kind !== 'code') return
    const scanned = scan.code.toUpperCase()
    const named = orders.find(({ order }) => order?.number.toUpperCase() === scanned)
    return named ? navigate(`/pick/${named.id}`) : setTrouble(t('pick.unknown', { number: scanned }))
  }
  return (
    <>
      <h1>{t('pick.heading')}</h1>
      <section className="card">
        {!first && <p className="lead">{t('pick.nothing')}</p>}
        <ScanField label={t('pick.scanOrder')} hint={t('pick.orderHint')} trouble={trouble} onScan={open} />
      </section>
      {first && (
        <section className="card" aria-labelledby="to-pick">
          <h2 id="to-pick">
            {t('pick.waiting', {
              count: data.begun.totalCount + data.waiting.totalCount,
              orders: number(data.begun.totalCount + data.waiting.totalCount, language),
            })}
          </h2>
          <ul className="lines">
            {orders.map(({ id, status, shipBy, isOverdue, order, lines }) => {
              const units = lines.reduce((sum, { quantity }) => sum + quantity, 0)
              return (
                <li key={id}>
                  <span className="quantity">{number(units, language)}</span>
                  <span>
                    <Link to={`/pick/${id}`}>{order?.number ?? t('pick.anOrder')}</Link>{' '}
                    {shipBy && <span className="hint">{t(isOverdue ? 'pick.late' : 'pick.leaves', { at: moment(shipBy, language) })}</span>}
                  </span>
                  <span className="hint">{status === 'PICKING' && t('pick.begun')}</span>
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </>
  )
}
