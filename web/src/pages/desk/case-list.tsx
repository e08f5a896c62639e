import { useTranslation } from '../../shared/i18n/translation.js'
import { useStaff } from '../../shared/staff/staff-page.js'
import { CaseCard } from './case-card.js'
import { DeskCasesDocument, type CaseStatus } from './generated.js'
import { List } from './list.js'
import { useFilter } from './use-filter.js'

const STATUSES = ['OPEN', 'WAITING_ON_CUSTOMER', 'RESOLVED', 'ALL'] as const
const WHOSE = ['everybody', 'mine'] as const

/** What customers asked: whose turn it is, and until when. */
export function CaseList() {
  const { t } = useTranslation()
  const { subject: me } = useStaff()
  const [status, statuses] = useFilter({
    ...{ name: 'status', label: t('cases.status'), values: STATUSES },
    nameOf: (one) => t(`case.status.${one}`),
  })
  const [whose, assignees] = useFilter({
    ...{ name: 'whose', label: t('cases.whose'), values: WHOSE },
    nameOf: (one) => t(`cases.whoseIs.${one}`),
  })
  return (
    <List
      heading={t('cases.heading')}
      asked={{
        document: DeskCasesDocument,
        filter: { status: status === 'ALL' ? null : (status satisfies CaseStatus), assignee: whose === 'mine' ? me : null },
        connectionOf: ({ cases }) => cases,
      }}
      filters={[statuses, assignees]}
      none={t('cases.none')}
      rowOf={(listed, again) => <CaseCard of={listed} withOrder onChange={again} />}
      file={{
        name: 'cases',
        columns: {
          'cases.column.number': ({ number }) => number,
          'cases.column.subject': ({ subject }) => subject,
          'cases.column.kind': ({ kind }) => t(`case.kind.${kind}`),
          'cases.column.status': ({ status }) => t(`case.status.${status}`),
          'cases.column.assignee': ({ assignee }) => assignee ?? null,
          'cases.column.order': ({ order }) => order?.number ?? null,
          'cases.column.openedAt': ({ openedAt }) => openedAt,
          'cases.column.dueAt': ({ dueAt }) => dueAt ?? null,
        },
      }}
    />
  )
}
