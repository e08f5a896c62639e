import { useApolloClient, useQuery } from '@apollo/client/react'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import { moment } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { Delivery } from './delivery.js'
import {
  DeliveriesInDocument,
  DeliveryInDocument,
  DeskChannelsDocument,
  ReplayDeliveryInDocument,
  type DeskDeliveryFragment,
} from './generated.js'
import { List } from './list.js'
import { useFilter } from './use-filter.js'

const STATES = ['ALL', 'FAILED', 'WAITING', 'RECEIVED', 'APPLIED', 'SUPERSEDED', 'IGNORED'] as const

/** The inbox of the shops' platforms: each delivery as it came, how far it got, and the way to have it read again. */
export function DeliveriesIn({ direction }: { readonly direction: ReactNode }) {
  const { t } = useTranslation()
  const { data } = useQuery(DeskChannelsDocument)
  const known = data?.channels ?? []
  const [channel, channels] = useFilter({
    ...{ name: 'channel', label: t('deliveries.channel'), values: ['', ...known.map(({ code }) => code)] },
    nameOf: (code) => known.find((one) => one.code === code)?.name ?? t('deliveries.everyChannel'),
  })
  const [state, states] = useFilter({
    ...{ name: 'state', label: t('deliveries.state'), values: STATES },
    nameOf: (one) => t(`deliveries.states.${one}`),
  })
  return (
    <List
      heading={t('deliveries.headingIn')}
      asked={{
        document: DeliveriesInDocument,
        filter: { filter: { channel: channel || null, states: state === 'ALL' ? null : [state] } },
        connectionOf: ({ channelDeliveries }) => channelDeliveries,
      }}
      filters={[direction, channels, states]}
      none={t('deliveries.none')}
      rowOf={(delivery, again) => <DeliveryIn of={delivery} onChange={again} />}
      file={{
        name: 'deliveries-in',
        columns: {
          'deliveries.column.channel': ({ channel }) => channel,
          'deliveries.column.topic': ({ topic }) => topic,
          'deliveries.column.state': ({ state }) => t(`deliveries.states.${state}`),
          'deliveries.column.reason': ({ reason }) => reason ?? null,
          'deliveries.column.order': ({ channelOrderId }) => channelOrderId ?? null,
          'deliveries.column.receivedAt': ({ receivedAt }) => receivedAt,
        },
      }}
    />
  )
}

function DeliveryIn({ of: delivery, onChange }: { readonly of: DeskDeliveryFragment; readonly onChange: () => Promise<void> }) {
  const { id: deliveryId, channel, topic, channelOrderId, state, reason, receivedAt, replays, order } = delivery
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const [isOpen, setOpen] = useState(false)
  const work = async () => {
    const { data } = await client.mutate({ mutation: ReplayDeliveryInDocument, variables: { input: { deliveryId } } })
    return data?.replayChannelDelivery.userErrors ?? []
  }
  return (
    <Delivery
      state={state}
      title={
        <>
          <strong>{topic || channel}</strong> {order ? <Link to={`/orders/${order.number}`}>{order.number}</Link> : channelOrderId}
        </>
      }
      about={[channel, moment(receivedAt, language), ...(replays > 0 ? [t('deliveries.replays', { count: replays })] : [])].join(' · ')}
      reason={reason ?? null}
      again={{ button: t('deliveries.replay'), done: t('deliveries.replayed'), work }}
      onChange={onChange}
    >
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('deliveries.content')}</summary>
        {isOpen && <Content id={deliveryId} />}
      </details>
    </Delivery>
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
