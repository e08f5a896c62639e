import { useQuery, useSubscription } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { day } from '../../shared/format/intl.js'
import { isRefused } from '../../shared/graph/open-graph.js'
import { readAgain } from '../../shared/graph/read-again.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { StateLines } from '../../shared/ui/state-lines.js'
import { Steps } from '../../shared/ui/steps.js'
import { trackingState } from '../../shared/ui/tracking-state.js'
import { Amend } from './amend.js'
import { Delays } from './delays.js'
import { DeskOrderDocument, FollowDeskOrderDocument, type DeskOrderFragment } from './generated.js'
import { Holds } from './holds.js'
import { OrderCases } from './order-cases.js'
import { Actions } from './order-actions.js'
import { Destination, Lines, Money, Opinion, Timeline } from './order-facts.js'
import { OrderReturns } from './return-list.js'
import { rememberOrder } from './seen.js'

/** One order from all sides, live, with what may be done to it now; by its number, or by its id. */
export function OrderPage() {
  const { number = '', id } = useParams()
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(DeskOrderDocument, { variables: id ? { id } : { number }, errorPolicy: 'all' })
  const order = data?.order
  useEffect(() => {
    if (!order) return
    rememberOrder(order.number)
    document.title = `${order.number} · Kade`
  }, [order])
  if (order) return <Order key={order.id} order={order} refetch={() => readAgain(refetch)} />
  if (!error) return <Skeleton lines={8} />
  return (
    <p className="notice bad" role="alert">
      {isRefused(error) ? t(id ? 'desk.gone' : 'desk.unknown', { number }) : t('error.busy')}
    </p>
  )
}

function Order({ order, refetch }: { readonly order: DeskOrderFragment; readonly refetch: () => Promise<void> }) {
  const { t, language } = useTranslation()
  useSubscription(FollowDeskOrderDocument, { variables: { orderId: order.id }, onData: () => void refetch() })
  const [isAmending, setAmending] = useState(false)
  const { amendment } = order
  return (
    <>
      <section className="card">
        <h1>{order.number}</h1>
        <StateLines state={trackingState(order, new Date())} />
        <p>{t('desk.placed', { date: day(order.placedAt, language), email: order.email, channel: order.channel.name })}</p>
        <Steps order={order} />
        {amendment && <p className="notice">{t(`desk.amending.${amendment.state}`, { reason: amendment.reason })}</p>}
        <Actions order={order} refetch={refetch} onAmend={() => setAmending(true)} />
      </section>
      {isAmending && <Amend order={order} onStale={() => void refetch()} onDone={() => setAmending(false)} />}
      <div className="sides">
        <div>
          <Holds order={order} refetch={refetch} />
          <Delays order={order} refetch={refetch} />
          <Lines order={order} />
          <OrderReturns orderId={order.id} />
          <OrderCases order={order} refetch={refetch} />
          <Timeline order={order} />
        </div>
        <div>
          <Money order={order} />
          <Destination order={order} />
          <Opinion order={order} />
        </div>
      </div>
    </>
  )
}
