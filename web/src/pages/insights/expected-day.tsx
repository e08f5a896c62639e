import { day } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'

interface Props {
  readonly expectedOn: string | null | undefined
  readonly presumedOn: string | null | undefined
}

/** The day on which goods are expected; of what is late, the day that is reckoned with beside it. */
export function ExpectedDay({ expectedOn, presumedOn }: Props) {
  const { t, language } = useTranslation()
  if (!expectedOn) return t('purchase.unknown')
  if (!presumedOn) return day(expectedOn, language)
  return (
    <>
      {day(presumedOn, language)} <span className="wrong">{t('purchase.late', { date: day(expectedOn, language) })}</span>
    </>
  )
}
