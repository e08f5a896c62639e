import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { ask, tokenFor, type Answer } from './support/clients.js'
import { StubShop } from './support/stub-shop.js'

const codes = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions.code)

describe('Much at once', () => {
  let shop: StubShop
  let support: string
  let admin: string
  beforeAll(async () => {
    shop = await StubShop.open()
    support = await tokenFor(shop, { roles: ['SUPPORT'] })
    admin = await tokenFor(shop, { roles: ['ADMIN'] })
    for (let n = 0; n < 100; n += 1) shop.anOrder()
  })
  afterEach(() => {
    shop.subgraphs.orders.state = 'up'
    shop.linesOfEach = 1
    shop.forgetRequests()
  })
  afterAll(() => shop.close())

  // 1 + 100 × (2 + 4)
  const DEAR = '{ orders(first: 100) { edges { node { id number email status } } } }'
  const CHEAP = '{ orders(first: 1) { edges { node { id } } } }'

  it('is asked of a service two dear operations of a viewer at a time; others, and what is cheap, do not wait behind them', async () => {
    await ask(shop, support, DEAR)
    shop.forgetRequests()
    shop.subgraphs.orders.state = 'hanging'
    const asked = () => shop.subgraphs.orders.requests.length
    const dear = Array.from({ length: 6 }, () => ask(shop, support, DEAR))
    await eventually(() => expect(asked()).toBe(2))
    const rest = [ask(shop, support, CHEAP), ask(shop, admin, DEAR)]
    await eventually(() => expect(asked()).toBe(4))
    shop.subgraphs.orders.state = 'up'
    const answers = await Promise.all(dear)
    await Promise.all(rest)
    // Those two gave up after ten seconds; the others had their turn then.
    expect(answers.filter((answer) => answer.data?.orders?.edges.length === 100).length).toBe(4)
  }, 60_000)

  it('is refused from a viewer of whom a hundred dear operations wait already', async () => {
    shop.subgraphs.orders.state = 'hanging'
    const answers = Array.from({ length: 103 }, () => ask(shop, support, DEAR))
    const refused = await Promise.race(answers)
    expect([refused.status, codes(refused), refused.errors?.[0]?.extensions.retryAfterSeconds]).toEqual([503, ['SUBGRAPH_UNAVAILABLE'], 1])
    shop.subgraphs.orders.state = 'up'
    await Promise.all(answers)
  }, 60_000)

  it('is an answer of more than 20,000 nodes, whatever each service found small enough', async () => {
    const LINES = '{ orders(first: 100) { edges { node { lines { id } } } } }'
    shop.linesOfEach = 199
    expect((await ask(shop, support, LINES)).data?.orders.edges[99].node.lines.length).toBe(199)
    shop.linesOfEach = 200
    const { data, errors } = await ask(shop, support, LINES)
    expect({ data, errors }).toEqual({
      data: null,
      errors: [
        {
          message: 'The answer has 20100 nodes, over the 20000 that one may: ask for smaller pages',
          extensions: { code: 'QUERY_TOO_COMPLEX', nodes: 20_100, maxNodes: 20_000, requestId: expect.any(String) },
        },
      ],
    })
  })

  it('costs the same wherever its edges stand: in a fragment, inline, under an alias, by a variable', async () => {
    const costOf = async (query: string, variables = {}) => (await ask(shop, support, query, variables)).errors?.[0]?.extensions.cost
    const wide = Array.from({ length: 26 }, (_, n) => `a${n}: number`).join(' ')
    const inner = `edges { node { customer { orders(first: 100) { edges { node { ${wide} } } } } } }`
    // 1 + 20 × (2 + 1 + 1 + 100 × (2 + 26))
    const cost = 56_081
    expect(await costOf(`{ orders { ${inner} } }`)).toBe(cost)
    expect(await costOf(`{ orders { ...F } } fragment F on OrderConnection { ...G } fragment G on OrderConnection { ${inner} }`)).toBe(cost)
    expect(await costOf(`{ mine: orders { ... on OrderConnection { ... { ${inner.replace('edges', 'rows: edges')} } } } }`)).toBe(cost)
    const byVariable = inner.replace('first: 100', 'first: $n')
    expect(await costOf(`query ($n: Int = 1) { orders { ...F } } fragment F on OrderConnection { ${byVariable} }`, { n: 100 })).toBe(cost)
    expect(await costOf(`query ($n: Int = 100) { orders { ...F } } fragment F on OrderConnection { ${byVariable} }`)).toBe(cost)
  })
})
