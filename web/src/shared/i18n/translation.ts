import { useSyncExternalStore } from 'react'
import { translator, type Sentences, type Translate } from './translator.js'

export const LANGUAGES = { en: 'English', nl: 'Nederlands' } as const
export type Language = keyof typeof LANGUAGES

/** A file of words for each language, fetched when the language is spoken. */
export type Words = Readonly<Record<Language, () => Promise<{ readonly default: Sentences }>>>
const OF_ALL_PAGES: Words = { en: () => import('./words/en.json'), nl: () => import('./words/nl.json') }
const REMEMBERED = 'kade.language'

/** What is spoken now: a new object with each change. */
let spoken: { readonly language: Language; readonly t: Translate } = { language: 'en', t: translator('en') }
let wanted: Language = 'en'
let files: readonly Words[] = [OF_ALL_PAGES]
const listeners = new Set<() => void>()

/** The page's own words come beside those of all pages, and win over them. */
export async function startTranslation(own: Words): Promise<void> {
  files = [OF_ALL_PAGES, own]
  await speakIn(preferredLanguage())
}

export async function speak(language: Language): Promise<void> {
  localStorage.setItem(REMEMBERED, language)
  await speakIn(language)
}

/** The words of the language that is spoken; the component is drawn anew when it changes. */
export function useTranslation(): typeof spoken {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => spoken,
  )
}

/** The language chosen here before, or the browser's first that we speak, or English. */
function preferredLanguage(): Language {
  const known = [localStorage.getItem(REMEMBERED), ...navigator.languages].map((language) => language?.slice(0, 2).toLowerCase())
  return known.find((language): language is Language => language !== undefined && language in LANGUAGES) ?? 'en'
}

async function speakIn(language: Language): Promise<void> {
  wanted = language
  const words = await Promise.all(files.map((file) => file[language]()))
  if (wanted !== language) return // another was chosen while its words were fetched
  document.documentElement.lang = language
  spoken = { language, t: translator(language, ...words.map((file) => file.default)) }
  for (const changed of listeners) changed()
}
