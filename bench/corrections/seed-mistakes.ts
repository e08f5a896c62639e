import type { Rule } from '../../services/orders/src/correction/finding.js'
import type { Suspect } from '../../services/orders/src/correction/detect.js'
import { pick, type Random } from './random.js'

/** A case, and what somebody got wrong in it; null where this mistake cannot be made in it. */
type Mistake = (right: Suspect, random: Random) => Suspect | null

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const neighbour = (letter: string, random: Random): string => {
  const row = KEYS.find((keys) => keys.includes(letter)) ?? LETTERS
  const at = row.indexOf(letter)
  return row[at + (at === 0 || (random() < 0.5 && at < row.length - 1) ? 1 : -1)] ?? 'x'
}
const without = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1)
const swapped = (text: string, at: number): string => text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2)

const quantity: Mistake = (right, random) => {
  const known = right.lines.filter(({ habit }) => habit !== null && habit.lines >= 20)
  if (known.length === 0) return null
  const { id } = pick(known, random)
  const mistyped = pick<(quantity: number, sku: string) => number>(
    [
      (units) => units * 100,
      (units) => Number(`${units}${units}`),
      (units, sku) => Number(sku.replaceAll(/\D/g, '')) || units * 100,
      (units) => units * 1_000,
    ],
    random,
  )
  const lines = right.lines.map((line) =>
    line.id === id ? { ...line, quantity: Math.min(1_000_000, mistyped(line.quantity, line.sku)) } : line,
  )
  return { ...right, lines }
}
/** Of the number typed twice, what is typed of one digit is no mistake that stands out: 6 becomes 66. */
const isFarOff = (right: Suspect, wrong: Suspect): boolean =>
  wrong.lines.some(({ quantity: units }, index) => units >= 50 * (right.lines[index]?.quantity ?? units))

/** One zero too many: no part of the bar, since many order ten times what others do. */
export const tenfold: Mistake = (right, random) => {
  const known = right.lines.filter(({ habit }) => habit !== null && habit.lines >= 20)
  if (known.length === 0) return null
  const { id } = pick(known, random)
  return { ...right, lines: right.lines.map((line) => (line.id === id ? { ...line, quantity: line.quantity * 10 } : line)) }
}

const price: Mistake = (right, random) => {
  const known = right.lines.filter(({ listPrice, paid }) => listPrice !== null && paid !== null && paid.lines >= 20)
  if (known.length === 0) return null
  const { id } = pick(known, random)
  const times = pick([10, 100, 0.1, 0.01], random)
  return {
    ...right,
    lines: right.lines.map((line) => (line.id === id ? { ...line, unitPrice: Math.round(line.unitPrice * times) } : line)),
  }
}

const ABROAD = { NL: '1012 JS', GB: 'SW1Y 4JH', DE: '10115', PT: '1100-048', AU: '2000' }

const postalCode: Mistake = (right, random) => {
  const { postalCode: code, ...address } = right.order.shippingAddress
  if (!code) return null
  const digits = [...code].flatMap((character, at) => (/\d/.test(character) ? [at] : []))
  const letters = [...code].flatMap((character, at) => (/[A-Z]/.test(character) ? [at] : []))
  const at = pick(digits, random)
  const kinds: (() => string)[] = [
    () => without(code, at),
    () => code.slice(0, at) + (code[at] ?? '') + code.slice(at),
    () => code.slice(0, at) + ({ 0: 'O', 1: 'I', 5: 'S', 8: 'B' }[code[at] ?? ''] ?? 'O') + code.slice(at + 1),
    // That of another city: the first characters decide.
    () =>
      letters[0] === 0
        ? `${pick(['AB', 'TR', 'CT', 'LL', 'CA'], random)}${code.slice(code.search(/\d/))}`
        : `${(Number(code[0]) + 5) % 10}${code.slice(1)}`,
  ]
  // The country was not chosen, or another one was.
  kinds.push(() =>
    pick(
      Object.entries(ABROAD).flatMap(([country, each]) => (country === address.countryCode ? [] : [each])),
      random,
    ),
  )
  const wrong = pick(kinds, random)()
  return wrong === code ? null : { ...right, order: { ...right.order, shippingAddress: { ...address, postalCode: wrong } } }
}

const houseNumber: Mistake = (right) => {
  const { line1 } = right.order.shippingAddress
  const street = line1
    .replace(/^(?:#\s*)?\d+\s?\w?\s+/, '')
    .replace(/\s+\d+.*$/, '')
    .trim()
  // Somebody who writes the name of a house, a flat or a box leaves out no number.
  if (street === line1 || /\d|,/.test(street) || /postbus|postfach|^bp\b|flat|unit|building/i.test(line1)) return null
  return { ...right, order: { ...right.order, shippingAddress: { ...right.order.shippingAddress, line1: street } }, billingAddress: { ...right.billingAddress, line1: street } } // prettier-ignore
}

const emailDomain: Mistake = (right, random) => {
  const [local = '', domain = ''] = right.order.email.split('@')
  const point = domain.indexOf('.')
  const name = domain.slice(0, point)
  if (name.length < 4) return null
  const at = 1 + Math.floor(random() * (name.length - 2))
  const kinds: (() => string)[] = [
    () => without(domain, at),
    () => swapped(domain, at),
    () => domain.slice(0, at) + (domain[at] ?? '') + domain.slice(at),
    () => domain.slice(0, at) + neighbour(domain[at] ?? 'a', random) + domain.slice(at + 1),
    () =>
      domain.endsWith('.com')
        ? domain.replace(/com$/, pick(['con', 'cm', 'cmo', 'ocm', 'vom', 'comm'], random))
        : swapped(domain, domain.length - 2),
  ]
  const wrong = pick(kinds, random)()
  return wrong === domain ? null : { ...right, order: { ...right.order, email: `${local}@${wrong}` } }
}

/** Placed once more up to a quarter of an hour later; a third of those who do changes a line. */
const placedTwice: Mistake = (right, random) => {
  const { order, placedAt, lines } = right
  const first = { ...order, placedAt, lines, id: '0', number: 'first', confirmedAt: new Date(placedAt.getTime() + 5_000) }
  const changed = random() < 1 / 3 ? lines.map((line, index) => (index === 0 ? { ...line, quantity: line.quantity + 1 } : line)) : lines
  return { ...right, placedAt: new Date(placedAt.getTime() + 2_000 + random() * 900_000), lines: changed, others: [...right.others, first] }
}

const shippingService: Mistake = (right, random) => {
  const countryCode = pick(['AQ', 'BV', 'HM', 'TF', 'GS'], random)
  const order = { ...right.order, countryCode, shippingAddress: { ...right.order.shippingAddress, countryCode, postalCode: null } }
  return { ...right, order }
}

export const MISTAKES: Readonly<Record<Rule, Mistake>> = {
  'placed-twice': placedTwice,
  quantity: (right, random) => {
    const wrong = quantity(right, random)
    return wrong && isFarOff(right, wrong) ? wrong : null
  },
  price,
  'postal-code': postalCode,
  'house-number': houseNumber,
  // Only who has mail where many do: nobody knows how a firm is spelled.
  'email-domain': (right, random) => (right.domains.some(({ orders }) => orders >= 20) && isProvider(right.order.email) ? emailDomain(right, random) : null), // prettier-ignore
  'shipping-service': shippingService,
}
const isProvider = (email: string): boolean => PROVIDERS.test(email)
const PROVIDERS = /@(?:gmail|hotmail|outlook|yahoo|icloud|live|aol|protonmail|btinternet|sky|talktalk|virginmedia|ntlworld|ziggo|kpnmail|planet|telenet|skynet|freenet|t-online|orange|wanadoo|laposte|eircom|telefonica|proximus|posteo)\.[a-z.]+$/ // prettier-ignore
