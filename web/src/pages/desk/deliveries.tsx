import { useTranslation } from '../../shared/i18n/translation.js'
import { useStaff } from '../../shared/staff/staff-page.js'
import { DeliveriesIn } from './deliveries-in.js'
import { DeliveriesOut } from './deliveries-out.js'
import { useFilter } from './use-filter.js'

const DIRECTIONS = ['in', 'out'] as const

/** What shops told us, and what we tell them. The latter is kept by who may administer it. */
export function Deliveries() {
  const { t } = useTranslation()
  const { roles } = useStaff()
  const [direction, directions] = useFilter({
    ...{ name: 'direction', label: t('deliveries.direction'), values: DIRECTIONS },
    nameOf: (one) => t(`deliveries.directions.${one}`),
  })
  if (!roles.includes('ADMIN')) return <DeliveriesIn direction={null} />
  return direction === 'out' ? <DeliveriesOut direction={directions} /> : <DeliveriesIn direction={directions} />
}
