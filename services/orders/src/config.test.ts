import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { toConfig } from './config.js'

const publicKey = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' })
const secret = '7f0c1b92ae4d5360f1e2d3c4b5a69788'
const given = (CHANNEL_CONNECTIONS: object | string, more: NodeJS.ProcessEnv = {}) => ({
  ...{
    PORT: '0',
    DATABASE_URL: 'postgres://orders@db/orders',
    BUS_DATABASE_URL: 'postgres://bus@db/bus',
    GATEWAY_PUBLIC_KEY: String(publicKey),
  },
  ...{
    GUEST_TOKEN_SECRET: secret,
    FILE_LINK_SECRET: secret,
    PUBLIC_URL: 'https://shop.example',
    ALLOW_TEST_PAYMENTS: 'yes',
    PERSONAL_DATA_KEYS: secret,
  },
  CHANNEL_CONNECTIONS: typeof CHANNEL_CONNECTIONS === 'string' ? CHANNEL_CONNECTIONS : JSON.stringify(CHANNEL_CONNECTIONS),
  ...more,
})
const read = (...from: Parameters<typeof given>) => toConfig(given(...from)).channelConnections
const shop = { platform: 'shopify', webhookSecrets: ['a-new-secret-of-the-app', 'an-old-secret-of-the-app'] }

describe('CHANNEL_CONNECTIONS', () => {
  it('connects shops by the code of their channel; without it none is', () => {
    expect(read('')).toEqual({})
    const api = { apiUrl: 'https://kade.example/', apiToken: 'shpat_1' }
    expect(read({ web: { ...shop, ...api }, social: { ...shop, platform: 'woocommerce' } })).toEqual({
      web: { platform: 'SHOPIFY', webhookSecrets: shop.webhookSecrets, api: { url: 'https://kade.example', token: 'shpat_1' } },
      social: { platform: 'WOOCOMMERCE', webhookSecrets: shop.webhookSecrets, api: null },
    })
  })

  it.each<[string, object | string, string]>([
    ['no JSON', '{"web":"a-secret', 'CHANNEL_CONNECTIONS is no JSON'],
    ['another platform', { web: { ...shop, platform: 'magento' } }, 'CHANNEL_CONNECTIONS.web.platform is neither shopify nor woocommerce'],
    ['no secret', { web: { ...shop, webhookSecrets: [] } }, 'CHANNEL_CONNECTIONS.web.webhookSecrets names no secret'],
    [
      'a short secret',
      { web: { ...shop, webhookSecrets: ['a-secret'] } },
      'CHANNEL_CONNECTIONS.web.webhookSecrets.0 is shorter than 16 characters',
    ],
  ])('is refused with %s, by what is wrong and not by what stands there', (_, wrong, fault) => {
    expect(() => read(wrong)).toThrow(fault)
    expect(() => read(wrong)).not.toThrow(/a-secret/)
  })

  it('has no token that is read on its way to the shop, in production', () => {
    const by = (apiUrl: string) => ({ web: { ...shop, apiUrl, apiToken: 'shpat_1' } })
    expect(() => read(by('http://kade.example'), { NODE_ENV: 'production' })).toThrow(
      'CHANNEL_CONNECTIONS has an apiUrl of http: set one of https',
    )
    expect(() => read(by('http://localhost.evil.example'), { NODE_ENV: 'production' })).toThrow('set one of https')
    for (const url of ['https://kade.example', 'http://127.0.0.1:8080', 'http://localhost'])
      expect(read(by(url), { NODE_ENV: 'production' }).web?.api?.url).toBe(url)
    expect(read(by('http://kade.example')).web?.api?.url).toBe('http://kade.example')
  })
})

describe('PERSONAL_DATA_KEYS', () => {
  const keys = (PERSONAL_DATA_KEYS: string, more: NodeJS.ProcessEnv = {}) =>
    toConfig(given('', { PERSONAL_DATA_KEYS, ...more })).personalDataKeys

  it('are the new secret and the old ones, while one is exchanged; without any, events are told in clear', () => {
    expect([keys(`${secret}, ${secret}x`), keys('')]).toEqual([[secret, `${secret}x`], null])
    expect(() => keys('short')).toThrow('PERSONAL_DATA_KEYS has a secret that is shorter than 32 characters')
  })

  it('are needed in production, unless a release of before reads events still', () => {
    const production = { NODE_ENV: 'production' }
    expect(() => keys('', production)).toThrow('ALLOW_CLEAR_EVENTS is not set, and PERSONAL_DATA_KEYS is empty')
    expect(keys('', { ...production, ALLOW_CLEAR_EVENTS: 'yes' })).toBeNull()
  })
})
