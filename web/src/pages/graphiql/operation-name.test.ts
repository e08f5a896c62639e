import { expect, it } from '@jest/globals'
import { withItsOperation } from './operation-name.js'

const named = (query: string, operationName?: string) => withItsOperation({ query, operationName }).operationName

it('a document with one operation is asked by its name, whatever the last tab was called', () => {
  expect(named('query WhatToPick { orders { totalCount } }', 'PlaceOrder')).toBe('WhatToPick')
  expect(named('{ orders { totalCount } }', 'PlaceOrder')).toBeUndefined()
})

it('of several operations the one that was chosen is asked', () => {
  const both = 'query One { a } query Two { b }'
  expect(named(both, 'Two')).toBe('Two')
  expect(named(both, 'Three')).toBe('Three')
  expect(named(both)).toBeUndefined()
})

it('what cannot be read goes as it is', () => expect(named('query {', 'Any')).toBe('Any'))
