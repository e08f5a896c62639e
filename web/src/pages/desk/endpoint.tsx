import { useApolloClient } from '@apollo/client/react'
import { useState } from 'react'
import { number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Action } from '../../shared/staff/fields.js'
import { Choice } from './choice.js'
import {
  ReplayFailedOutDocument,
  TryWebhookDocument,
  type MessageKind,
  type TryWebhookMutation,
  type WebhooksOutQuery,
} from './generated.js'
import { useDoing } from './use-doing.js'

type Webhook = WebhooksOutQuery['webhooks'][number]

/** The address of a shop: what it is told of, a dry run, and the way to send again all that it has not taken. */
export function OfEndpoint({ webhook: { id: webhookId, url, kinds, isActive } }: { readonly webhook: Webhook }) {
  const { t } = useTranslation()
  return (
    <section className="card" aria-label={t('deliveries.endpoint')}>
      <p>
        <code className="address">{url}</code> <span className="tag">{t(isActive ? 'deliveries.isActive' : 'deliveries.isPaused')}</span>
      </p>
      <p className="hint">
        {t('deliveries.toldOf')} {kinds.map((kind) => t(`deliveries.kinds.${kind}`)).join(', ')}
      </p>
      <SendFailedAgain webhookId={webhookId} />
      <DryRun webhookId={webhookId} kinds={kinds} />
    </section>
  )
}

function SendFailedAgain({ webhookId }: { readonly webhookId: string }) {
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const [count, setCount] = useState(0)
  const { isBusy, told, wrong, act } = useDoing(t('deliveries.resentAll', { count, number: number(count, language) }))
  const press = () =>
    act(async () => {
      const { data } = await client.mutate({ mutation: ReplayFailedOutDocument, variables: { input: { webhookId } } })
      setCount(data?.replayWebhookDeliveries.count ?? 0)
      return data?.replayWebhookDeliveries.userErrors ?? []
    })
  return (
    <div className="actions">
      <Action isQuiet isPending={isBusy} onPress={() => void press()}>
        {t('deliveries.replayFailed')}
      </Action>
      <span role="status">{told}</span>
      <div role="alert">{wrong && <p className="notice bad">{wrong}</p>}</div>
    </div>
  )
}

type Tried = NonNullable<TryWebhookMutation['testWebhook']['result']>

function DryRun({ webhookId, kinds }: { readonly webhookId: string; readonly kinds: readonly MessageKind[] }) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const [kind, setKind] = useState<MessageKind>(kinds[0] ?? 'ORDER_PLACED')
  const [tried, setTried] = useState<Tried | null>(null)
  const { isBusy, wrong, act } = useDoing()
  const press = () =>
    act(async () => {
      setTried(null)
      const { data } = await client.mutate({ mutation: TryWebhookDocument, variables: { input: { webhookId, kind } } })
      setTried(data?.testWebhook.result ?? null)
      return data?.testWebhook.userErrors ?? []
    })
  return (
    <details className="try">
      <summary>{t('deliveries.try.heading')}</summary>
      <p className="hint">{t('deliveries.try.what')}</p>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={t('deliveries.try.kind')}
          value={kind}
          values={kinds}
          nameOf={(one) => t(`deliveries.kinds.${one}`)}
          onChange={setKind}
        />
        <Action isPending={isBusy} onPress={() => void press()}>
          {t('deliveries.try.send')}
        </Action>
      </form>
      <div role="status">{tried && <Answer of={tried} />}</div>
      <div role="alert">{wrong && <p className="notice bad">{wrong}</p>}</div>
    </details>
  )
}

function Answer({ of: { error, status, ms, text, sent } }: { readonly of: Tried }) {
  const { t, language } = useTranslation()
  return (
    <>
      <p className={error ? 'notice bad' : 'notice'}>
        {error
          ? t('deliveries.try.notTaken', { error })
          : t('deliveries.try.taken', { status: status ?? 0, ms: number(ms ?? 0, language) })}
      </p>
      {text && (
        <>
          <p>{t('deliveries.try.answered')}</p>
          <pre tabIndex={0} role="region" aria-label={t('deliveries.try.answered')}>
            {text}
          </pre>
        </>
      )}
      <p>{t('deliveries.try.sent')}</p>
      <pre tabIndex={0} role="region" aria-label={t('deliveries.try.sent')}>
        {JSON.stringify(JSON.parse(sent), null, 2)}
      </pre>
    </>
  )
}
