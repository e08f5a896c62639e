import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import en from './locales/en.json'
import nl from './locales/nl.json'

export const LANGUAGES = { en: 'English', nl: 'Nederlands' } as const
export type Language = keyof typeof LANGUAGES

const REMEMBERED = 'kade.language'

/** The language chosen here before, or the browser's first that we speak, or English. */
function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(REMEMBERED), ...navigator.languages].map((language) => language?.slice(0, 2).toLowerCase())
  return wanted.find((language): language is Language => language !== undefined && language in LANGUAGES) ?? 'en'
}

export function startTranslation(): void {
  const language = preferredLanguage()
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, nl: { translation: nl } },
    interpolation: { escapeValue: false }, // React escapes
  })
  document.documentElement.lang = language
}

export function speak(language: Language): void {
  localStorage.setItem(REMEMBERED, language)
  document.documentElement.lang = language
  void i18next.changeLanguage(language)
}
