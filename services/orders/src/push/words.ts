import { languageOf, type Language } from '../order/language.js'
import type { PushedEvent } from './push.table.js'

export interface PushText {
  readonly title: string
  readonly body: string
  readonly language: Language
}
const WORDS: Readonly<Record<Language, Readonly<Record<PushedEvent, (number: string) => readonly [string, string]>>>> = {
  en: {
    OUT_FOR_DELIVERY: (number) => ['Your parcel is out for delivery', `Order ${number} is with the courier.`],
    DELIVERED: (number) => ['Your parcel has arrived', `Order ${number} was delivered.`],
  },
  nl: {
    OUT_FOR_DELIVERY: (number) => ['Je pakket is onderweg met de bezorger', `Bestelling ${number} komt eraan.`],
    DELIVERED: (number) => ['Je pakket is bezorgd', `Bestelling ${number} is aangekomen.`],
  },
}

/** What a screen says that anybody may see: the number of the order, and nothing of who ordered what. */
export function wordsOf(event: PushedEvent, orderNumber: string, countryCode: string): PushText {
  const language = languageOf(countryCode)
  const [title, body] = WORDS[language][event](orderNumber)
  return { title, body, language }
}
