import i18next from 'i18next'
import { useSyncExternalStore } from 'react'

export const LANGUAGES = { en: 'English', nl: 'Nederlands' } as const
export type Language = keyof typeof LANGUAGES

/** A file of words for each language, fetched when the language is spoken. */
export type Words = Readonly<Record<Language, () => Promise<{ readonly default: object }>>>
const OF_ALL_PAGES: Words = { en: () => import('./words/en.json'), nl: () => import('./words/nl.json') }
let files: readonly Words[] = [OF_ALL_PAGES]
const REMEMBERED = 'kade.language'

/** The language chosen here before, or the browser's first that we speak, or English. */
function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(REMEMBERED), ...navigator.languages].map((language) => language?.slice(0, 2).toLowerCase())
  return wanted.find((language): language is Language => language !== undefined && language in LANGUAGES) ?? 'en'
}

/** The page's own words come beside those of all pages, and win over them. */
export async function startTranslation(own: Words): Promise<void> {
  files = [OF_ALL_PAGES, own]
  await i18next.init({ fallbackLng: false, interpolation: { escapeValue: false } }) // React escapes
  await speakIn(preferredLanguage())
}

export async function speak(language: Language): Promise<void> {
  localStorage.setItem(REMEMBERED, language)
  await speakIn(language)
}

async function speakIn(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    const words = await Promise.all(files.map((file) => file[language]()))
    for (const { default: part } of words) i18next.addResourceBundle(language, 'translation', part, true, true)
  }
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
