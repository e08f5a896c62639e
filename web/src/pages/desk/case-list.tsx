import { useTranslation } from '../../shared/i18n/translation.js'
import { useStaff } from '../../shared/staff/staff-page.js'
import { CaseCard } from './case-card.js'
import { Choice } from './choice.js'
import { DeskCasesDocument, type CaseStatus } from './generated.js'
import { List } from './list.js'
import { useFilter } from './use-filter.js'
import { usePage } from './use-page.js'

const STATUSES = ['OPEN', 'WAITING_ON_CUSTOMER', 'RESOLVED', 'ALL'] as const
const WHOSE = ['everybody', 'mine'] as const

/** What customers asked: whose turn it is, and until when. */
export function CaseList() {
  const { t } = useTranslation()
  const { subject: me } = useStaff()
  const [status, setStatus] = useFilter('status', STATUSES)
  const [whose, setWhose] = useFilter('whose', WHOSE)
  const page = usePage({
    document: DeskCasesDocument,
    filter: { status: status === 'ALL' ? null : (status satisfies CaseStatus), assignee: whose === 'mine' ? me : null },
    connectionOf: ({ cases }) => cases,
  })
  return (
    <List
      heading={t('cases.heading')}
      page={page}
      none={t('cases.none')}
      filters={
        <>
          <Choice
            label={t('cases.status')}
            value={status}
            values={STATUSES}
            nameOf={(one) => t(`case.status.${one}`)}
            onChange={setStatus}
          />
          <Choice label={t('cases.whose')} value={whose} values={WHOSE} nameOf={(one) => t(`cases.whoseIs.${one}`)} onChange={setWhose} />
        </>
      }
      rowOf={(listed) => <CaseCard of={listed} withOrder onChange={page.again} />}
      file={{
        name: 'cases',
        columns: ['number', 'subject', 'kind', 'status', 'assignee', 'order', 'openedAt', 'dueAt'].map((name) => t(`cases.column.${name}`)),
        cellsOf: ({ number, subject, kind, status, assignee, order, openedAt, dueAt }) => [
          ...[number, subject, t(`case.kind.${kind}`), t(`case.status.${status}`), assignee ?? null],
          ...[order?.number ?? null, openedAt, dueAt ?? null],
        ],
      }}
    />
  )
}
