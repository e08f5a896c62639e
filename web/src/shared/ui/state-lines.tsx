import { day, hour } from '../format/intl.js'
import { useTranslation } from '../i18n/translation.js'
import type { TrackingDate, TrackingState } from './tracking-state.js'

interface Props {
  readonly state: TrackingState
  /** What comes next was said above already: of the order, which is this parcel alone. */
  readonly isRepeated?: boolean
}

/** What happens, when, and what comes next. */
export function StateLines({ state: { headline, tone, date, action, missed, parcel }, isRepeated = false }: Props) {
  const { t, language } = useTranslation()
  return (
    <>
      <p className={`lead ${tone}`}>{parcel === null ? t(headline) : t('state.parcel', { number: parcel, headline: t(headline) })}</p>
      {action && !isRepeated && (
        <p className={tone === 'bad' ? 'notice bad' : 'notice'}>{t(action, missed === null ? {} : { date: day(missed, language) })}</p>
      )}
      {date && !isRepeated && <p className="when">{inWords(date)}</p>}
    </>
  )

  /** One day is told with its hours, more days as from and to. */
  function inWords({ kind, from, to }: TrackingDate): string {
    if (from === null || to === null) return t('date.today')
    if (kind === 'today') return t('date.todayBetween', { from: hour(from, language), to: hour(to, language) })
    const date = day(from, language)
    if (kind !== 'expected') return t(`date.${kind}`, { date })
    if (date !== day(to, language)) return t('date.expected', { from: date, to: day(to, language) })
    return t('date.expectedDay', { date, from: hour(from, language), to: hour(to, language) })
  }
}
