import { LANGUAGES, speak, useTranslation, type Language } from '../i18n/translation.js'

/** Every page speaks the language that was chosen on one. */
export function LanguageChoice() {
  const { t, language } = useTranslation()
  return (
    <label className="language">
      <span className="visually-hidden">{t('language')}</span>
      <select value={language} onChange={(event) => void speak(event.target.value as Language)}>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
