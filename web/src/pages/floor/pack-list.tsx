import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { OrdersToPackDocument } from './generated.js'
import { OrderList } from './order-list.js'
import { usePlace } from './place.js'
import { ScanField } from './scan-field.js'
import type { Scan } from './scan.js'

const AGAIN_MS = 5_000

/** What is picked here and waits to be packed, or is packed and waits to be shipped. */
export function PackList() {
  const { t, language } = useTranslation()
  const place = usePlace()
  const navigate = useNavigate()
  const [trouble, setTrouble] = useState<string | null>(null)
  const { data } = useQuery(OrdersToPackDocument, { variables: { locationId: place.id }, pollInterval: AGAIN_MS, fetchPolicy: 'no-cache' })
  if (!data) return <Skeleton lines={4} />
  const waiting = data.packed.totalCount + data.picked.totalCount
  const orders = [...data.packed.edges, ...data.picked.edges]
    .map(({ node }) => node)
    .filter(({ allowedActions }) => allowedActions.includes('PACK') || allowedActions.includes('SHIP'))
  const [first] = orders
  const open = async (scan: Scan) => {
    if (scan.kind === 'done') return first && navigate(`/pack/${first.id}`)
    if (scan.kind !== 'code') return
    const scanned = scan.code.toUpperCase()
    const named = orders.find(({ order }) => order?.number.toUpperCase() === scanned)
    return named ? navigate(`/pack/${named.id}`) : setTrouble(t('pack.unknown', { number: scanned }))
  }
  return (
    <>
      <h1>{t('pack.heading')}</h1>
      <section className="card">
        {!first && <p className="lead">{t('pack.nothing')}</p>}
        <ScanField label={t('pick.scanOrder')} hint={t('pack.orderHint')} trouble={trouble} onScan={open} />
      </section>
      <OrderList
        heading={t('pack.waiting', { count: waiting, orders: number(waiting, language) })}
        orders={orders}
        path="pack"
        noteOf={(status) => (status === 'PACKED' ? t('pack.packed') : '')}
      />
    </>
  )
}
