import { KNOWN_DOMAINS, MAIL_DOMAINS } from './email-domain-table.js'
import type { Finding } from './finding.js'

/** How many orders came from a domain. */
export interface DomainHabit {
  readonly domain: string
  readonly orders: number
}

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

/** Whether a domain needs a look: nobody knows it, and hardly anybody has ordered from it. */
export const isStrange = (domain: string, orders: number): boolean => !KNOWN_DOMAINS.has(domain) && orders < FREQUENT
/** From here on a domain is the shop's own knowledge. */
const FREQUENT = 5
/** Others are taken for it only from here on. */
const COMMON = 20

/** A domain that nobody has, one letter off one that many have. `seen`: what this shop's customers have, this domain's own orders among them. */
export function mistypedDomain(email: string, countryCode: string, seen: readonly DomainHabit[]): Finding | null {
  const domain = domainOf(email)
  if (!isStrange(domain, seen.find((each) => each.domain === domain)?.orders ?? 0)) return null
  const to = meant(domain, countryCode, seen)
  return to === null
    ? null
    : {
        rule: 'email-domain',
        reason: 'INCORRECT_ADDRESS',
        note: 'The e-mail address looks mistyped',
        correction: { summary: `The e-mail address looks mistyped: ${to} is meant`, field: 'email', from: domain, to },
      }
}

function meant(domain: string, countryCode: string, seen: readonly DomainHabit[]): string | null {
  const weights = new Map<string, number>()
  const weigh = (each: string, weight: number): void => void weights.set(each, (weights.get(each) ?? 0) + weight)
  for (const { domain: each, country, weight } of MAIL_DOMAINS)
    weigh(each, country === null ? weight : country === countryCode ? weight * AT_HOME : weight * ABROAD)
  for (const { domain: each, orders } of seen) if (orders >= COMMON && each !== domain) weigh(each, orders)
  const [best] = [...weights].filter(([each]) => isOneOff(domain, each)).sort(([, a], [, b]) => b - a)
  return best?.[0] ?? null
}
const AT_HOME = 2
const ABROAD = 0.02

/** Whether one may be typed for the other. Of short names that is only sure where letters changed places, or behind the point. */
function isOneOff(typed: string, domain: string): boolean {
  const [name, rest] = split(domain)
  const [typedName, typedRest] = split(typed)
  if (typedName === name) return isEnd(typedRest, rest) || ELSEWHERE[name] === rest
  if (isGlued(typed, domain)) return true
  if (typedRest !== rest) return false
  return isSwap(typedName, name) || (name.length >= SHORT && isEdit(typedName, name))
}
/** Names shorter than this differ from others by a letter too often. */
const SHORT = 5

/** Everybody of these is at one place. */
const ELSEWHERE: Readonly<Record<string, string>> = { gmail: 'com', icloud: 'com', googlemail: 'com' }

const split = (domain: string): readonly [name: string, rest: string] => {
  const point = domain.indexOf('.')
  return point < 0 ? [domain, ''] : [domain.slice(0, point), domain.slice(point + 1)]
}

/** A point that was forgotten, or typed as its neighbour. */
const isGlued = (typed: string, domain: string): boolean =>
  typed === domain.replace('.', '') || typed === domain.replace('.', ',') || typed === domain.replace('.', '..')

/** What stands behind the point, mistyped; another country's end is no mistake. */
const isEnd = (typed: string, end: string): boolean => typed !== end && !ENDS.has(typed) && (isSwap(typed, end) || isEdit(typed, end))
const ENDS = new Set([
  ...MAIL_DOMAINS.map(({ domain }) => split(domain)[1]),
  ...'com net org info biz eu nl be de fr es it pt at ch lu dk se no fi pl cz sk hu ro bg gr ie uk co.uk us ca au in cn jp br mx ru tr il za nz sg hk io me tv cc ws'.split(' '), // prettier-ignore
])

const isSwap = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/** Whether one letter more, fewer or other makes the one of the other. */
function isEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1 || a === b) return false
  const at = [...short].findIndex((letter, index) => letter !== long[index])
  if (at < 0) return true
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  return short.slice(at + 1) === long.slice(at + 1) && isNear(short[at] ?? '', long[at] ?? '')
}

/** Whether a finger may hit the one for the other, or an eye take it for it. */
const isNear = (a: string, b: string): boolean =>
  ALIKE.has(a + b) || ALIKE.has(b + a) || (NEAR[a] ?? '').includes(b) || (NEAR[b] ?? '').includes(a)
const ALIKE = new Set(['il', 'ij', '0o', '1l', '1i', 'mn', 'ae', 'ao', 'ei', 'ck', 'sz', 'iy', '5s'])
/** What lies beside and below it. */
const NEAR: Readonly<Record<string, string>> = {
  q: 'wa',
  w: 'eas',
  e: 'rsd',
  r: 'tdf',
  t: 'yfg',
  y: 'ugh',
  u: 'ihj',
  i: 'ojk',
  o: 'pkl',
  p: 'l',
  a: 'szq',
  s: 'dzx',
  d: 'fxc',
  f: 'gcv',
  g: 'hvb',
  h: 'jbn',
  j: 'knm',
  k: 'lm',
  z: 'x',
  x: 'c',
  c: 'v',
  v: 'b',
  b: 'n',
  n: 'm', // prettier-ignore
}
