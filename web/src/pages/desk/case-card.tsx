import { useApolloClient } from '@apollo/client/react'
import { useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { fromNow, moment } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { TextInput } from '../../shared/staff/fields.js'
import { useStaff } from '../../shared/staff/staff-page.js'
import { useNow } from '../../shared/ui/use-now.js'
import { Change } from './change.js'
import { AssignAtDeskDocument, ReplyAtDeskDocument, ResolveAtDeskDocument, type DeskCaseFragment } from './generated.js'
import { Step } from './step.js'
import { useDoing } from './use-doing.js'

interface Props {
  readonly of: DeskCaseFragment
  /** Told where the order is not on the page already. */
  readonly withOrder?: boolean
  readonly isOpen?: boolean
  readonly onChange: () => Promise<void>
}

/** A conversation with a customer: what was written, whose turn it is and until when, and what can be done about it. */
export function CaseCard({ of: { id, number, subject, kind, status, assignee, messages, dueAt, order, customer }, ...props }: Props) {
  const { withOrder = false, isOpen = false, onChange } = props
  const { t, language } = useTranslation()
  const now = useNow()
  const isLate = dueAt !== null && dueAt !== undefined && Date.parse(dueAt) < now.getTime()
  return (
    <details className="case" open={isOpen}>
      <summary>
        <strong>{subject}</strong> <span className="tag">{t(`case.status.${status}`)}</span>{' '}
        {dueAt && (
          <span className={isLate ? 'low' : 'tag'}>{t(isLate ? 'case.late' : 'case.due', { when: fromNow(dueAt, now, language) })}</span>
        )}
        <small>
          {number} · {t(`case.kind.${kind}`)} · {customer.name} · {assignee ? t('case.has', { assignee }) : t('case.nobody')}
        </small>
      </summary>
      {withOrder && order && (
        <p>
          <Link to={`/orders/${order.number}`}>{order.number}</Link>
        </p>
      )}
      <ol className="messages">
        {messages.map((message) => (
          <li key={message.id} className={message.author === 'customer' ? 'customer' : undefined}>
            <p>{message.body}</p>
            <small>
              {message.author} · {moment(message.at, language)}
            </small>
          </li>
        ))}
      </ol>
      {status !== 'RESOLVED' && <Answering id={id} assignee={assignee ?? null} onChange={onChange} />}
    </details>
  )
}

function Answering({
  id: caseId,
  assignee,
  onChange,
}: {
  readonly id: string
  readonly assignee: string | null
  readonly onChange: () => Promise<void>
}) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const { subject: me } = useStaff()
  const [body, setBody] = useState('')
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID() as string)
  const replying = useDoing()
  const reply = async (event: FormEvent) => {
    event.preventDefault()
    const isDone = await replying.act(async () => {
      const { data } = await client.mutate({ mutation: ReplyAtDeskDocument, variables: { input: { caseId, body, idempotencyKey } } })
      return data?.replyToCase.userErrors ?? []
    })
    if (!isDone) return
    setBody('')
    setKey(crypto.randomUUID())
    await onChange()
  }
  const assign = async (to: string | null) => {
    const { data } = await client.mutate({ mutation: AssignAtDeskDocument, variables: { input: { caseId, assignee: to } } })
    return data?.assignCase.userErrors ?? []
  }
  return (
    <>
      <form onSubmit={(event) => void reply(event)}>
        <TextInput isLong label={t('case.reply')} value={body} onChange={setBody} trouble={replying.wrong || null} />
        <p className="actions">
          <button type="submit" disabled={replying.isBusy}>
            {t('case.send')}
          </button>
        </p>
      </form>
      <div className="actions">
        {assignee !== me && <Step button={t('case.take')} done="" work={() => assign(me)} onChange={onChange} />}
        {assignee !== null && <Step button={t('case.leave')} done="" work={() => assign(null)} onChange={onChange} />}
        <Change
          button={t('assign.button')}
          confirm={t('assign.confirm')}
          what={t('assign.what')}
          fields={[{ name: 'assignee', label: t('assign.to') }]}
          change={async ({ assignee = '' }) => {
            const refusals = await assign(assignee)
            await onChange()
            return refusals
          }}
        />
        <Change
          button={t('resolve.button')}
          confirm={t('resolve.confirm')}
          what={t('resolve.what')}
          fields={[{ name: 'body', label: t('resolve.body'), isLong: true }]}
          change={async ({ body }) => {
            const { data } = await client.mutate({ mutation: ResolveAtDeskDocument, variables: { input: { caseId, body: body || null } } })
            await onChange()
            return data?.resolveCase.userErrors ?? []
          }}
        />
      </div>
    </>
  )
}
