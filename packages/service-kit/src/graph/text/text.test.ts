import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import type { UserErrors } from '../errors/user-errors.js'
import { postalAddress } from './address.js'
import { canonicalEmail, email } from './email.js'
import { country, isCurrency } from './iso-codes.js'
import { code, line, optional, prose } from './text.js'
import { checkedAs, userErrorsOf } from './user-errors-of.js'

const faultOf = (shape: ReturnType<typeof line>, text: string): string | null =>
  shape.safeParse(text).error?.issues.map(({ message }) => message)[0] ?? null

describe('a text of very many marks', () => {
  const marks = '\u0315\u0300'.repeat(100_000)
  it('is refused at once: to compose it would take minutes', () => {
    const begun = performance.now()
    expect(faultOf(prose(500_000), `a${marks}`)).toBe('has more than 30 marks on one letter')
    expect(faultOf(line(200), marks)).toBe('is longer than 200 characters')
    expect([canonicalEmail(`ada@${marks}.example.com`), canonicalEmail(`${marks}@example.com`)]).toEqual([null, null])
    expect(performance.now() - begun).toBeLessThan(5_000)
  })

  it('is none of few: thirty on one letter are composed', () => {
    expect(line(200).parse(`e\u0301${'\u0316'.repeat(29)}`)).toHaveLength(30)
  })
})

describe('a line', () => {
  it.each([
    ['two parts of a letter become one', 'Zoe\u0308', 'Zo\u00eb'],
    ['space at the ends is no part of it', ' \u00a0Ada Lovelace\t', 'Ada Lovelace'],
    ['Arabic', 'محمد علي', 'محمد علي'],
    ['Persian, with a non-joiner', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['Hindi, with a joiner', 'क्\u200dष', 'क्\u200dष'],
    ['a family', 'Zoë 👩\u200d👧\u200d👦', 'Zoë 👩\u200d👧\u200d👦'],
    ['a heart in colour, a key and a flag', '❤\ufe0f 1\ufe0f⃣ 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', '❤\ufe0f 1\ufe0f⃣ 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['an ideograph in the form of a family', '葛\u{e0100}城', '葛\u{e0100}城'],
    ['beyond the first plane', '𠮷野家', '𠮷野家'],
  ])('%s', (_, given, kept) => {
    expect(line(200).parse(given)).toBe(kept)
  }) // prettier-ignore

  it.each([
    ['', 'is empty'],
    ['\u200b', 'has an invisible character (U+200B): type it anew'],
    ['Ann \ud83d', 'has half a character: an emoji or sign that was cut in two'],
    ['\ude00Ann', 'has half a character: an emoji or sign that was cut in two'],
    ['Ann\u0000', 'has a control character (U+0000)'],
    ['Ann\nLee', 'has a control character (U+000A)'],
    ['Ann\u2028Lee', 'has a control character (U+2028)'],
    ['Ann\u009f', 'has a control character (U+009F)'],
    ['Ann\uffff', 'has a control character (U+FFFF)'],
    ['Ann\u202eeeL', 'has an invisible character (U+202E): type it anew'],
    ['A\u200dnn', 'has an invisible character (U+200D): type it anew'],
    ['Ann\u00adLee', 'has an invisible character (U+00AD): type it anew'],
    ['می\u200c\u200cخ', 'has an invisible character (U+200C): type it anew'],
    ['1\ufe0f', 'has an invisible character (U+FE0F): type it anew'],
    ['ab\u{e0067}', 'has an invisible character (U+E0067): type it anew'],
    ['ㅤ', 'has an invisible character (U+3164): type it anew'],
    [`A${'\u0315'.repeat(31)}`, 'has more than 30 marks on one letter'],
    ['a'.repeat(201), 'is longer than 200 characters'],
  ])('%j %s', (given, fault) => {
    expect(faultOf(line(200), given)).toBe(fault)
  })

  it('is as long as a person counts', () => {
    expect(faultOf(line(200), '😀'.repeat(200))).toBeNull()
  })
})

describe('a code', () => {
  it.each([
    ['85123A', null],
    ['Größe L', null],
    ['A\u00a0B', 'has an unusual space (U+00A0): type it anew'],
    ['A\u200bB', 'has an invisible character (U+200B): type it anew'],
    ['می\u200cخ', 'has an invisible character (U+200C): type it anew'],
    ['A\tB', 'has a control character (U+0009)'],
  ])('%j %s', (given, fault) => {
    expect(faultOf(code(100), given)).toBe(fault)
  })
})

it('prose has several lines', () => {
  expect(prose(500).parse('One.\r\n\tTwo.\n')).toBe('One.\n\tTwo.')
  expect(faultOf(prose(500), 'One\u0007')).toBe('has a control character (U+0007)')
})

it.each([[''], ['  '], [null], [undefined]])('%j is an absent text', (given) => {
  expect(optional(line(200)).parse(given)).toBeNull()
})

it.each([
  [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
  [
    `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(56)}.com`,
    `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(56)}.com`,
  ],
  ['ann@a.b.example.xn--p1ai', 'ann@a.b.example.xn--p1ai'],
  ['ann@example.com ', 'ann@example.com'],
  [' Ann.Lee+Shop@Example.COM', 'ann.lee+shop@example.com'],
  ['ann@bücher.example', 'ann@xn--bcher-kva.example'],
  ['ann@BU\u0308CHER.example', 'ann@xn--bcher-kva.example'],
  ['ann@xn--bcher-kva.example', 'ann@xn--bcher-kva.example'],
  ['ann@例え.jp', 'ann@xn--r8jz45g.jp'],
  ['MÜLLER@example.de', 'müller@example.de'],
  ['मोहन@example.in', 'मोहन@example.in'],
  ['r&d@example.com', 'r&d@example.com'],
  ['a/b@example.com', 'a/b@example.com'],
  ["o'brien@example.ie", "o'brien@example.ie"],
])('%j is kept as %s', (given, kept) => {
  expect(canonicalEmail(given)).toBe(kept)
})

it.each([
  ...['ann', 'ann@', '@example.com', 'ann@example', 'a b@example.com', 'ann@@example.com', 'ann@exam ple.com', 'ann@1.2', 'ann@[1.2.3.4]'],
  ...['.ann@example.com', 'a..n@example.com', 'ann@example.com/x', 'ann@exa%41mple.com', 'ann@exam\u200bple.com', 'a\u200bnn@example.com'],
  ...[
    'ann@-a.example',
    'ann@example.c0m',
    'ann@xn--zzzz.com',
    '"a b"@example.com',
    `${'a'.repeat(65)}@example.com`,
    'ann\ud83d@example.com',
  ],
  `ann@${'a.'.repeat(130)}com`,
  // One byte over the 254 that an address may have, with a mailbox that is not what makes it long.
  `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(57)}.com`,
  `ann@${'b'.repeat(64)}.com`,
  'ann@bob@example.com',
  'ann@example.com9',
  'ann@example.xn--',
])('%j is no e-mail address', (given) => {
  expect(canonicalEmail(given)).toBeNull()
})

it('an address of e-mail is kept in its one form, or refused by name', () => {
  const shape = z.object({ email })
  expect(checkedAs(shape, { email: ' Ann@Example.com' }, 'input')).toEqual({ email: 'ann@example.com' })
  const refusal = (given: string) => {
    try {
      return checkedAs(shape, { email: given }, 'input')
    } catch (error) {
      return (error as UserErrors).errors
    }
  }
  expect(refusal('ann')).toEqual([
    {
      code: 'INVALID',
      message: 'email is no e-mail address, such as ada@example.com',
      field: ['input', 'email'],
      parameters: { fault: 'EMAIL' },
    },
  ])
  expect(refusal(' ')).toEqual([{ code: 'REQUIRED', message: 'email is empty', field: ['input', 'email'] }])
})

it('what the shape itself finds wrong is a fault of the format', () => {
  expect(userErrorsOf(z.number('is no number').safeParse('x').error!)).toEqual([
    { code: 'INVALID', message: 'input is no number', field: [], parameters: { fault: 'FORMAT' } },
  ])
  expect(userErrorsOf(z.object({ size: z.number().min(1, 'is below 1') }).safeParse({ size: 0 }).error!, 'input')).toEqual([
    { code: 'INVALID', message: 'size is below 1', field: ['input', 'size'], parameters: { fault: 'FORMAT' } },
  ])
})

it('a country that is none is told with an example', () => {
  const { error } = z.object({ countryCode: country }).safeParse({ countryCode: 'UK' })
  expect(userErrorsOf(error!)).toEqual([
    {
      code: 'INVALID',
      message: 'countryCode is no ISO 3166-1 alpha-2 country code, such as GB',
      field: ['countryCode'],
      parameters: { fault: 'COUNTRY' },
    },
  ])
})

it.each(['AED', 'CZK', 'HUF', 'KMF', 'LSL', 'PGK', 'SGD', 'UGX', 'VND', 'ZWG', 'UAH', 'NZD', 'KHR', 'CVE'])('%s is a currency', (code) =>
  expect(isCurrency(code)).toBe(true),
)

it.each([
  ['12 St James Square\r\n\r\n  Flat 3', '12 St James Square Flat 3'],
  ['12 St James Square  \nFlat 3', '12 St James Square Flat 3'],
  ['Flat 3\n', 'Flat 3'],
])('the line of an address %j is one line: %s', (given, kept) => {
  const address = { name: 'Ada', line1: given, line2: given, city: 'London', countryCode: 'GB' }
  expect(postalAddress.parse(address)).toMatchObject({ line1: kept, line2: kept })
})

it('countries and currencies are those of the ISO lists', () => {
  expect(country.parse(' gb')).toBe('GB')
  expect(['XX', 'GBR', '', 'ZZ'].map((text) => country.safeParse(text).success)).toEqual([false, false, false, false])
  expect(['GBP', 'JPY', 'XXX', 'ABC', 'gbp', 'DEM'].map(isCurrency)).toEqual([true, true, false, false, false, false])
})

it('an address is kept without its blank fields, and refused by field', () => {
  const address = { name: 'Chan Tai Man', line1: '1 Nathan Road', city: 'Kowloon', countryCode: 'hk' }
  const blank = { company: '', line2: ' ', postalCode: '', region: '', phone: '' }
  const kept = { ...address, countryCode: 'HK', company: null, line2: null, postalCode: null, region: null, phone: null }
  expect(postalAddress.parse({ ...address, ...blank })).toEqual(kept)
  const { error } = postalAddress.safeParse({ ...address, name: ' ', region: 'a\u0000' })
  expect(userErrorsOf(error!, 'input', 'shippingAddress')).toEqual([
    { code: 'REQUIRED', message: 'name is empty', field: ['input', 'shippingAddress', 'name'] },
    {
      code: 'INVALID',
      message: 'region has a control character (U+0000)',
      field: ['input', 'shippingAddress', 'region'],
      parameters: { fault: 'CONTROL_CHARACTER', character: 'U+0000' },
    },
  ])
})
