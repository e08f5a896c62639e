import { useTranslation } from '../i18n/translation.js'
import type { TrackedFragment } from '../graph/generated.js'
import { isStranded } from './tracking-state.js'

export const STEPS = ['placed', 'confirmed', 'packed', 'shipped', 'outForDelivery', 'delivered'] as const
export type Step = (typeof STEPS)[number]

/** How far the order has come: the furthest of its goods and its parcels. */
export function reachedStep(
  order: Pick<TrackedFragment, 'status' | 'fulfillmentStatus' | 'timeline'> & {
    readonly shipments?: readonly { readonly status: string }[] | null
  },
): Step {
  const has = (...types: string[]) => order.timeline.edges.some(({ node }) => types.includes(node.type))
  const parcel = (...statuses: string[]) => order.shipments?.some(({ status }) => statuses.includes(status)) ?? false
  if (order.fulfillmentStatus === 'DELIVERED') return 'delivered'
  if (parcel('OUT_FOR_DELIVERY', 'AVAILABLE_FOR_PICKUP')) return 'outForDelivery'
  if (has('SHIPPED') || parcel('PRE_TRANSIT', 'IN_TRANSIT', 'CUSTOMS_HOLD', 'EXCEPTION', 'DELIVERED')) return 'shipped'
  if (has('PACKED')) return 'packed'
  return has('CONFIRMED') ? 'confirmed' : 'placed'
}

export function Steps({ order }: { readonly order: TrackedFragment }) {
  const { t } = useTranslation()
  if (order.status === 'CANCELLED' || order.status === 'REJECTED' || isStranded(order)) return null
  const reached = STEPS.indexOf(reachedStep(order))
  return (
    <nav aria-label={t('steps.heading')}>
      <ol className="steps">
        {STEPS.map((step, index) => {
          const state = index < reached || reached === STEPS.length - 1 ? 'done' : index === reached ? 'current' : 'todo'
          return (
            <li key={step} className={state} aria-current={state === 'current' ? 'step' : undefined}>
              <span>{t(`steps.${step}`)}</span> <span className="visually-hidden">({t(`steps.${state}`)})</span>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
