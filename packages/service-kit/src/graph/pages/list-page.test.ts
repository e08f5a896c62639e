import { describe, expect, it } from '@jest/globals'
import type { GraphQLResolveInfo } from 'graphql'
import { listPageOf, sliceOf } from './list-page.js'

const A = '01a20927-e1e2-7a6a-b4f6-00000000000a'
const B = '01a20927-e1e2-7a6a-b4f6-00000000000b'
const C = '01a20927-e1e2-7a6a-b4f6-00000000000c'

type Where = Pick<GraphQLResolveInfo, 'path' | 'variableValues'>
/** Where a list stands in an answer, such as `order.lines` or `orders.0.lines`. */
const at = (way: string, variableValues: Where['variableValues'] = {}): Where => ({
  path: way
    .split('.')
    .reduce<Where['path'] | undefined>(
      (prev, key) => ({ prev, key: /^\d+$/.test(key) ? Number(key) : key, typename: undefined }),
      undefined,
    )!,
  variableValues,
})
const refused = (message: string, field: string) =>
  expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT', field } }) as unknown as Error

describe('a part of a list', () => {
  it.each([
    ['one owner', at('order.lines')],
    ['the one entity that was asked for', at('_entities.0.lines', { representations: [{ id: A }] })],
  ])('is all of it for %s', (_, where) => {
    expect(listPageOf({}, where)).toEqual({ limit: null, after: null })
  })

  it.each([
    ['owners in a list', at('orders.edges.0.node.lines')],
    ['entities', at('_entities.1.lines', { representations: [{ id: A }, { id: B }] })],
    ['owners in a list of the one entity', at('_entities.0.shipments.0.lines', { representations: [{ id: A }] })],
  ])('is the first 250 of each for %s', (_, where) => {
    expect(listPageOf({ first: null, after: null }, where)).toEqual({ limit: 250, after: null })
  })

  it.each([0, 1, 100])('is as long as is asked for: %d', (first) => {
    expect(listPageOf({ first, after: A }, at('order.lines'))).toEqual({ limit: first, after: A })
    expect(listPageOf({ first }, at('orders.0.lines'))).toEqual({ limit: first, after: null })
  })

  it.each([-1, 101])('is refused with first: %d', (first) => {
    expect(() => listPageOf({ first }, at('order.lines'))).toThrow(refused(`first is ${first}: a page has 0 to 100 nodes`, 'first'))
  })

  it('is refused after what is no id, or none of its own', () => {
    const none = refused('after is the id of no node of this list', 'after')
    expect(() => listPageOf({ after: 'x' }, at('order.lines'))).toThrow(none)
    expect(() => sliceOf([{ id: A }], { limit: null, after: B })).toThrow(none)
  })
})

describe('of a list that is read whole', () => {
  const nodes = [A, B, C].map((id) => ({ id }))
  it.each([
    [null, null, [A, B, C]],
    [2, null, [A, B]],
    [0, null, []],
    [null, A, [B, C]],
    [1, A, [B]],
    [1, C, []],
  ])('%s after %s', (limit, after, expected) => {
    expect(sliceOf(nodes, { limit, after }).map(({ id }) => id)).toEqual(expected)
  })
})
