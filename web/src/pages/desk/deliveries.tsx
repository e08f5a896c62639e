import { useTranslation } from '../../shared/i18n/translation.js'
import { useStaff } from '../../shared/staff/staff-page.js'
import { Choice } from './choice.js'
import { DeliveriesIn } from './deliveries-in.js'
import { DeliveriesOut } from './deliveries-out.js'
import { useFilter } from './use-filter.js'

const DIRECTIONS = ['in', 'out'] as const

/** What shops told us, and what we tell them. The latter is kept by who may administer it. */
export function Deliveries() {
  const { t } = useTranslation()
  const { roles } = useStaff()
  const [direction, setDirection] = useFilter('direction', DIRECTIONS)
  const choice = roles.includes('ADMIN') && (
    <Choice
      label={t('deliveries.direction')}
      value={direction}
      values={DIRECTIONS}
      nameOf={(one) => t(`deliveries.directions.${one}`)}
      onChange={setDirection}
    />
  )
  return direction === 'out' && choice ? <DeliveriesOut choice={choice} /> : <DeliveriesIn choice={choice} />
}
