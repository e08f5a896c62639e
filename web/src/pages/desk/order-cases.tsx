import { useApolloClient } from '@apollo/client/react'
import { readAgain } from '../../shared/graph/read-again.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { CaseCard } from './case-card.js'
import { Change } from './change.js'
import { OpenCaseAtDeskDocument, type CaseKind, type DeskOrderFragment } from './generated.js'
import { Part, Rows } from './part.js'

const KINDS = ['QUESTION', 'NOT_DELIVERED', 'LATE', 'DAMAGED', 'WRONG_ITEM', 'RETURN', 'REFUND'] as const satisfies readonly CaseKind[]

/** What was asked about the order, and the way to open a case for a customer on the line. */
export function OrderCases({ order, refetch }: { readonly order: DeskOrderFragment; readonly refetch: () => Promise<void> }) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const mayOpen = order.allowedActions.includes('OPEN_CASE')
  if (order.cases.length === 0 && !mayOpen) return null
  return (
    <Part heading={t('cases.heading')}>
      {order.cases.length > 0 && (
        <Rows of={order.cases} rowOf={(one) => <CaseCard of={one} isOpen={one.status === 'OPEN'} onChange={refetch} />} />
      )}
      {mayOpen && (
        <Change
          button={t('openCase.button')}
          confirm={t('openCase.confirm')}
          what={t('openCase.what')}
          fields={[
            { name: 'kind', label: t('openCase.kind'), choices: Object.fromEntries(KINDS.map((kind) => [kind, t(`case.kind.${kind}`)])) },
            { name: 'subject', label: t('openCase.subject') },
            { name: 'body', label: t('openCase.body'), isLong: true },
          ]}
          change={async ({ kind, subject = '', body = '' }, idempotencyKey) => {
            const input = { idempotencyKey, orderId: order.id, kind: kind as CaseKind, subject, body }
            const { data } = await client.mutate({ mutation: OpenCaseAtDeskDocument, variables: { input } })
            await readAgain(refetch)
            return data?.openCase.userErrors ?? []
          }}
        />
      )}
    </Part>
  )
}
