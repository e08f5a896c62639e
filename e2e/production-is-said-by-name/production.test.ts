import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'

const root = join(import.meta.dirname, '../..')
const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})
const STRONG = '7f0c1b92ae4d5360f1e2d3c4b5a69788'

/** Nothing listens there: a process that is not refused goes on to look for its database or its graph, and says that. */
const AWAY = 'postgres://orders:XqT4vRw9LmZp2KsB@127.0.0.1:9/orders'
const service = { PORT: '0', DATABASE_URL: AWAY, BUS_DATABASE_URL: AWAY, GATEWAY_PUBLIC_KEY: publicKey }
const gateway = {
  ...{ PORT: '0', BUS_DATABASE_URL: AWAY, GATEWAY_PRIVATE_KEY: privateKey, GUEST_TOKEN_SECRET: STRONG, DEV_TOKEN_SECRET: STRONG },
  ...{ ORDERS_URL: 'http://o', INVENTORY_URL: 'http://i', SHIPPING_URL: 'http://s', ANALYTICS_URL: 'http://a' },
  ...{ SUPERGRAPH_FILE: '/nowhere', PUBLIC_URL: 'http://g', AUTH_MODE: 'development' },
}
const orders = { ...service, PUBLIC_URL: 'http://g', GUEST_TOKEN_SECRET: STRONG, FILE_LINK_SECRET: STRONG, PERSONAL_DATA_KEYS: STRONG }

describe('A process in production', () => {
  it('of orders does not start with the test provider and weak secrets, and says all of it at once', async () => {
    const said = await refusalsOf('services/orders', {
      ...orders,
      DATABASE_URL: 'postgres://orders:orders@127.0.0.1:9/orders',
      GUEST_TOKEN_SECRET: 'guest-token-secret-of-a-copied-example',
      FILE_LINK_SECRET: 'too short',
    })
    expect(said).toEqual([
      'FILE_LINK_SECRET is shorter than 32 characters: set what `openssl rand -hex 32` makes',
      'DATABASE_URL has a password that is easy to guess: set what `openssl rand -hex 32` makes, or say ALLOW_WEAK_SECRETS=yes',
      'GUEST_TOKEN_SECRET is easy to guess: set what `openssl rand -hex 32` makes, or say ALLOW_WEAK_SECRETS=yes',
      'ALLOW_TEST_PAYMENTS is not set, and the test provider of payments moves no money: connect a real one, or say ALLOW_TEST_PAYMENTS=yes',
    ])
  })

  it('of orders does not say in events for ever who ordered', async () => {
    const clear = { ...orders, PERSONAL_DATA_KEYS: '', ALLOW_TEST_PAYMENTS: 'yes' }
    expect(await refusalsOf('services/orders', clear)).toEqual([
      'ALLOW_CLEAR_EVENTS is not set, and PERSONAL_DATA_KEYS is empty: events would say who ordered, for ever, or say ALLOW_CLEAR_EVENTS=yes',
    ])
    expect(await refusalsOf('services/orders', { ...clear, ALLOW_CLEAR_EVENTS: 'yes' })).toEqual([])
  })

  it('of the gateway does not start with the sign-in of development', async () => {
    expect(await refusalsOf('gateway', gateway)).toEqual([
      'AUTH_MODE=development lets whoever has DEV_TOKEN_SECRET be anybody: set AUTH_MODE=issuer, or say ALLOW_DEVELOPMENT_SIGN_IN=yes',
      'AUTH_MODE=development gives a token of any role to whoever asks localhost for one: set AUTH_MODE=issuer, or say ALLOW_DEV_TOKENS=yes',
    ])
    expect(await refusalsOf('gateway', { ...gateway, ALLOW_DEV_TOKENS: 'yes' })).toEqual([
      'AUTH_MODE=development lets whoever has DEV_TOKEN_SECRET be anybody: set AUTH_MODE=issuer, or say ALLOW_DEVELOPMENT_SIGN_IN=yes',
    ])
    expect(await refusalsOf('gateway', { ...gateway, AUTH_MODE: '' })).toEqual([
      'AUTH_ISSUER, AUTH_JWKS_URL and AUTH_AUDIENCE are not all set: AUTH_MODE=issuer needs them to know the tokens that clients bring',
    ])
  })

  it.each(['inventory', 'shipping', 'analytics'])('of %s does not start with a password that stands in every manual', async (name) => {
    const said = await refusalsOf(`services/${name}`, {
      ...orders,
      DATABASE_URL: 'postgres://postgres:postgres@127.0.0.1:9/postgres',
    })
    expect(said).toEqual([
      'DATABASE_URL has a password that is easy to guess: set what `openssl rand -hex 32` makes, or say ALLOW_WEAK_SECRETS=yes',
    ])
  })

  it('starts with a risk that is said by name, and in development says nothing of it', async () => {
    expect(await refusalsOf('services/orders', { ...orders, ALLOW_TEST_PAYMENTS: 'yes' })).toEqual([])
    expect(await refusalsOf('services/orders', { ...orders, NODE_ENV: 'development' })).toEqual([])
    expect(await refusalsOf('gateway', { ...gateway, ALLOW_DEVELOPMENT_SIGN_IN: 'yes', ALLOW_DEV_TOKENS: 'yes' })).toEqual([])
  })
})

/** The sentences with which it refuses its environment; none where it went on, and did not find what it needs. */
function refusalsOf(folder: string, environment: Readonly<Record<string, string>>): Promise<string[]> {
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', ...environment }
  return new Promise((resolve, reject) => {
    const child = execFile('node', ['dist/main.js'], { cwd: join(root, folder), env, timeout: 20_000 }, (error, output) => {
      if (typeof error?.code === 'number' && error.code !== 1) return reject(new Error(`It ended with ${error.code}`))
      resolve([...said(output).matchAll(/^ {2}(.*)$/gm)].map(([, sentence = '']) => sentence))
    })
    // One that starts waits for its database: it was not refused.
    child.stdout?.on('data', (line: string) => {
      if (!line.includes('"fatal"')) child.kill('SIGKILL')
    })
  })
}

const said = (output: string): string =>
  output
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { readonly msg?: string }).msg ?? '')
    .join('\n')
