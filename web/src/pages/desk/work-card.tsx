import { useApolloClient } from '@apollo/client/react'
import { Link } from 'react-router'
import { moment } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { useStaff } from '../../shared/staff/staff-page.js'
import { Change } from './change.js'
import { AssignWorkAtDeskDocument, ResolveWorkAtDeskDocument, RetryAtDeskDocument, type DeskWorkFragment } from './generated.js'
import { Step } from './step.js'

interface Props {
  readonly item: DeskWorkFragment
  readonly onChange: () => Promise<void>
}

/** Something that waits for a person: what it is about, why it stopped, and what can be done. */
export function WorkCard({ item, onChange }: Props) {
  const { kind, subject, error, payload, orderId, attempts, since, assignee, resolvedAt, resolvedBy, resolution } = item
  const { t, language } = useTranslation()
  return (
    <>
      <span className="tag">{t([`work.kind.${kind}`, kind])}</span>{' '}
      <strong>{orderId ? <Link to={`/order/${orderId}`}>{subject}</Link> : subject}</strong>
      <small>
        {error} · {t('work.attempts', { count: attempts })} · {moment(since, language)} ·{' '}
        {assignee ? t('case.has', { assignee }) : t('case.nobody')}
      </small>
      {resolvedAt && (
        <small>
          {t('work.over', { when: moment(resolvedAt, language), by: resolvedBy ?? '' })} {resolution}
        </small>
      )}
      <Doing item={item} onChange={onChange} />
      {payload !== null && payload !== undefined && (
        <details>
          <summary>{t('work.details')}</summary>
          <pre tabIndex={0} role="region" aria-label={t('work.details')}>
            {JSON.stringify(payload, null, 2)}
          </pre>
        </details>
      )}
    </>
  )
}

/** No more than is allowed now. */
function Doing({ item: { id: workItemId, assignee, allowedActions }, onChange }: Props) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const { subject: me } = useStaff()
  const assign = async (to: string | null) => {
    const { data } = await client.mutate({ mutation: AssignWorkAtDeskDocument, variables: { input: { workItemId, assignee: to } } })
    return data?.assignWorkItem.userErrors ?? []
  }
  const retry = async () => {
    const { data } = await client.mutate({ mutation: RetryAtDeskDocument, variables: { input: { workItemId } } })
    return data?.retryWorkItem.userErrors ?? []
  }
  if (allowedActions.length === 0) return null
  return (
    <div className="actions">
      {allowedActions.includes('RETRY') && <Step button={t('work.retry')} done={t('work.retried')} work={retry} onChange={onChange} />}
      {allowedActions.includes('ASSIGN') && assignee !== me && (
        <Step button={t('case.take')} done="" work={() => assign(me)} onChange={onChange} />
      )}
      {allowedActions.includes('ASSIGN') && assignee === me && (
        <Step button={t('case.leave')} done="" work={() => assign(null)} onChange={onChange} />
      )}
      {allowedActions.includes('RESOLVE') && (
        <Change
          button={t('settle.button')}
          confirm={t('settle.confirm')}
          what={t('settle.what')}
          fields={[{ name: 'reason', label: t('settle.reason') }]}
          change={async ({ reason = '' }) => {
            const { data } = await client.mutate({ mutation: ResolveWorkAtDeskDocument, variables: { input: { workItemId, reason } } })
            await onChange()
            return data?.resolveWorkItem.userErrors ?? []
          }}
        />
      )}
    </div>
  )
}
