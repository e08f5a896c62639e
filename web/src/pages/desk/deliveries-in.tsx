import { useApolloClient, useQuery } from '@apollo/client/react'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import { moment } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { Choice } from './choice.js'
import {
  DeliveriesInDocument,
  DeliveryInDocument,
  DeskChannelsDocument,
  ReplayDeliveryInDocument,
  type DeskDeliveryFragment,
} from './generated.js'
import { List } from './list.js'
import { Step } from './step.js'
import { useFilter } from './use-filter.js'
import { usePage } from './use-page.js'

const STATES = ['ALL', 'FAILED', 'WAITING', 'RECEIVED', 'APPLIED', 'SUPERSEDED', 'IGNORED'] as const

/** The inbox of the shops' platforms: each delivery as it came, how far it got, and the way to have it read again. */
export function DeliveriesIn({ choice }: { readonly choice: ReactNode }) {
  const { t } = useTranslation()
  const { data } = useQuery(DeskChannelsDocument)
  const channels = ['', ...(data?.channels ?? []).map(({ code }) => code)]
  const [channel, setChannel] = useFilter('channel', channels)
  const [state, setState] = useFilter('state', STATES)
  const page = usePage({
    document: DeliveriesInDocument,
    filter: { filter: { channel: channel || null, states: state === 'ALL' ? null : [state] } },
    connectionOf: ({ channelDeliveries }) => channelDeliveries,
  })
  const nameOf = (code: string) => data?.channels.find((one) => one.code === code)?.name ?? t('deliveries.everyChannel')
  return (
    <List
      heading={t('deliveries.headingIn')}
      page={page}
      none={t('deliveries.none')}
      filters={
        <>
          {choice}
          <Choice label={t('deliveries.channel')} value={channel} values={channels} nameOf={nameOf} onChange={setChannel} />
          <Choice
            label={t('deliveries.state')}
            value={state}
            values={STATES}
            nameOf={(one) => t(`deliveries.states.${one}`)}
            onChange={setState}
          />
        </>
      }
      rowOf={(delivery) => <Delivery of={delivery} onChange={page.again} />}
      file={{
        name: 'deliveries-in',
        columns: ['channel', 'topic', 'state', 'reason', 'order', 'receivedAt'].map((name) => t(`deliveries.column.${name}`)),
        cellsOf: ({ channel, topic, state, reason, channelOrderId, receivedAt }) => [
          ...[channel, topic, t(`deliveries.states.${state}`), reason ?? null, channelOrderId ?? null, receivedAt],
        ],
      }}
    />
  )
}

function Delivery({ of: delivery, onChange }: { readonly of: DeskDeliveryFragment; readonly onChange: () => Promise<void> }) {
  const { id: deliveryId, channel, topic, channelOrderId, state, reason, receivedAt, replays, order } = delivery
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const [isOpen, setOpen] = useState(false)
  const again = async () => {
    const { data } = await client.mutate({ mutation: ReplayDeliveryInDocument, variables: { input: { deliveryId } } })
    return data?.replayChannelDelivery.userErrors ?? []
  }
  return (
    <>
      <span className={state === 'FAILED' ? 'low' : 'tag'}>{t(`deliveries.states.${state}`)}</span> <strong>{topic || channel}</strong>{' '}
      {order ? <Link to={`/orders/${order.number}`}>{order.number}</Link> : channelOrderId}
      <small>
        {channel} · {moment(receivedAt, language)}
        {replays > 0 && ` · ${t('deliveries.replays', { count: replays })}`}
      </small>
      {reason && <small>{reason}</small>}
      <div className="actions">
        <Step button={t('deliveries.replay')} done={t('deliveries.replayed')} work={again} onChange={onChange} />
      </div>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('deliveries.content')}</summary>
        {isOpen && <Content id={deliveryId} />}
      </details>
    </>
  )
}

/** As it came; asked for when somebody wants to see it. */
function Content({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const { data, error } = useQuery(DeliveryInDocument, { variables: { id }, fetchPolicy: 'no-cache' })
  if (error) return <p className="notice bad">{t('error.busy')}</p>
  if (!data?.channelDelivery) return <Skeleton lines={2} />
  const { headers, body } = data.channelDelivery
  return (
    <pre tabIndex={0} role="region" aria-label={t('deliveries.content')}>
      {headers.map(({ name, value }) => `${name}: ${value}\n`)}
      {'\n'}
      {body === null || body === undefined ? t('deliveries.erased') : readable(body)}
    </pre>
  )
}

function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}
