import { expect, it } from '@jest/globals'
import type { Subgraphs } from '@kade/graph-schema'
import { withValuesOf } from './values.js'

const REST = {
  ...{ inventory: 'type Query { a: Int }', shipping: 'type Query { b: Int }', analytics: 'type Query { c: Int }' },
  events: 'type Query { d: Int }',
}
const of = (orders: string): Subgraphs => ({ orders, ...REST })

it('takes the new values of known enums from the next graph, and nothing else', () => {
  const served = of('enum Action { CANCEL } type Order { id: ID! actions: [Action!]! }')
  const next = of('enum Action { "Change it." AMEND CANCEL } enum Why { LATE } type Order { id: ID! actions: [Action!]! why: Why }')
  const { orders, ...rest } = withValuesOf(next, served)
  expect(orders.replaceAll(/\s+/g, ' ')).toBe('enum Action { CANCEL "Change it." AMEND } type Order { id: ID! actions: [Action!]! } ')
  expect(rest).toEqual(REST)
})

it('keeps a value that the next graph has no more, and the text where none is new', () => {
  const served = of('enum Action { CANCEL HOLD }\n\n\ntype Query { a: Action }')
  expect(withValuesOf(of('enum Action { CANCEL } type Query { a: Action }'), served)).toEqual(served)
})
