import { expect, it } from '@jest/globals'
import { parseDuration, parsePositive, parseShare } from '../src/parse.js'

it.each([
  ['30s', 30_000],
  ['10m', 600_000],
  ['1.5h', 5_400_000],
])('%s is a duration', (text, milliseconds) => expect(parseDuration(text)).toBe(milliseconds))

it.each(['', '10', 'm', '0m', '-5s', '10 minutes', '1d'])('%j is no duration', (text) =>
  expect(() => parseDuration(text)).toThrow(`${text} is no duration: write it as 30s, 10m or 2h`),
)

it.each(['0', '0.05', '1'])('%s is a share', (text) => expect(parseShare(text)).toBe(Number(text)))
it.each(['', '-0.1', '1.1', '5%', 'NaN'])('%j is no share', (text) => expect(() => parseShare(text)).toThrow(`${text} is no share`))

it.each(['0', '-1', '', 'many', 'Infinity'])('%j is no rate', (text) =>
  expect(() => parsePositive(text)).toThrow(`${text} is no number above 0`),
)
