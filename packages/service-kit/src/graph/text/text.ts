import { z } from 'zod'

/**
 * What a text is for decides what may stand in it. Any script is welcome in all of them; none holds what PostgreSQL or JSON cannot keep, nor
 * control characters, nor what nobody sees.
 *
 * - `prose`: several lines that a person reads, such as a reason or a note.
 * - `line`: one line, such as a name, an address or a title. As in prose, a joiner stands where a script or an emoji needs one.
 * - `code`: what a scanner or a person must tell from another, such as a SKU or a key: nothing invisible at all, and no space but the usual one.
 */
export type TextKind = 'prose' | 'line' | 'code'

/** One way to write each text: composed (NFC), without space at its ends, with line breaks of one kind. What `faultIn` refuses may stay as it is. */
export const normalized = (text: string): string =>
  (TOO_MANY_MARKS.test(text) ? text : text.normalize('NFC')).replaceAll('\r\n', '\n').trim()

/** What is wrong with a text: in words that follow the field's name, and as parameters of a user error, `fault` naming what it is. */
export interface TextFault {
  readonly words: string
  readonly parameters: Readonly<Record<string, string | number>>
}

/** What must not stand in a text of this kind; null when nothing is wrong. */
export function faultIn(text: string, kind: TextKind): TextFault | null {
  if (PLAIN.test(text)) return null
  if (TOO_MANY_MARKS.test(text)) return { words: 'has more than 30 marks on one letter', parameters: { fault: 'TOO_MANY_MARKS', most: 30 } }
  if (HALF.test(text))
    return { words: 'has half a character: an emoji or sign that was cut in two', parameters: { fault: 'HALF_CHARACTER' } }
  const control = (kind === 'prose' ? CONTROL : CONTROL_OR_BREAK).exec(text)
  if (control) return badCharacter('CONTROL_CHARACTER', control[0], (point) => `has a control character (${point})`)
  const hidden = HIDDEN.exec(kind === 'code' ? text : text.replace(JOINED, ''))
  if (hidden) return badCharacter('INVISIBLE_CHARACTER', hidden[0], (point) => `has an invisible character (${point}): type it anew`)
  const space = kind === 'code' ? OTHER_SPACE.exec(text) : null
  return space ? badCharacter('UNUSUAL_SPACE', space[0], (point) => `has an unusual space (${point}): type it anew`) : null
}

function badCharacter(fault: string, found: string, say: (point: string) => string): TextFault {
  const character = codePoint(found)
  return { words: say(character), parameters: { fault, character } }
}

/** One line of 1 to `most` characters: names, addresses, titles. */
export const line = (most: number) => ofKind('line', most)
/** 1 to `most` characters, several lines: reasons, notes, descriptions. */
export const prose = (most: number) => ofKind('prose', most)
/** 1 to `most` characters that can be told from others: SKUs, keys, references. */
export const code = (most: number) => ofKind('code', most)
/** A blank optional text is an absent one: web forms send their empty fields. */
export const optional = <Type extends z.ZodType>(type: Type) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : (value ?? null)), type.nullable())

/** As the issue of a zod shape. */
export const issueOf = ({ words, parameters }: TextFault) => ({ code: 'custom' as const, message: words, params: parameters })
export const EMPTY: TextFault = { words: 'is empty', parameters: {} }
const tooLong = (most: number): TextFault => ({ words: `is longer than ${most} characters`, parameters: { fault: 'TOO_LONG', most } })

const ofKind = (kind: TextKind, most: number) =>
  z.string().transform((given, context) => {
    const text = normalized(given)
    const fault = text === '' ? EMPTY : text.length > most && [...text].length > most ? tooLong(most) : faultIn(text, kind)
    if (fault === null) return text
    context.addIssue(issueOf(fault))
    return z.NEVER
  })

/** Most texts: they need no second look. */
const PLAIN = /^[\x20-\x7e]*$/
/** Of UAX #15 (stream-safe text). To compose sorts the marks of a letter, in time that grows with the square of their number: minutes for 400 kB. */
const TOO_MANY_MARKS = /\p{M}{31}/u
const HALF = /\p{Cs}/u
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]|\p{Noncharacter_Code_Point}/u // eslint-disable-line no-control-regex
const CONTROL_OR_BREAK = /[\0-\x1f\x7f-\x9f\u2028\u2029]|\p{Noncharacter_Code_Point}/u // eslint-disable-line no-control-regex
/** Zero-width characters, marks that turn the direction of reading, soft hyphens, fillers, tags and the like. */
const HIDDEN = /\p{Default_Ignorable_Code_Point}/u
const OTHER_SPACE = /[^\P{Zs} ]/u

/** Scripts whose letters join, so that names in Persian, Hindi or Sinhala are written with joiners and non-joiners. */
const JOINING = [
  ...['Arab', 'Syrc', 'Nkoo', 'Mong', 'Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym', 'Sinh'],
  ...['Khmr', 'Mymr', 'Tibt'],
]
  .map((script) => `\\p{scx=${script}}`)
  .join('')

/** Invisible characters in the places where a script or an emoji needs them. */
const JOINED = new RegExp(
  [
    `(?<=[${JOINING}])[\\u200c\\u200d](?=[\\p{L}\\p{M}])`,
    // Emoji: families and professions, their look, keys, flags of regions.
    '(?<=[\\p{ExtPict}\\p{EMod}\\ufe0f])\\u200d(?=\\p{ExtPict})',
    '(?<=[\\p{ExtPict}\\p{EMod}])[\\ufe0e\\ufe0f]',
    '(?<=[0-9#*])\\ufe0f(?=\\u20e3)',
    '(?<=\\u{1f3f4})[\\u{e0020}-\\u{e007e}]{1,6}\\u{e007f}',
    // Variants of ideographs in Japanese names, and of Mongolian letters.
    '(?<=\\p{scx=Hani})[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]',
    '(?<=\\p{scx=Mong})[\\u180b-\\u180d\\u180f]',
  ].join('|'),
  'gu',
)

const codePoint = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
