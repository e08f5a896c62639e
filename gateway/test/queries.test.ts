import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ask, tokenFor } from './support/clients.js'
import { ADA, StubShop } from './support/stub-shop.js'

describe('The graph', () => {
  let shop: StubShop
  beforeAll(async () => {
    shop = await StubShop.open()
  })
  afterAll(() => shop.close())

  it('answers one operation from three services', async () => {
    const id = shop.anOrder()
    const token = await tokenFor(shop, { roles: ['CUSTOMER'], customerId: ADA })
    const { status, data, errors } = await ask(
      shop,
      token,
      'query ($id: ID!) { order(id: $id) { number lines { variant { title price { amount } } } shipments { carrier } } }',
      { id },
    )
    expect({ status, data, errors }).toEqual({
      status: 200,
      data: {
        order: {
          number: 'K-100',
          lines: [{ variant: { title: 'Mug', price: { amount: '9.95' } } }],
          shipments: [{ carrier: 'kade-express' }],
        },
      },
      errors: undefined,
    })
  })
})
