import { useQuery } from '@apollo/client/react'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { OrdersToPackDocument } from './generated.js'
import { OrderList } from './order-list.js'
import { usePlace } from './place.js'
import { packable } from './workable.js'

const AGAIN_MS = 5_000

/** What is packed here and waits to be shipped, then what is picked and waits to be packed. */
export function PackList() {
  const { t } = useTranslation()
  const place = usePlace()
  const { data } = useQuery(OrdersToPackDocument, { variables: { locationId: place.id }, pollInterval: AGAIN_MS, fetchPolicy: 'no-cache' })
  if (!data) return <Skeleton lines={4} />
  const { packed, picked } = data
  return (
    <OrderList
      path="pack"
      orders={packable(packed, picked)}
      count={packed.totalCount + picked.totalCount}
      noteOf={(status) => (status === 'PACKED' ? t('pack.packed') : '')}
    />
  )
}
