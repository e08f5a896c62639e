import i18next from 'i18next'
import { useSyncExternalStore } from 'react'

export const LANGUAGES = { en: 'English', nl: 'Nederlands' } as const
export type Language = keyof typeof LANGUAGES

/** A language's words are fetched when it is spoken, not before. */
const WORDS: Readonly<Record<Language, () => Promise<{ readonly default: object }>>> = {
  en: () => import('./locales/en.json'),
  nl: () => import('./locales/nl.json'),
}
const REMEMBERED = 'kade.language'

/** The language chosen here before, or the browser's first that we speak, or English. */
function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(REMEMBERED), ...navigator.languages].map((language) => language?.slice(0, 2).toLowerCase())
  return wanted.find((language): language is Language => language !== undefined && language in LANGUAGES) ?? 'en'
}

export async function startTranslation(): Promise<void> {
  await i18next.init({ fallbackLng: false, interpolation: { escapeValue: false } }) // React escapes
  await speakIn(preferredLanguage())
}

export async function speak(language: Language): Promise<void> {
  localStorage.setItem(REMEMBERED, language)
  await speakIn(language)
}

async function speakIn(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', (await WORDS[language]()).default)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}

/** The words of the language that is spoken; the component is drawn anew when it changes. */
export function useTranslation() {
  const language = useSyncExternalStore(
    (changed) => {
      i18next.on('languageChanged', changed)
      return () => i18next.off('languageChanged', changed)
    },
    () => i18next.language,
  )
  return { t: i18next.t, language }
}
