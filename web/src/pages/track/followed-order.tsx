import { useQuery, useSubscription } from '@apollo/client/react'
import type { ConnectionState } from '@kade/client/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '../../shared/i18n/translation.js'
import { day } from '../../shared/format/intl.js'
import { showLink, type Access } from './access.js'
import { CancelOrder } from './cancel-order.js'
import { ConfirmPayment } from './confirm-payment.js'
import { CopyLink } from './copy-link.js'
import { FollowOrderDocument, FollowTrackingDocument, TrackedOrderDocument } from './generated.js'
import { isRefused } from '../../shared/graph/open-graph.js'
import { readAgain } from '../../shared/graph/read-again.js'
import { Notify } from './notify.js'
import { Invoices } from './invoices.js'
import { Items } from './items.js'
import { More } from './more.js'
import { Shipments } from './shipments.js'
import { Connection } from '../../shared/ui/connection.js'
import { StateLines } from '../../shared/ui/state-lines.js'
import { Steps } from '../../shared/ui/steps.js'
import { useNow } from '../../shared/ui/use-now.js'
import { Timeline } from './timeline.js'
import { partCancelled, trackingState } from '../../shared/ui/tracking-state.js'

/** How long until what could not be shown is asked for again. */
const ASK_AGAIN_MS = 4_000

interface Props {
  readonly access: Access
  /** Of who has signed in: the address stays the account's. */
  readonly isAccount?: boolean
  readonly connection: ConnectionState
  /** Who came by a shared link has proven the order theirs. */
  readonly onProven: (access: Access) => void
  readonly onRefused: () => void
  readonly onLeave: () => void
}

/** The order, live: updates land in the cache by id, and every part of the page shows what the cache holds. */
export function FollowedOrder({ access, isAccount = false, connection, onProven, onRefused, onLeave }: Props) {
  const { orderId } = access
  const { t, language } = useTranslation()
  const [isIncomplete, setIncomplete] = useState(true)
  const { data, error, loading, refetch } = useQuery(TrackedOrderDocument, {
    variables: { id: orderId },
    errorPolicy: 'all', // a service that is down costs its own part of the page: the rest is shown
    pollInterval: isIncomplete ? ASK_AGAIN_MS : 0,
  })
  const now = useNow()
  const [news, setNews] = useState('')
  useSubscription(FollowOrderDocument, {
    variables: { orderId },
    errorPolicy: 'all',
    onData: ({ data: { data: update } }) => {
      const type = update?.orderUpdates.event?.type
      if (type) setNews(t([`event.${type}`, 'event.other']))
    },
  })
  useSubscription(FollowTrackingDocument, {
    variables: { orderId },
    errorPolicy: 'all',
    onData: ({ data: { data: update } }) => {
      const status = update?.trackingUpdates.event?.status
      if (status) setNews(t(`tracking.${status}`))
    },
  })
  const heading = useRef<HTMLHeadingElement>(null)
  const order = data?.order
  const found = order !== undefined && order !== null
  useEffect(() => heading.current?.focus(), [found])
  useEffect(() => setIncomplete(!order?.shipments), [order?.shipments])
  useEffect(() => {
    if (order?.trackingLink && !isAccount) showLink(order.trackingLink)
  }, [order?.trackingLink, isAccount])
  const refused = connection === 'refused' || (!found && error !== undefined && isRefused(error))
  useEffect(() => {
    if (refused) onRefused()
  }, [refused, onRefused])

  if (!order) {
    if (loading || refused)
      return (
        <p className="card" aria-busy="true">
          {t('busy')}
        </p>
      )
    return (
      <div className="card">
        <h1>{t('title')}</h1>
        <p className="notice bad" role="alert">
          {t('error.unavailable')}
        </p>
        <button type="button" onClick={() => void refetch()}>
          {t('error.retry')}
        </button>
      </div>
    )
  }
  const cancelled = partCancelled(order)
  return (
    <>
      <Connection state={connection} />
      <p className="visually-hidden" role="status" aria-live="polite">
        {news}
      </p>
      <section className="card">
        <h1 ref={heading} tabIndex={-1}>
          {t('order.heading')} <span className="number">{order.number}</span>
        </h1>
        <StateLines state={trackingState(order, now)} />
        <ConfirmPayment order={order} />
        {cancelled && <p className="notice">{t('state.partCancelled', cancelled)}</p>}
        <p>
          {t('order.placed', { date: day(order.placedAt, language) })}.{' '}
          {t('order.to', { name: order.shippingAddress.name, city: order.shippingAddress.city })}.
        </p>
        <Steps order={order} />
      </section>
      {order.shipments ? (
        <Shipments order={order} shipments={order.shipments} now={now} />
      ) : (
        <p className="card notice">{t('error.shipmentsUnavailable')}</p>
      )}
      <Items order={order} />
      <Invoices invoices={order.invoices} />
      <More order={order} isAccount={isAccount} again={() => readAgain(refetch)} />
      <Timeline order={order} />
      <div className="actions">
        <CancelOrder order={order} isLink={access.isLink} onProven={onProven} />
        <Notify orderId={orderId} />
        <CopyLink link={order.trackingLink} />
        <button type="button" className="quiet" onClick={onLeave}>
          {t(isAccount ? 'account.all' : 'find.another')}
        </button>
      </div>
    </>
  )
}
