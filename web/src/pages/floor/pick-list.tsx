import { useQuery } from '@apollo/client/react'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { OrdersToPickDocument } from './generated.js'
import { OrderList } from './order-list.js'
import { usePlace } from './place.js'
import { RoundsToWalk, useRoundsToWalk } from './rounds-to-walk.js'
import { pickable } from './workable.js'

const AGAIN_MS = 5_000

/** What is to be picked here: what somebody began, then what must leave first. */
export function PickList() {
  const { t } = useTranslation()
  const place = usePlace()
  const { data } = useQuery(OrdersToPickDocument, { variables: { locationId: place.id }, pollInterval: AGAIN_MS, fetchPolicy: 'no-cache' })
  const rounds = useRoundsToWalk(place.id)
  if (!data) return <Skeleton lines={4} />
  const { begun, waiting } = data
  return (
    <OrderList
      path="pick"
      orders={pickable(begun, waiting)}
      count={begun.totalCount + waiting.totalCount}
      noteOf={(status) => (status === 'PICKING' ? t('pick.begun') : '')}
      shortcuts={rounds.map(({ path }) => path)}
    >
      <RoundsToWalk rounds={rounds} />
    </OrderList>
  )
}
