import { CODE_LETTERS, EMAIL_LETTERS, lettersOf, oneMistakeAway } from './near.js'
import { bare, canonical, FEWEST_DIGITS, MOST_DIGITS, phoneEnd, termOf, wordsOf } from './terms.js'

/** What a text may mean, as terms to look for. */
export interface Question {
  /** Terms that are the whole text, the surest first. */
  readonly exact: readonly string[]
  /** Beginnings of terms: of a number or an address that was not finished, of the last digits of a telephone. */
  readonly beginnings: readonly string[]
  /** Terms that are the whole text but for one mistake. */
  readonly near: readonly string[]
  /** The words of a name, with a postal code perhaps, as people may have meant them: all terms of a reading belong to the order. */
  readonly readings: readonly (readonly string[])[]
  readonly words: readonly string[]
}

/** Longest text that is looked for. */
export const MOST_CHARACTERS = 200
/** What is shorter finds too much to be of use. */
export const FEWEST_CHARACTERS = 2
const MOST_WORDS = 6

/** How a text is read that somebody was told or typed, and as an order's number in the form that those are kept in; null when nothing of it can be looked for. */
export function questionOf(text: string, orderNumber: string): Question | null {
  const code = bare(text)
  if (code.length < FEWEST_CHARACTERS) return null
  const words = wordsOf(text).slice(0, MOST_WORDS)
  const email = text.includes('@') ? canonical(text) : null
  if (email !== null) {
    const readable = email.length <= LONGEST_NEAR
    return {
      exact: [termOf('e', email)],
      beginnings: email.indexOf('@') > 0 ? [termOf('e', email)] : [],
      near: readable ? oneMistakeAway(email, EMAIL_LETTERS).map((each) => termOf('e', each)) : [],
      ...{ readings: [], words: [] },
    }
  }
  const number = bare(orderNumber)
  const phone = /^[\d\s()+./-]+$/.test(text) ? phoneEnd(text) : ''
  const codes = [...new Set([number, code])]
  return {
    exact: [...codes.map((each) => termOf('k', each)), ...(phone.length === MOST_DIGITS ? [termOf('p', phone)] : []), termOf('z', code)],
    beginnings: [
      ...(/^K\d{5,}/.test(code) ? [termOf('k', number)] : []),
      ...(/^\d{8,}$/.test(code) ? [termOf('k', `K${code}`)] : []),
      ...(code.length >= FEWEST_OF_A_BEGINNING && /\d/.test(code) ? [termOf('k', code)] : []),
      ...(phone.length >= FEWEST_DIGITS && phone.length < MOST_DIGITS ? [termOf('p', phone)] : []),
    ],
    near: [...new Set([...codes.flatMap(nearCodes), ...nearEmails(text)])],
    readings: readingsOf(words),
    words,
  }
}

const FEWEST_OF_A_BEGINNING = 6
/** A shorter code has too many neighbours, a longer one is none that a person gives with a mistake. */
const SHORTEST_NEAR = 5
const LONGEST_NEAR = 60

const nearCodes = (code: string): string[] =>
  code.length < SHORTEST_NEAR || code.length > LONGEST_NEAR || !/\d/.test(code)
    ? []
    : oneMistakeAway(code, CODE_LETTERS).map((each) => termOf('k', each))

/** An address whose @ is what is missing, or wrong. */
function nearEmails(text: string): string[] {
  const email = canonical(text)
  if (email.length > LONGEST_NEAR || !/^[^@]+\.[a-z]{2,}$/.test(email)) return []
  return oneMistakeAway(email, '@').map((each) => termOf('e', each))
}

/** As it stands, and with two neighbours together as a postal code: `Lovelace SW1Y 4JH`. */
function readingsOf(words: readonly string[]): string[][] {
  const named = words.map((word) => termOf('n', word))
  const postal = words.flatMap((word, at) => {
    const next = words[at + 1]
    const alone = /\d/.test(word) && words.length > 1 ? [[...named.slice(0, at), termOf('z', bare(word)), ...named.slice(at + 1)]] : []
    if (next === undefined || !/\d/.test(word + next) || words.length < 3) return alone
    return [...alone, [...named.slice(0, at), termOf('z', bare(word + next)), ...named.slice(at + 2)]]
  })
  return words.length === 0 ? [] : [named, ...postal]
}

/** In a name of several words, a shorter one is left as it is: it has too many neighbours. */
const SHORTEST_WORD = 3
/** As all that is said of a name. */
const SHORTEST_NAME = 5

/** The terms that a name may have meant beside what it says, for each of its words: only those that there are lead anywhere. */
export const neighbours = (words: readonly string[]): string[][] =>
  words.map((word) =>
    [...word].length < (words.length === 1 ? SHORTEST_NAME : SHORTEST_WORD)
      ? []
      : oneMistakeAway(word, lettersOf(word)).map((each) => termOf('n', each)),
  )

/** Ways to read a name in which one mistake was made, of terms that all are known. */
export function mistakenReadings(words: readonly string[], isKnown: (term: string) => boolean): string[][] {
  const named = words.map((word) => termOf('n', word))
  const instead = (at: number, count: number, terms: readonly string[]): string[] => [
    ...named.slice(0, at),
    ...terms,
    ...named.slice(at + count),
  ]
  const joined = words.slice(1).map((word, at) => instead(at, 2, [termOf('n', `${words[at] ?? ''}${word}`)]))
  const split = words.flatMap((word, at) => halves(word).map((terms) => instead(at, 1, terms)))
  const changed = neighbours(words).flatMap((terms, at) => terms.filter(isKnown).map((term) => instead(at, 1, [term])))
  return [...joined, ...split, ...changed].filter((terms) => terms.length > 0 && terms.every(isKnown))
}

const halves = (word: string): string[][] =>
  [...word].slice(1).map((_, at, rest) => {
    const letters = [[...word][0] ?? '', ...rest]
    return [letters.slice(0, at + 1).join(''), letters.slice(at + 1).join('')].map((half) => termOf('n', half))
  })

/** Every term that a mistaken reading may be made of. */
export const termsToKnow = (words: readonly string[]): string[] => [
  ...new Set([
    ...words.map((word) => termOf('n', word)),
    ...neighbours(words).flat(),
    ...words.flatMap((word) => halves(word).flat()),
    ...words.slice(1).map((word, at) => termOf('n', `${words[at] ?? ''}${word}`)),
  ]),
]
