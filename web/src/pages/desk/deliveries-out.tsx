import { useApolloClient, useQuery } from '@apollo/client/react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { moment, number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Delivery } from './delivery.js'
import {
  DeliveriesOutDocument,
  ReplayDeliveryOutDocument,
  WebhooksOutDocument,
  type DeliveriesOutQuery,
  type WebhooksOutQuery,
} from './generated.js'
import { List } from './list.js'
import { OfEndpoint } from './endpoint.js'
import { useFilter } from './use-filter.js'

type Listed = DeliveriesOutQuery['webhookDeliveries']['edges'][number]['node']

/** What shops are told at their addresses: whether they took it, and the way to send it again. */
export function DeliveriesOut({ direction }: { readonly direction: ReactNode }) {
  const { t } = useTranslation()
  const { data, error } = useQuery(WebhooksOutDocument)
  const webhooks = data?.webhooks ?? []
  if (webhooks.length > 0) return <OfWebhook direction={direction} webhooks={webhooks} />
  return (
    <>
      <h1>{t('deliveries.headingOut')}</h1>
      <div className="filters">{direction}</div>
      {error ? (
        <p className="notice bad" role="alert">
          {t('error.busy')}
        </p>
      ) : (
        <p className="card empty">{data ? t('deliveries.noWebhooks') : t('busy')}</p>
      )}
    </>
  )
}

interface Props {
  readonly direction: ReactNode
  readonly webhooks: WebhooksOutQuery['webhooks']
}
const STATES = ['ALL', 'DUE', 'DELIVERED', 'FAILED'] as const

function OfWebhook({ direction, webhooks }: Props) {
  const { t } = useTranslation()
  const names = new Map(webhooks.map(({ id, channel, url }) => [id, `${channel}: ${new URL(url).host}`]))
  const [webhookId, addresses] = useFilter({
    ...{ name: 'webhook', label: t('deliveries.webhook'), values: [...names.keys()] },
    nameOf: (id) => names.get(id) ?? id,
  })
  const [state, states] = useFilter({
    ...{ name: 'state', label: t('deliveries.state'), values: STATES },
    nameOf: (one) => t(`deliveries.states.${one}`),
  })
  const webhook = webhooks.find(({ id }) => id === webhookId)
  const filter = { webhookId, state: state === 'ALL' ? null : state }
  return (
    <List
      heading={t('deliveries.headingOut')}
      asked={{ document: DeliveriesOutDocument, filter, connectionOf: ({ webhookDeliveries }) => webhookDeliveries }}
      filters={[direction, addresses, states]}
      above={webhook && <OfEndpoint key={webhookId} webhook={webhook} />}
      none={t('deliveries.none')}
      rowOf={(delivery, again) => <DeliveryOut of={delivery} onChange={again} />}
      file={{
        name: 'deliveries-out',
        columns: {
          'deliveries.column.topic': ({ kind }) => t(`deliveries.kinds.${kind}`),
          'deliveries.column.state': ({ state }) => t(`deliveries.states.${state}`),
          'deliveries.column.reason': ({ error }) => error ?? null,
          'deliveries.column.attempts': ({ attempts }) => attempts,
          'deliveries.column.answer': ({ answerStatus }) => answerStatus ?? null,
          'deliveries.column.nextAttemptAt': ({ nextAttemptAt }) => nextAttemptAt ?? null,
          'deliveries.column.madeAt': ({ madeAt }) => madeAt,
          'deliveries.column.deliveredAt': ({ deliveredAt }) => deliveredAt ?? null,
        },
      }}
    />
  )
}

function DeliveryOut({ of: delivery, onChange }: { readonly of: Listed; readonly onChange: () => Promise<void> }) {
  const { id: deliveryId, orderId, kind, state, attempts, error, madeAt, nextAttemptAt, answerStatus, answeredInMs } = delivery
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const work = async () => {
    const { data } = await client.mutate({ mutation: ReplayDeliveryOutDocument, variables: { input: { deliveryId } } })
    return data?.replayWebhookDelivery.userErrors ?? []
  }
  const name = t(`deliveries.kinds.${kind}`)
  const about = [
    moment(madeAt, language),
    t('work.attempts', { count: attempts }),
    answerStatus != null && t('deliveries.answer', { status: answerStatus, ms: number(answeredInMs ?? 0, language) }),
    nextAttemptAt && t('deliveries.nextAttempt', { at: moment(nextAttemptAt, language) }),
  ]
  return (
    <Delivery
      state={state}
      title={<strong>{orderId ? <Link to={`/order/${orderId}`}>{name}</Link> : name}</strong>}
      about={about.filter(Boolean).join(' · ')}
      reason={error ?? null}
      again={{ button: t('deliveries.resend'), done: t('deliveries.resent'), work }}
      onChange={onChange}
    />
  )
}
