import { useTranslation } from '../../shared/i18n/translation.js'
import { useStaff } from '../../shared/staff/staff-page.js'
import { Choice } from './choice.js'
import { DeskWorkItemsDocument } from './generated.js'
import { List } from './list.js'
import { useFilter } from './use-filter.js'
import { usePage } from './use-page.js'
import { WorkCard } from './work-card.js'

const KINDS = [
  ...['', 'PAYMENT', 'PAYMENT_HOLD', 'PAYMENT_MISMATCH', 'CHARGEBACK', 'STOCK_RESERVATION', 'STOCK_RELEASE', 'DELIVERY', 'SOURCING'],
  ...['CHANNEL_ORDER', 'CHANNEL_MESSAGE', 'MESSAGE', 'WEBHOOK', 'CASE', 'DEAD_LETTER'],
]
const STATUSES = ['OPEN', 'RESOLVED'] as const
const WHOSE = ['everybody', 'mine', 'nobody'] as const

/** What could not go on by itself, the longest waiting first. */
export function WorkList() {
  const { t } = useTranslation()
  const { subject: me } = useStaff()
  const [kind, setKind] = useFilter('kind', KINDS)
  const [status, setStatus] = useFilter('status', STATUSES)
  const [whose, setWhose] = useFilter('whose', WHOSE)
  const filter = {
    ...{ kinds: kind ? [kind] : null, status },
    ...{ assignee: whose === 'mine' ? me : null, unassigned: whose === 'nobody' ? true : null },
  }
  const page = usePage({ document: DeskWorkItemsDocument, filter: { filter }, connectionOf: ({ workItems }) => workItems })
  const nameOf = (one: string) => (one ? t([`work.kind.${one}`, one]) : t('work.everyKind'))
  return (
    <List
      heading={t('work.heading')}
      page={page}
      none={t('work.none')}
      filters={
        <>
          <Choice label={t('work.kindIs')} value={kind} values={KINDS} nameOf={nameOf} onChange={setKind} />
          <Choice
            label={t('work.status')}
            value={status}
            values={STATUSES}
            nameOf={(one) => t(`work.statuses.${one}`)}
            onChange={setStatus}
          />
          <Choice label={t('work.whose')} value={whose} values={WHOSE} nameOf={(one) => t(`work.whoseIs.${one}`)} onChange={setWhose} />
        </>
      }
      rowOf={(item) => <WorkCard item={item} onChange={page.again} />}
      file={{
        name: 'work-items',
        columns: ['kind', 'subject', 'error', 'attempts', 'since'].map((name) => t(`work.column.${name}`)),
        cellsOf: ({ kind, subject, error, attempts, since }) => [t([`work.kind.${kind}`, kind]), subject, error, attempts, since],
      }}
    />
  )
}
