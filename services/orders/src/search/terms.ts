/** What of an order a caller may say. */
export interface Findable {
  readonly number: string
  readonly channelOrderId: string | null
  readonly email: string
  /** Of customer, addressees and companies. */
  readonly names: readonly (string | null)[]
  readonly phones: readonly (string | null)[]
  readonly postalCodes: readonly (string | null)[]
  readonly skus: readonly string[]
  readonly trackingNumbers: readonly string[]
}

/**
 * A term is a letter for what it is, and what it says in the one form in which it is kept and looked up:
 * `k:` what machines number by (order, channel's order, SKU, parcel), `e:` e-mail address, `p:` the end of a telephone number, backwards,
 * `z:` postal code, `n:` a word of a name.
 */
export type TermKind = 'k' | 'e' | 'p' | 'z' | 'n'
export const termOf = (kind: TermKind, text: string): string => `${kind}:${text}`

/** All terms of an order, each once. */
export function termsOf(order: Findable): string[] {
  const codes = [order.number, order.channelOrderId, ...order.skus, ...order.trackingNumbers]
  const terms = [
    ...codes.map((code) => ['k', bare(code ?? '')] as const),
    ['e', order.email.includes('@') ? canonical(order.email) : ''] as const,
    ...order.phones.map((phone) => ['p', phoneEnd(phone ?? '')] as const),
    ...order.postalCodes.map((code) => ['z', bare(code ?? '')] as const),
    ...order.names.flatMap((name) => namesOf(name ?? '').map((word) => ['n', word] as const)),
  ]
  return [...new Set(terms.filter(([, text]) => text !== '').map(([kind, text]) => termOf(kind, text)))]
}

/** A code without what people leave out or put in: in capitals, letters and digits alone. */
export const bare = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, MOST_OF_A_CODE)
const MOST_OF_A_CODE = 100

export const canonical = (email: string): string => email.normalize('NFC').toLowerCase().replace(/\s/gu, '').slice(0, 254)

/** Its last nine digits, backwards: with the country's code or with a zero, it is the same telephone. Empty for what is none. */
export function phoneEnd(phone: string): string {
  const digits = [...phone.normalize('NFKC').replace(/\D/g, '')]
  return digits.length < FEWEST_DIGITS ? '' : digits.reverse().slice(0, MOST_DIGITS).join('')
}
export const FEWEST_DIGITS = 6
export const MOST_DIGITS = 9

/** The words of a name: small letters without marks, so that Zoë is found by zoe and O’Brien by obrien. */
export const wordsOf = (name: string): string[] =>
  plain(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => [...word].slice(0, MOST_OF_A_WORD).join(''))
const MOST_WORDS = 12
const MOST_OF_A_WORD = 40

/** With what follows the first name as one word, too: a caller's Vandenberg may be van den Berg. */
function namesOf(name: string): string[] {
  const words = wordsOf(name)
  const joined = words.slice(1).join('')
  return words.length > 2 && joined.length <= MOST_OF_A_WORD ? [...words, joined] : words
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ`´]/gu, '')
    .toLowerCase()
    .replace(/[ßøæœłđðþı]/gu, (letter) => SPELT[letter] ?? letter)
const SPELT: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }
