import { useQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import { moment } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { DeskReturnsDocument, ReturnsOfOrderDocument, type ListedReturnFragment, type ReturnStatus } from './generated.js'
import { List } from './list.js'
import { Part, Rows } from './part.js'
import { useFilter } from './use-filter.js'

const STATUSES = [
  ...(['REQUESTED', 'ALL', 'APPROVED', 'IN_TRANSIT', 'PARTIALLY_RECEIVED', 'RECEIVED', 'CLOSED', 'REJECTED', 'CANCELLED'] as const),
]

/** What comes back, and what somebody is to decide about first. */
export function ReturnList() {
  const { t } = useTranslation()
  const [status, statuses] = useFilter({
    ...{ name: 'status', label: t('returns.filter'), values: STATUSES },
    nameOf: (one) => t(`returns.status.${one}`),
  })
  return (
    <List
      heading={t('returns.heading')}
      asked={{
        document: DeskReturnsDocument,
        filter: { status: status === 'ALL' ? null : (status satisfies ReturnStatus) },
        connectionOf: ({ returns }) => returns,
      }}
      filters={statuses}
      none={t('returns.none')}
      rowOf={(back) => <ReturnRow of={back} withOrder />}
      file={{
        name: 'returns',
        columns: {
          'returns.column.number': ({ number }) => number,
          'returns.column.status': (back) => t(`returns.status.${back.status}`),
          'returns.column.order': ({ order }) => order?.number ?? null,
          'returns.column.resolution': ({ resolution }) => t(`returns.resolution.${resolution}`),
          'returns.column.units': ({ lines }) => lines.reduce((sum, { quantity }) => sum + quantity, 0),
          'returns.column.received': ({ lines }) => lines.reduce((sum, { received }) => sum + received, 0),
          'returns.column.requestedAt': ({ requestedAt }) => requestedAt,
        },
      }}
    />
  )
}

interface RowProps {
  readonly of: ListedReturnFragment
  readonly withOrder?: boolean
}
function ReturnRow({ of: { number, status, origin, order, lines, requestedAt }, withOrder = false }: RowProps) {
  const { t, language } = useTranslation()
  return (
    <>
      <strong>
        <Link to={`/returns/${number}`}>{number}</Link>
      </strong>{' '}
      <span className="tag">{t(`returns.status.${status}`)}</span>{' '}
      {lines.map(({ sku, quantity, received }) => `${Math.max(quantity, received)} × ${sku}`).join(', ')}
      <small>
        {t(`returns.origin.${origin}`)} · {moment(requestedAt, language)}
        {withOrder && order && <> · {order.number}</>}
      </small>
    </>
  )
}

/** Read again as often as a person looks up. */
const AGAIN_MS = 5_000

/** What comes back of one order. */
export function OrderReturns({ orderId }: { readonly orderId: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(ReturnsOfOrderDocument, { variables: { id: orderId }, pollInterval: AGAIN_MS, fetchPolicy: 'no-cache' })
  const returns = data?.order?.returns ?? []
  if (returns.length === 0) return null
  return (
    <Part heading={t('returns.heading')}>
      <Rows of={returns} rowOf={(back) => <ReturnRow of={back} />} />
    </Part>
  )
}
