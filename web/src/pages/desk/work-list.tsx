import { useTranslation } from '../../shared/i18n/translation.js'
import { useStaff } from '../../shared/staff/staff-page.js'
import { DeskWorkItemsDocument } from './generated.js'
import { List } from './list.js'
import { useFilter } from './use-filter.js'
import { WorkCard } from './work-card.js'

const KINDS = [
  ...[
    '',
    'PAYMENT',
    'PAYMENT_HOLD',
    'PAYMENT_MISMATCH',
    'CHARGEBACK',
    'STOCK_RESERVATION',
    'STOCK_RELEASE',
    'DELIVERY',
    'SOURCING',
    'SHIP_BY',
  ],
  ...['RETURN', 'CHANNEL_ORDER', 'CHANNEL_MESSAGE', 'MESSAGE', 'WEBHOOK', 'CASE', 'DEAD_LETTER'],
]
const STATUSES = ['OPEN', 'RESOLVED'] as const
const WHOSE = ['everybody', 'mine', 'nobody'] as const

/** What could not go on by itself, the longest waiting first. */
export function WorkList() {
  const { t } = useTranslation()
  const { subject: me } = useStaff()
  const [kind, kinds] = useFilter({
    ...{ name: 'kind', label: t('work.kindIs'), values: KINDS },
    nameOf: (one) => (one ? t([`work.kind.${one}`, one]) : t('work.everyKind')),
  })
  const [status, statuses] = useFilter({
    ...{ name: 'status', label: t('work.status'), values: STATUSES },
    nameOf: (one) => t(`work.statuses.${one}`),
  })
  const [whose, assignees] = useFilter({
    ...{ name: 'whose', label: t('work.whose'), values: WHOSE },
    nameOf: (one) => t(`work.whoseIs.${one}`),
  })
  const filter = {
    ...{ kinds: kind ? [kind] : null, status },
    ...{ assignee: whose === 'mine' ? me : null, unassigned: whose === 'nobody' ? true : null },
  }
  return (
    <List
      heading={t('work.heading')}
      asked={{ document: DeskWorkItemsDocument, filter: { filter }, connectionOf: ({ workItems }) => workItems }}
      filters={[kinds, statuses, assignees]}
      none={t('work.none')}
      rowOf={(item, again) => <WorkCard item={item} onChange={again} />}
      file={{
        name: 'work-items',
        columns: {
          'work.column.kind': ({ kind }) => t([`work.kind.${kind}`, kind]),
          'work.column.subject': ({ subject }) => subject,
          'work.column.error': ({ error }) => error,
          'work.column.attempts': ({ attempts }) => attempts,
          'work.column.since': ({ since }) => since,
        },
      }}
    />
  )
}
