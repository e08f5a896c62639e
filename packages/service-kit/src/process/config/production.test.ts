import { describe, expect, it } from '@jest/globals'
import { allowance, isProduction, secret, unlessAllowed, weakSecrets } from './production.js'

const refused = (given: NodeJS.ProcessEnv) => weakSecrets({ NODE_ENV: 'production', ...given }).map((fault) => fault.split(' ')[0])

describe('Secrets that are easy to guess', () => {
  it.each([
    ['words', 'my-secret-of-more-than-thirty-two-characters'],
    ['one character', 'x'.repeat(64)],
    ['a repeated part', 'k7Gq2mXw0Bv9'.repeat(4)],
    ['an example', 'Change-me-please-before-you-go-live-9f8e'],
    ['a row of the keyboard', 'abcdefghijklmnopqrstuvwxyz0123456789'],
  ])('are %s', (_what, value) => {
    expect(refused({ FILE_LINK_SECRET: value })).toEqual(['FILE_LINK_SECRET'])
    expect(refused({ DATABASE_URL: `postgres://orders:${value}@db/orders` })).toEqual(['DATABASE_URL'])
  })

  it('are passwords of under 16 characters, but not those of a database that asks for none', () => {
    expect(refused({ DATABASE_URL: 'postgres://orders:Zk3vQ9@db/orders', BUS_DATABASE_URL: 'postgres://orders@db/bus' })).toEqual([
      'DATABASE_URL',
    ])
  })

  it('are none that chance made', () => {
    const made = ['7f0c1b92ae4d5360f1e2d3c4b5a69788', 'Qm3vX9_zT0kLr-7BnWd5YhJ2sEcPa8UfGi6oR1tKvM']
    for (const value of made) expect(refused({ FILE_LINK_SECRET: value, DATABASE_URL: `postgres://o:${value}@db/o` })).toEqual([])
  })

  it('are each of the words of examples', () => {
    const words = ['secret', 'passw', 'change-me', 'changeme', 'default', 'example', 'develop', 'insecure', 'placeholder', 'replace']
    const chance = '7f0c1b92ae4d5360f1e2d3c4b5a69788'
    for (const word of [...words, '12345678', 'abcdefgh', 'QWERTY', 'letmein'])
      expect(refused({ FILE_LINK_SECRET: `${chance}${word}` })).toEqual(['FILE_LINK_SECRET'])
  })

  it('repeat themselves to the end, or have under eight kinds of characters', () => {
    expect(refused({ FILE_LINK_SECRET: `${'k7Gq2mXw0Bv9'.repeat(4)}Z` })).toEqual([])
    expect(refused({ FILE_LINK_SECRET: 'k7Gq2mXw0Bv9zLpA'.repeat(3) })).toEqual(['FILE_LINK_SECRET'])
    expect(refused({ FILE_LINK_SECRET: 'k7Gq2mXk72GqmX7kG2qXmk7Gq2mXkG72' })).toEqual(['FILE_LINK_SECRET'])
    expect(refused({ FILE_LINK_SECRET: 'k7Gq2mXwk72GqmX7kG2qXmk7Gq2mXkG72' })).toEqual([])
  })

  it('that are too short, and addresses that are none, are told by their own shape', () => {
    expect(refused({ FILE_LINK_SECRET: 'secret', DATABASE_URL: 'passwords' })).toEqual([])
    expect(secret('signs links').safeParse(undefined).error?.issues[0]?.message).toBe('is missing (signs links)')
    expect(secret('signs links').safeParse('x'.repeat(31)).error?.issues[0]?.message).toBe(
      'is shorter than 32 characters: set what `openssl rand -hex 32` makes',
    )
    expect(secret('signs links').safeParse('x'.repeat(32)).success).toBe(true)
    expect(secret('signs links').safeParse('x'.repeat(64)).success).toBe(true)
  })

  it('are passwords of sixteen characters at least', () => {
    expect(refused({ DATABASE_URL: 'postgres://o:Zk3vQ9mXw0Bv7Lp@db/o' })).toEqual(['DATABASE_URL'])
    expect(refused({ DATABASE_URL: 'postgres://o:Zk3vQ9mXw0Bv7LpA@db/o' })).toEqual([])
  })

  it('are told with what to set instead, and how to keep them', () => {
    const given = { FILE_LINK_SECRET: 'x'.repeat(64), ORDERS_DATABASE_URL: 'postgres://o:x@db/o', SOME_SECRETS: 'secret '.repeat(9) }
    expect(weakSecrets({ NODE_ENV: 'production', ...given })).toEqual([
      'FILE_LINK_SECRET is easy to guess: set what `openssl rand -hex 32` makes, or say ALLOW_WEAK_SECRETS=yes',
      'ORDERS_DATABASE_URL has a password that is easy to guess: set what `openssl rand -hex 32` makes, or say ALLOW_WEAK_SECRETS=yes',
    ])
    expect(weakSecrets({ NODE_ENV: 'production', ALLOW_WEAK_SECRETS: 'yes', ...given })).toEqual([])
    expect(weakSecrets({ NODE_ENV: 'production', ALLOW_WEAK_SECRETS: 'no', ...given })).toHaveLength(2)
    expect(weakSecrets({ NODE_ENV: 'development', ...given })).toEqual([])
  })
})

it('A risk is taken by name: yes, no, and nothing else; no unless it is said', () => {
  expect([undefined, 'yes', 'no'].map((given) => allowance.parse(given))).toEqual(['no', 'yes', 'no'])
  expect(allowance.safeParse('true').error?.issues[0]?.message).toBe('is neither yes nor no')
  const rule = unlessAllowed('ALLOW_RAIN', () => ['It rains'])
  expect(rule({ NODE_ENV: 'production' })).toEqual(['It rains, or say ALLOW_RAIN=yes'])
  expect([rule({ NODE_ENV: 'production', ALLOW_RAIN: 'yes' }), rule({ NODE_ENV: 'test' }), rule({})]).toEqual([[], [], []])
  expect([isProduction({ NODE_ENV: 'production' }), isProduction({ NODE_ENV: 'Production' })]).toEqual([true, false])
})
