import { useTranslation } from '../../shared/i18n/translation.js'
import type { ProcessPeriod } from './process-period.js'

interface Props {
  readonly period: ProcessPeriod
  readonly onChange: (period: ProcessPeriod) => void
}

/** The first and the last day that are looked at. */
export function PeriodFields({ period, onChange }: Props) {
  const { t } = useTranslation()
  return (['from', 'to'] as const).map((name) => (
    <label key={name}>
      {t(`process.${name}`)}
      <input
        type="date"
        value={period[name]}
        onChange={({ target: { value } }) => value !== '' && onChange({ ...period, [name]: value })}
      />
    </label>
  ))
}
