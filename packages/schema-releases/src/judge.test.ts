import { describe, expect, it } from '@jest/globals'
import { buildSchema, parse } from 'graphql'
import { judge, undescribed } from './judge.js'

const BEFORE = `
  type Query { order(id: ID, number: String): Order  orders: [Order]  node: Node }
  type Mutation { place(input: PlaceInput): Order }
  interface Node { id: ID }
  type Order implements Node { id: ID  number: String!  note: String  status: Status }
  enum Status { OPEN CLOSED }
  enum Sort { UP DOWN }
  input PlaceInput { sku: String  gift: GiftInput }
  input GiftInput { message: String  sort: Sort }
`
const judged = async (change: readonly [from: string, to: string], ...operations: string[]) => {
  expect(BEFORE).toContain(change[0])
  const documents = operations.map((text, place) => ({ name: `operation ${place + 1}`, document: parse(text) }))
  return judge(buildSchema(BEFORE), buildSchema(BEFORE.replace(...change)), documents)
}
const NUMBERS = '{ order(id: 1) { number } }'

describe('A change', () => {
  it('of what no operation asks breaks nobody, but is told', async () => {
    expect(await judged(['note: String', ''], NUMBERS)).toEqual({
      breaking: [],
      unused: [expect.stringContaining("Order.note: Field 'note' was removed")],
      dangerous: [],
    })
  })

  it.each<[string, readonly [string, string], string, ...RegExp[]]>([
    [
      'a field that goes',
      ['number: String!', ''],
      NUMBERS,
      /^Order\.number: /,
      /^operation 1 is no longer valid: Cannot query field "number"/,
    ],
    [
      'a field whose neighbour is used and whose name begins alike',
      ['order(id: ID, number: String): Order', ''],
      '{ order { id } }',
      /^Query\.order: /,
      /^operation 1/,
    ],
    ['a field that may become null', ['number: String!', 'number: String'], NUMBERS, /^Order\.number: /],
    ['an argument that becomes required', ['order(id: ID,', 'order(id: ID!,'], NUMBERS, /^Query\.order\.id: /],
    [
      'a value that an answer may hold',
      ['enum Status { OPEN CLOSED }', 'enum Status { OPEN }'],
      '{ orders { status } }',
      /^Status\.CLOSED: /,
    ],
    [
      'a field of an input that a variable may carry',
      ['message: String', ''],
      'mutation ($input: PlaceInput) { place(input: $input) { id } }',
      /^GiftInput\.message: /,
    ],
    [
      'a field of an input that is written out',
      ['sku: String', ''],
      'mutation { place(input: { sku: "A" }) { id } }',
      /^PlaceInput\.sku: /,
      /^operation 1/,
    ],
    [
      'a required field of an input that is written out',
      ['sku: String', 'sku: String  size: Int!'],
      'mutation { place(input: { sku: "A" }) { id } }',
      /^PlaceInput\.size: /,
      /^operation 1/,
    ],
    [
      'a field that is asked by way of an interface',
      ['interface Node { id: ID }\n  type Order implements Node { id: ID ', 'interface Node { id: ID }\n  type Order {'],
      '{ node { id } }',
      /^Order: /,
      /^Order\.id: /,
    ],
  ])('of %s breaks who asks for it', async (_, change, operation, ...told) => {
    const { breaking } = await judged(change, operation)
    expect(breaking).toEqual(told.map((text) => expect.stringMatching(text)))
  })

  it('of a field of an input breaks nobody who writes the others out', async () => {
    expect(await judged(['message: String', ''], 'mutation { place(input: { sku: "A" }) { id } }')).toMatchObject({
      breaking: [],
      unused: [expect.stringMatching(/^GiftInput\.message: /)],
    })
  })

  it('that adds breaks nobody; a new value of an enum is told', async () => {
    expect(await judged(['enum Status { OPEN', 'enum Status { HELD OPEN'], '{ orders { status } }')).toEqual({
      breaking: [],
      unused: [],
      dangerous: [expect.stringMatching(/^Status\.HELD: /)],
    })
  })

  it('breaks whoever may use it where operations are not known', async () => {
    const { breaking, unused } = await judge(buildSchema(BEFORE), buildSchema(BEFORE.replace('note: String', '')), null)
    expect([breaking, unused]).toEqual([[expect.stringMatching(/^Order\.note: /)], []])
  })

  it('does not break an operation that was not valid before', async () => {
    expect((await judged(['note: String', ''], '{ nothing }')).breaking).toEqual([])
  })
})

it('Whatever has no description is named', () => {
  expect(
    undescribed(
      buildSchema(`
        type Query { "Told." a: A  b: E }
        "Told." type A { c: Int }
        enum E { "Told." X Y }
        input I { "Told." d: Int  e: Int }
        scalar S
      `),
    ),
  ).toEqual(['Query.b', 'A.c', 'E', 'E.Y', 'I', 'I.e', 'S'])
})
