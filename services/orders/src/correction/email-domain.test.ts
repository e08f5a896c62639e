import { expect, it } from '@jest/globals'
import { mistypedDomain, type DomainHabit } from './email-domain.js'

const SEEN: DomainHabit[] = [{ domain: 'bakkerij-dekker.nl', orders: 25 }]
const found = (domain: string, country = 'NL', seen: readonly DomainHabit[] = SEEN) =>
  mistypedDomain(`Ada.Lovelace@${domain}`, country, seen)?.correction?.to ?? null

it('is mended by its domain, and tells nothing of whose it is', () =>
  expect(mistypedDomain('ada.lovelace@gmial.com', 'NL', [])).toEqual({
    ...{ rule: 'email-domain', reason: 'INCORRECT_ADDRESS', note: 'The e-mail address looks mistyped' },
    correction: { summary: 'The e-mail address looks mistyped: gmail.com is meant', field: 'email', from: 'gmial.com', to: 'gmail.com' },
  }))

it.each([
  ['gmial.com', 'gmail.com'],
  ['gmal.com', 'gmail.com'],
  ['gmaill.com', 'gmail.com'],
  ['gnail.com', 'gmail.com'],
  ['gmail.con', 'gmail.com'],
  ['gmail.co', 'gmail.com'],
  ['gmail.nl', 'gmail.com'],
  ['gmailcom', 'gmail.com'],
  ['hotmial.com', 'hotmail.com'],
  ['hotmai.nl', 'hotmail.nl'],
  ['hotmail.ln', 'hotmail.nl'],
  ['ziggo.ln', 'ziggo.nl'],
  ['zigo.nl', 'ziggo.nl'],
  ['kpnmial.nl', 'kpnmail.nl'],
  ['outlok.com', 'outlook.com'],
  ['bakkerij-deker.nl', 'bakkerij-dekker.nl'],
  ['GMIAL.COM', 'gmail.com'],
] as const)('%s is %s', (domain, to) => expect(found(domain)).toBe(to))

it.each(['hotmai.co.uk', 'btinternt.com', 'yaho.co.uk'])('%s of Britain is told', (domain) => expect(found(domain, 'GB')).not.toBeNull())

it.each(['gmail.com', 'mail.com', 'ymail.com', 'gmx.net', 'gmx.at', 'mail.nl', 'ziggo.nl', 'live.be', 'home.nl', 'yahoo.fr', 'hole.nl', 'webb.de', 'me.nl', 'example.com', 'shop.example', 'bakkerij-dekker.nl', 'hotmail.eu'])('%s is somebody\'s', (domain) => expect(found(domain)).toBeNull()) // prettier-ignore

it('that others ordered from is no mistake', () => expect(found('gmai.com', 'NL', [{ domain: 'gmai.com', orders: 5 }])).toBeNull())
it('is not taken for one that few have', () => expect(found('bakkerij-deker.nl', 'NL', [{ domain: 'bakkerij-dekker.nl', orders: 19 }])).toBeNull()) // prettier-ignore
