import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react'
import { useEffect } from 'react'
import { useParams } from 'react-router'
import { day, moment, price } from '../../shared/format/intl.js'
import { isRefused } from '../../shared/graph/open-graph.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { StateLines } from '../../shared/ui/state-lines.js'
import { Steps } from '../../shared/ui/steps.js'
import { trackingState } from '../../shared/ui/tracking-state.js'
import { Change } from './change.js'
import {
  CancelAtDeskDocument,
  DeskOrderDocument,
  FollowDeskOrderDocument,
  RefundAtDeskDocument,
  ReleaseAtDeskDocument,
  type DeskOrderFragment,
} from './generated.js'
import { rememberOrder } from './seen.js'

/** One order from all sides, live, with what may be done to it now. */
export function OrderPage() {
  const { number = '' } = useParams()
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(DeskOrderDocument, { variables: { number }, errorPolicy: 'all' })
  const order = data?.order
  useEffect(() => {
    if (!order) return
    rememberOrder(order.number)
    document.title = `${order.number} · Kade`
  }, [order])
  if (order) return <Order order={order} refetch={() => void refetch()} />
  if (!error) return <Skeleton lines={8} />
  return (
    <p className="notice bad" role="alert">
      {isRefused(error) ? t('desk.unknown', { number }) : t('error.busy')}
    </p>
  )
}

function Order({ order, refetch }: { readonly order: DeskOrderFragment; readonly refetch: () => void }) {
  const { t, language } = useTranslation()
  const client = useApolloClient()
  useSubscription(FollowDeskOrderDocument, { variables: { orderId: order.id }, onData: refetch })
  const held = order.holds.filter(({ releasedAt }) => releasedAt === null)
  return (
    <>
      <section className="card">
        <h1>{order.number}</h1>
        <StateLines state={trackingState(order, new Date())} />
        <p>{t('desk.placed', { date: day(order.placedAt, language), email: order.email, channel: order.channel.name })}</p>
        <Steps order={order} />
        <Actions order={order} />
      </section>
      {held.length > 0 && (
        <section className="card">
          <h2>{t('desk.holds')}</h2>
          <ul className="rows">
            {held.map(({ id, reason, note, placedBy, placedAt }) => (
              <li key={id}>
                <strong>{note ?? reason}</strong>
                <small>{t('desk.heldBy', { by: placedBy, date: moment(placedAt, language) })}</small>
                {order.allowedActions.includes('RELEASE_HOLD') && (
                  <Change
                    name="release"
                    what={t('release.what')}
                    most={null}
                    change={async ({ reason }) => {
                      const input = { orderId: order.id, holdId: id, note: reason || null }
                      const { data } = await client.mutate({ mutation: ReleaseAtDeskDocument, variables: { input } })
                      return data?.releaseHold.userErrors ?? []
                    }}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="card">
        <h2>{t('desk.lines')}</h2>
        <ul className="rows">
          {order.lines.map(({ id, quantity, title, sku, total }) => (
            <li key={id}>
              {quantity} × {title}
              <small>
                {sku} · {price(total, language)}
              </small>
            </li>
          ))}
        </ul>
      </section>
      <section className="card">
        <h2>{t('desk.money')}</h2>
        <ul className="rows">
          {order.payments.map(({ id, provider, authorized, captured, refunded, failureReason }) => (
            <li key={id}>
              {t('desk.paid', {
                provider,
                authorized: price(authorized, language),
                captured: price(captured, language),
                refunded: price(refunded, language),
              })}
              {failureReason && <small>{t('desk.declined', { reason: failureReason })}</small>}
            </li>
          ))}
        </ul>
      </section>
      <section className="card">
        <h2>{t('desk.timeline')}</h2>
        <ol className="rows">
          {order.timeline.edges.toReversed().map(({ node: { id, at, message, actor } }) => (
            <li key={id}>
              {message}
              <small>
                {moment(at, language)} · {actor}
              </small>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}

/** Only what may be done now. */
function Actions({ order: { id: orderId, version, allowedActions, cancellation, refundable } }: { readonly order: DeskOrderFragment }) {
  const { t, language } = useTranslation()
  const client = useApolloClient()
  return (
    <div className="actions">
      {allowedActions.includes('CANCEL') && cancellation && (
        <Change
          name="cancel"
          what={t('cancel.what', {
            count: cancellation.units,
            amount: price(cancellation.amount, language),
            remaining: price(cancellation.remaining, language),
          })}
          most={null}
          change={async ({ reason }) => {
            const input = { orderId, expectedVersion: version, reason }
            const { data } = await client.mutate({ mutation: CancelAtDeskDocument, variables: { input } })
            return data?.cancelOrder.userErrors ?? []
          }}
        />
      )}
      {Number(refundable.amount) > 0 && (
        <Change
          name="refund"
          what={t('refund.button')}
          most={t('refund.most', { amount: price(refundable, language) })}
          change={async ({ reason, amount, key }) => {
            const money = { amount: amount.replace(',', '.'), currencyCode: refundable.currencyCode }
            const input = { idempotencyKey: key, orderId, amount: money, reason }
            const { data } = await client.mutate({ mutation: RefundAtDeskDocument, variables: { input } })
            return data?.refundOrder.userErrors ?? []
          }}
        />
      )}
    </div>
  )
}
