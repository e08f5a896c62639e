import { useApolloClient, useQuery } from '@apollo/client/react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { moment } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Choice } from './choice.js'
import { DeliveriesOutDocument, ReplayDeliveryOutDocument, WebhooksOutDocument, type DeliveriesOutQuery } from './generated.js'
import { List } from './list.js'
import { Step } from './step.js'
import { useFilter } from './use-filter.js'
import { usePage } from './use-page.js'

type Listed = DeliveriesOutQuery['webhookDeliveries']['edges'][number]['node']

/** What shops are told at their addresses: whether they took it, and the way to send it again. */
export function DeliveriesOut({ choice }: { readonly choice: ReactNode }) {
  const { t } = useTranslation()
  const { data } = useQuery(WebhooksOutDocument)
  const webhooks = data?.webhooks ?? []
  if (webhooks.length === 0)
    return (
      <>
        <h1>{t('deliveries.headingOut')}</h1>
        <div className="filters">{choice}</div>
        <p className="card empty">{data ? t('deliveries.noWebhooks') : t('busy')}</p>
      </>
    )
  return <OfWebhook choice={choice} webhooks={webhooks} />
}

interface Props {
  readonly choice: ReactNode
  readonly webhooks: readonly { readonly id: string; readonly channel: string; readonly url: string }[]
}

function OfWebhook({ choice, webhooks }: Props) {
  const { t } = useTranslation()
  const ids = webhooks.map(({ id }) => id)
  const [webhookId, setWebhook] = useFilter('webhook', ids)
  const page = usePage({
    document: DeliveriesOutDocument,
    filter: { webhookId },
    connectionOf: ({ webhookDeliveries }) => webhookDeliveries,
  })
  const nameOf = (id: string) =>
    webhooks.filter((one) => one.id === id).map(({ channel, url }) => `${channel}: ${new URL(url).host}`)[0] ?? id
  return (
    <List
      heading={t('deliveries.headingOut')}
      page={page}
      none={t('deliveries.none')}
      filters={
        <>
          {choice}
          <Choice label={t('deliveries.webhook')} value={webhookId} values={ids} nameOf={nameOf} onChange={setWebhook} />
        </>
      }
      rowOf={(delivery) => <Delivery of={delivery} onChange={page.again} />}
      file={{
        name: 'deliveries-out',
        columns: ['topic', 'state', 'reason', 'attempts', 'madeAt', 'deliveredAt'].map((name) => t(`deliveries.column.${name}`)),
        cellsOf: ({ kind, state, error, attempts, madeAt, deliveredAt }) => [
          ...[t(`deliveries.kinds.${kind}`), t(`deliveries.states.${state}`), error ?? null, attempts, madeAt, deliveredAt ?? null],
        ],
      }}
    />
  )
}

function Delivery({
  of: { id: deliveryId, orderId, kind, state, attempts, error, madeAt },
  onChange,
}: {
  readonly of: Listed
  readonly onChange: () => Promise<void>
}) {
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const again = async () => {
    const { data } = await client.mutate({ mutation: ReplayDeliveryOutDocument, variables: { input: { deliveryId } } })
    return data?.replayWebhookDelivery.userErrors ?? []
  }
  return (
    <>
      <span className={state === 'FAILED' ? 'low' : 'tag'}>{t(`deliveries.states.${state}`)}</span>{' '}
      <strong>
        <Link to={`/order/${orderId}`}>{t(`deliveries.kinds.${kind}`)}</Link>
      </strong>
      <small>
        {moment(madeAt, language)} · {t('work.attempts', { count: attempts })}
      </small>
      {error && <small>{error}</small>}
      <div className="actions">
        <Step button={t('deliveries.resend')} done={t('deliveries.resent')} work={again} onChange={onChange} />
      </div>
    </>
  )
}
