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
const SHORTEST_WORD = 2
/** As all that is said of a name. */
const SHORTEST_NAME = 5

/** Every way to read a name in which one mistake was made, in a word or in a space. Few of them are of words that there are. */
export function mistakenReadings(words: readonly string[]): string[][] {
  const named = words.map((word) => termOf('n', word))
  const instead = (at: number, count: number, others: readonly string[]): string[] => [
    ...named.slice(0, at),
    ...others.map((word) => termOf('n', word)),
    ...named.slice(at + count),
  ]
  const shortest = words.length === 1 ? SHORTEST_NAME : SHORTEST_WORD
  return words.flatMap((word, at) => {
    const next = words[at + 1]
    const changed = [...word].length < shortest ? [] : oneMistakeAway(word, lettersOf(word)).map((each) => instead(at, 1, [each]))
    const split = spaced(word).map((halves) => instead(at, 1, halves))
    return [...split, ...(next === undefined ? [] : unspaced(word, next).map((meant) => instead(at, 2, meant))), ...changed]
  })
}

/** A word in which a space was left out, or another character typed for it. */
function spaced(word: string): string[][] {
  const letters = [...word]
  const halves = (end: number, start: number): string[] => [letters.slice(0, end).join(''), letters.slice(start).join('')]
  return letters.slice(1).flatMap((_, at) => [halves(at + 1, at + 1), ...(at + 2 < letters.length ? [halves(at + 1, at + 2)] : [])])
}

/** Two words between which a space was typed too many, for a letter, or one place too early or too late. */
function unspaced(word: string, next: string): string[][] {
  const [letters, others] = [[...word], [...next]]
  return [
    [word + next],
    ...[...lettersOf(word)].map((letter) => [word + letter + next]),
    ...(others.length > 1 ? [[word + (others[0] ?? ''), others.slice(1).join('')]] : []),
    ...(letters.length > 1 ? [[letters.slice(0, -1).join(''), (letters.at(-1) ?? '') + next]] : []),
  ]
}
