import { describe, expect, it } from '@jest/globals'
import { weakSecrets } from './production.js'

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
})
