import { seeded } from '@kade/test-kit/seeded'

/** The same seed makes the same run. */
export class Dice {
  /** 0 to 1. */
  readonly roll: () => number
  constructor(seed: number) {
    this.roll = seeded(seed)
  }
  below = (most: number): number => Math.floor(this.roll() * most)
  pick = <Item>(items: readonly Item[]): Item => items[this.below(items.length)] as Item
}

/** Text that GraphQL takes as a String or an ID, and hardly anybody expects. */
export function hostileText(dice: Dice): string {
  const kind = dice.below(4)
  if (kind === 0) return cursor(dice.pick(CURSORS))
  if (kind === 1) return Array.from({ length: 1 + dice.below(12) }, () => String.fromCharCode(dice.below(0x10000))).join('')
  return dice.pick(TEXTS)
}

/** Values that are of no type, or of another than is asked for; as JSON, since some of them are no values of JavaScript. */
export const ILL_TYPED: readonly string[] = [
  ...['1e308', '-1e308', '1e400', '-0', '9007199254740993', '2147483648', '-2147483649', '1.5', '0.1', '99999999999999999999999999'],
  ...['true', '[]', '{}', '[[[[[[]]]]]]', '[null]', '{"__proto__":{"isAdmin":true}}', '{"constructor":{"prototype":{}}}', '{"a":"\\u0000"}'],
  ...['"2026-02-30"', '"2026-02-30T00:00:00Z"', '"0000-00-00"', '"0000-01-01T00:00:00Z"', '"9999-12-31T23:59:59-23:59"', '"0001-01-01T00:00:00+23:59"'],
  ...['"2026-13-01"', '"2026-01-01T25:00:00Z"', '"2026-06-30T23:59:60Z"', '"+275760-09-13T00:00:00Z"', '"now"', '"infinity"', '"1e400"', '"NaN"', '"-0"'],
  ...['"999999999999999.999999"', '"-1.00"', '"0.0000001"', '"__proto__"', '"\\ud800"', '"\\u0000"', '""', '"1"', `"${'9'.repeat(400)}"`],
] // prettier-ignore

export const HOSTILE_INTS: readonly number[] = [0, -0, -1, 1, 2, 100, 101, 1_000_000, 1_000_001, 2 ** 31 - 1, -(2 ** 31)]
export const HOSTILE_DAYS: readonly string[] = ['0001-01-01', '0999-12-31', '1970-01-01', '2024-02-29', '9999-12-31']
export const HOSTILE_INSTANTS: readonly string[] = [
  '0001-01-01T00:00:00Z',
  '1582-10-10T12:00:00Z',
  '2026-11-23T09:00:00.123456789Z',
  '9999-12-31T23:59:59.999Z',
  '2026-11-23T09:00:00+14:00',
]
export const HOSTILE_DECIMALS: readonly string[] = [
  '0',
  '-0',
  '-1.00',
  '0.001',
  '999999999999999.99',
  '999999999999999',
  '0.000001',
  '00012.50',
]

const TEXTS: readonly string[] = [
  ...['', ' ', '\t\n', '\u0000', 'a\u0000b', '\ud800', 'x\udc00y', '\ud83d', '\u202egnp', 'a\u200bb', '\ufeffa', '\ufffe', 'Zoe\u0308', 'ﷺ'.repeat(100)],
  ...['a'.repeat(10_000), '💥'.repeat(3_000), 'a\u0301'.repeat(2_000), '9'.repeat(40), '-'.repeat(300), '\\'.repeat(99), '%'.repeat(250), '\n'.repeat(50) + 'x'],
  ...["'; DROP TABLE orders; --", "' OR '1'='1", '%_\\', '\\u0000', '$1', '${7*7}', '{{7*7}}', '../../etc/passwd', '%00', '%2e%2e%2f', '<script>alert(1)</script>'],
  ...['-1', '-0', '0', '1e308', '1e400', 'NaN', 'Infinity', 'null', 'undefined', 'true', '[]', '{}', '99999999999999999999', '0x7fffffff', '1.5', '٣'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '__typename', 'length', 'then', 'then()'],
  ...['00000000-0000-0000-0000-000000000000', 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF', '{0198a000-0000-7000-8000-000000000000}', '0198a000000070008000000000000000'],
  ...['ann@example.com\u0000', 'ann@exam\u202eple.com', `${'a'.repeat(5_000)}@example.com`, 'ann@1.2', '@', 'ann@xn--a.com', `ann@${'ü.'.repeat(200)}com`],
  ...['2026-02-30', '2026-02-30T00:00:00Z', '0000-00-00', 'GB\u0000', 'XX', 'gb', 'K-000000000', 'KX', 'tok_', 'tok_timeout\u0000', 'tok_declined'],
] // prettier-ignore

/** What a forged cursor may hold: a wrong number of parts, of wrong types, with values that the database does not take. */
const CURSORS: readonly (readonly unknown[] | object | string | number)[] = [
  ...[[], [null], [[]], [{}], [true], 'text', 7, { 0: 'a', length: 1 }, { __proto__: 1 }],
  ...[[1e308], [-1], [0.5], [2 ** 53 - 1], [-(2 ** 53)], [2 ** 31], ['\u0000'], ['\ud800'], ['a'.repeat(9_000)], ['a', 'b', 'c', 'd']],
  ...['2026-02-30T00:00:00Z', '2026-01-01T00:00:00Z', '0000-01-01T00:00:00.000000Z', '9999-12-31T23:59:59.999999Z', '2026-01-01T00:00:00.1234567890Z', '2026-11-23 09:00:00+00', '2026-01-01T99:99:99Z', '2026-01-01T00:00:00.000Z; DROP', 'infinity'].flatMap((at) => [
    [at],
    [at, 'x'],
    [at, '0198a000-0000-7000-8000-000000000000'],
    [at, 1],
  ]),
] // prettier-ignore

const cursor = (parts: unknown): string => Buffer.from(JSON.stringify(parts)).toString('base64url')
