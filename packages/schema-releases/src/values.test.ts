import { expect, it } from '@jest/globals'
import { subgraphNames, type Subgraphs } from '@kade/graph-schema'
import { withValuesOf } from './values.js'

/** The subgraphs with this text of orders: whichever others there are, they stay as they are. */
const of = (orders: string): Subgraphs =>
  ({ ...Object.fromEntries(subgraphNames.map((name) => [name, `type Query { ${name}: Int }`])), orders }) as Subgraphs

it('takes the new values of known enums from the next graph, and nothing else', () => {
  const served = of('enum Action { CANCEL } type Order { id: ID! actions: [Action!]! }')
  const next = of('enum Action { "Change it." AMEND CANCEL } enum Why { LATE } type Order { id: ID! actions: [Action!]! why: Why }')
  const valued = withValuesOf(next, served)
  expect(valued.orders.replaceAll(/\s+/g, ' ')).toBe(
    'enum Action { CANCEL "Change it." AMEND } type Order { id: ID! actions: [Action!]! } ',
  )
  expect({ ...valued, orders: served.orders }).toEqual(served)
})

it('keeps a value that the next graph has no more, and the text where none is new', () => {
  const served = of('enum Action { CANCEL HOLD }\n\n\ntype Query { a: Action }')
  expect(withValuesOf(of('enum Action { CANCEL } type Query { a: Action }'), served)).toEqual(served)
})
