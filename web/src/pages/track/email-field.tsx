import { useId } from 'react'
import { useTranslation } from '../../shared/i18n/translation.js'

/** Checked by the server alone: browsers refuse addresses that have letters of other scripts before the @. */
export function EmailField() {
  const { t } = useTranslation()
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{t('find.email')}</label>
      <input id={id} name="email" inputMode="email" required autoComplete="email" autoCapitalize="none" spellCheck={false} />
    </>
  )
}
