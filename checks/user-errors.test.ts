import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { USER_ERROR_CODES } from '../packages/service-kit/src/graph/errors/user-errors.js'
import { buildSchema, isEnumType } from 'graphql'

/** A code that the graph does not know would be refused as the service answers it: the mutation's caller would learn nothing. */
it('the codes of user errors are those of the graph', () => {
  const sdl = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8')
  const codes = buildSchema(sdl).getType('UserErrorCode')
  if (!isEnumType(codes)) throw new Error('The graph has no enum UserErrorCode')
  expect([...USER_ERROR_CODES].sort()).toEqual(
    codes
      .getValues()
      .map(({ name }) => name)
      .sort(),
  )
})
