import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { runOrders } from './running-orders.js'

const support = asViewer('SUPPORT')
const mugs = (count: number) => ({ lines: Array.from({ length: count }, (_, n) => ({ sku: 'MUG', quantity: n + 1 })) })

describe('Orders of many lines', () => {
  let orders: Awaited<ReturnType<typeof runOrders>>
  let large: string
  beforeAll(async () => {
    orders = await runOrders()
    large = (await orders.place(mugs(2_000))).order.id
    await orders.place(mugs(3))
  })
  afterAll(() => orders.stop())

  interface Line {
    readonly id: string
    readonly quantity: number
  }
  const linesOf = async (page: string, variables: Record<string, unknown> = {}) => {
    const query = `query ($id: ID!${'after' in variables ? ', $after: String' : ''}) { order(id: $id) { lineCount lines${page} { id quantity } } }`
    const { data, errors } = await orders.graph<{ order: { lineCount: number; lines: Line[] } | null }>(support, query, {
      id: large,
      ...variables,
    })
    return { order: data?.order, errors }
  }

  it('show all of them for one order', async () => {
    const { order } = await linesOf('')
    expect([order?.lineCount, order?.lines.length]).toEqual([2_000, 2_000])
  })

  it('show the first 250 of each in a list, and tell how many there are', async () => {
    const { data } = await orders.graph<{ orders: { edges: { node: { lineCount: number; lines: Line[] } }[] } }>(
      support,
      '{ orders(first: 2) { edges { node { lineCount lines { quantity } } } } }',
    )
    expect(data?.orders.edges.map(({ node }) => [node.lineCount, node.lines.length, node.lines.at(-1)?.quantity])).toEqual([
      [3, 3, 3],
      [2_000, 250, 250],
    ])
  })

  it('are walked in pages, each line once', async () => {
    const walked: number[] = []
    for (let after: string | null = null; ;) {
      const lines: readonly Line[] = (await linesOf('(first: 90, after: $after)', { after })).order?.lines ?? []
      walked.push(...lines.map(({ quantity }) => quantity))
      if (lines.length < 90) break
      after = lines.at(-1)?.id ?? null
    }
    expect(walked).toEqual(Array.from({ length: 2_000 }, (_, n) => n + 1))
  })

  it.each([
    ['(first: 101)', 'first'],
    ['(first: -1)', 'first'],
    ['(after: "nothing")', 'after'],
    ['(after: "01a209ce-005d-781f-aab6-0fabe7d0b0fc")', 'after'],
  ])('refuse lines%s by its argument', async (page, field) => {
    const { errors } = await linesOf(page)
    expect(errors?.map(({ extensions }) => [extensions?.code, extensions?.field])).toEqual([['BAD_USER_INPUT', field]])
  })

  it('are refused by their count when an answer would hold more than 20,000 nodes', async () => {
    const aliases = Array.from({ length: 11 }, (_, n) => `a${n}: order(id: $id) { lines(first: 100) { id } }`)
    const some = await orders.graph<Record<string, { lines: Line[] }>>(support, `query ($id: ID!) { ${aliases.join(' ')} }`, { id: large })
    expect(some.errors).toBeUndefined()

    const others = await Promise.all(Array.from({ length: 10 }, () => orders.place(mugs(2_000))))
    const query = `{ ${[large, ...others.map(({ order }) => order.id)].map((id, n) => `a${n}: order(id: "${id}") { lines { id } }`).join(' ')} }`
    const { errors } = await orders.graph(support, query)
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(/^The answer has 2\d{4} nodes, over the 20000/),
      extensions: { code: 'QUERY_TOO_COMPLEX', nodes: expect.any(Number), maxNodes: 20_000 },
    })
  })
})
