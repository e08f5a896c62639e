import { useApolloClient, useQuery } from '@apollo/client/react'
import { moment } from '../../shared/format/intl.js'
import { readAgain } from '../../shared/graph/read-again.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { AskedForm } from './asked-form.js'
import { AskAboutOrderDocument, ReplyAboutOrderDocument, TrackedCasesDocument, type CaseKind } from './generated.js'

const KINDS = ['QUESTION', 'NOT_DELIVERED', 'LATE', 'DAMAGED', 'WRONG_ITEM', 'RETURN', 'REFUND'] as const satisfies readonly CaseKind[]
/** An answer is seen after this long, while the questions are open. */
const AGAIN_MS = 4_000

/** What the customer asked about the order, what was answered, and the way to ask. */
export default function Questions({ orderId }: { readonly orderId: string }) {
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const { data, refetch } = useQuery(TrackedCasesDocument, {
    variables: { id: orderId },
    fetchPolicy: 'no-cache',
    pollInterval: AGAIN_MS,
  })
  const asked = data?.order?.cases ?? []
  return (
    <>
      {asked.map(({ id: caseId, number, subject, status, messages }) => (
        <section key={caseId} className="question">
          <h3>
            {subject} <small>{number}</small>
          </h3>
          <p className="hint" role="status">
            {t(`questions.status.${status}`)}
          </p>
          <ol className="messages">
            {messages.map(({ id, author, body, at }) => (
              <li key={id} className={author === 'customer' ? 'customer' : undefined}>
                <p>{body}</p>
                <small>
                  {t(author === 'customer' ? 'questions.you' : 'questions.us')} · {moment(at, language)}
                </small>
              </li>
            ))}
          </ol>
          {status !== 'RESOLVED' && (
            <AskedForm
              fields={[{ name: 'body', label: t('questions.reply'), isLong: true }]}
              confirm={t('questions.send')}
              send={async ({ body = '' }, idempotencyKey) => {
                const { data } = await client.mutate({
                  mutation: ReplyAboutOrderDocument,
                  variables: { input: { caseId, body, idempotencyKey } },
                })
                await readAgain(refetch)
                return data?.replyToCase.userErrors ?? []
              }}
            />
          )}
        </section>
      ))}
      <h3>{t('questions.new')}</h3>
      <AskedForm
        fields={[
          {
            name: 'kind',
            label: t('questions.kind'),
            choices: Object.fromEntries(KINDS.map((kind) => [kind, t(`questions.kinds.${kind}`)])),
          },
          { name: 'subject', label: t('questions.subject') },
          { name: 'body', label: t('questions.body'), isLong: true },
        ]}
        confirm={t('questions.ask')}
        send={async ({ kind, subject = '', body = '' }, idempotencyKey) => {
          const input = { idempotencyKey, orderId, kind: kind as CaseKind, subject, body }
          const { data } = await client.mutate({ mutation: AskAboutOrderDocument, variables: { input } })
          await readAgain(refetch)
          return data?.openCase.userErrors ?? []
        }}
      />
    </>
  )
}
