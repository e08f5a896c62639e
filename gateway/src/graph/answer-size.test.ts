import { expect, it } from '@jest/globals'
import type { ExecutionResult } from 'graphql'
import { withinSize } from './answer-size.js'

const nodes = (count: number) => Array.from({ length: count }, () => ({ id: 1 }))

it('an answer of 20,000 nodes in its lists is sent', () => {
  const result = { data: { a: nodes(19_000), b: { c: [[1, 2, nodes(995)], null], d: null } } }
  expect(withinSize(result)).toBe(result)
  expect(withinSize({ data: null })).toEqual({ data: null })
})

it('one of more is refused with their count', () => {
  const { data, errors } = withinSize<ExecutionResult>({ data: { a: nodes(19_999), b: { c: nodes(2) } } })
  expect(data).toBeNull()
  expect(errors?.map(({ message }) => message)).toEqual([expect.stringMatching(/20,?001/)])
})
