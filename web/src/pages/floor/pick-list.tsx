import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { OrdersToPickDocument } from './generated.js'
import { OrderList } from './order-list.js'
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
  const waiting = data.begun.totalCount + data.waiting.totalCount
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
      <OrderList
        heading={t('pick.waiting', { count: waiting, orders: number(waiting, language) })}
        orders={orders}
        path="pick"
        noteOf={(status) => (status === 'PICKING' ? t('pick.begun') : '')}
      />
    </>
  )
}
