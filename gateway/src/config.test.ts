import { describe, expect, it } from '@jest/globals'
import { toConfig } from './config.js'

const CHANCE = '7f0c1b92ae4d5360f1e2d3c4b5a69788'
const complete = {
  ...{ BUS_DATABASE_URL: 'postgres://bus@db/bus', GATEWAY_PRIVATE_KEY: 'a key', GUEST_TOKEN_SECRET: CHANCE },
  ...{ ORDERS_URL: 'http://o', INVENTORY_URL: 'http://i', SHIPPING_URL: 'http://s', ANALYTICS_URL: 'http://a' },
  ...{ SUPERGRAPH_FILE: 'supergraph.graphql', PUBLIC_URL: 'https://kade.example' },
  ...{ AUTH_ISSUER: 'https://login.example/', AUTH_JWKS_URL: 'https://login.example/jwks', AUTH_AUDIENCE: 'kade' },
}

describe('The schema', () => {
  it.each([
    ['not told in production', { NODE_ENV: 'production' }, false],
    ['told in production where that is said by name', { NODE_ENV: 'production', INTROSPECTION: 'on' }, true],
    ['told on one’s own machine', {}, true],
    ['not told anywhere else where that is said', { INTROSPECTION: 'off' }, false],
  ] as const)('is %s', (_what, environment, told) => {
    expect(toConfig({ ...complete, ...environment }).introspection).toBe(told)
  })
})

describe('Who signs in', () => {
  it('brings the token of an issuer unless told otherwise', () => {
    const issuer = { issuer: 'https://login.example/', jwksUrl: 'https://login.example/jwks', audience: 'kade' }
    const pages = { clientId: 'kade-pages', scope: 'openid profile offline_access', parameters: {} }
    expect(toConfig({ ...complete, NODE_ENV: 'production' }).auth).toEqual({ mode: 'issuer', ...issuer, pages })
    const told = { AUTH_CLIENT_ID: 'desk', AUTH_SCOPE: 'openid', AUTH_SIGN_IN_PARAMETERS: 'audience=kade&connection=staff' }
    expect(toConfig({ ...complete, ...told }).auth).toMatchObject({
      pages: { clientId: 'desk', scope: 'openid', parameters: { audience: 'kade', connection: 'staff' } },
    })
    expect(toConfig({ ...complete, AUTH_MODE: 'development', DEV_TOKEN_SECRET: CHANCE }).auth).toEqual({
      mode: 'development',
      secret: CHANCE,
    })
    expect(() => toConfig({ ...complete, AUTH_MODE: 'development' })).toThrow('DEV_TOKEN_SECRET is missing')
  })
})
