import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createSocket } from 'node:net'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { createStripeProvider } from '../../services/orders/src/payment/providers/stripe-provider.js'
import type { PaymentProvider, ProviderRequest } from '../../services/orders/src/payment/providers/provider.js'
import type { Peer } from '../peer.js'

const run = promisify(execFile)
const VERSION = 'v0.203.0'
const FOLDER = join(homedir(), '.cache/kade/stripe-mock', VERSION)
const BINARY = join(FOLDER, 'stripe-mock')

/** stripe-mock knows Stripe's own description of its interface: it refuses parameters that there are not, and those of another type. It keeps nothing. */
export const peer: Peer = {
  missing: async () => {
    if (existsSync(BINARY)) return null
    try {
      await run('go', ['install', `github.com/stripe/stripe-mock@${VERSION}`], { env: { ...process.env, GOBIN: FOLDER } })
      return existsSync(BINARY) ? null : `Go left no ${BINARY}`
    } catch (error) {
      return `stripe-mock needs Go to build it: ${String((error as Error).message).split('\n')[0]}`
    }
  },
  run: async () => {
    const port = await freePort()
    const mock = spawn(BINARY, ['-http-port', String(port)], { stdio: 'ignore' })
    const recorder = await record(`http://127.0.0.1:${port}`)
    try {
      await untilUp(`http://127.0.0.1:${port}`)
      await askEverything(createStripeProvider({ secretKey: 'sk_test_123', apiUrl: recorder.url }))
      const refused = recorder.calls.filter(({ status }) => status >= 400)
      if (refused.length > 0) throw new Error(`stripe-mock refused ${refused.map((call) => `${call.what}: ${call.answer}`).join('\n')}`)
      const accepted = recorder.calls.length
      for (const [name, value] of [
        ['amuont', '100'],
        ['amount', 'much'],
      ] as const) {
        const response = await fetch(`${recorder.url}/v1/payment_intents`, {
          ...{ method: 'POST', body: new URLSearchParams({ amount: '100', currency: 'eur', [name]: value }) },
          headers: { authorization: 'Bearer sk_test_123' },
        })
        if (response.status !== 400) throw new Error(`stripe-mock took ${name}=${value}: it answered ${response.status}`)
      }
      const kinds = new Set(recorder.calls.slice(0, accepted).map(({ what }) => what)).size
      return `${accepted} requests of ${kinds} kinds are accepted, 2 with a wrong parameter refused`
    } finally {
      recorder.stop()
      mock.kill()
    }
  },
}

/** Every request that the adapter makes. What is answered is canned, and not looked at. */
async function askEverything(provider: PaymentProvider): Promise<void> {
  const request = (given: Partial<ProviderRequest>): ProviderRequest => ({
    ...{ idempotencyKey: crypto.randomUUID(), amount: 1, currency: 'USD', token: 'pm_card_visa', reference: null, original: null },
    ...{ authorized: 1_000, orderId: 'order-1', part: 1, signal: AbortSignal.timeout(10_000) },
    ...given,
  })
  const made = { reference: 'pi_123' }
  await provider.authorize(request({}))
  await provider.authorize(request({ token: 'pi_123' }))
  await provider.authorize(request(made))
  await provider.authorize(request({ part: 2, original: KEPT }))
  await provider.charge?.(request({ part: 3, original: KEPT }))
  await provider.capture(request(made))
  await provider.void(request(made))
  await provider.refund?.(request(made))
  await provider.lookUp?.('pi_123')
}

/** What is canned keeps no means of payment: of this one it is said that it does, so that it is charged again. */
const KEPT = 'pi_kept'
const KEPT_NOTHING = /"(customer|payment_method)": null/g
const KEPT_CARD = '"$1": "kept_1"'

interface Call {
  readonly what: string
  readonly status: number
  readonly answer: string
}

/** Passes requests on, and keeps what was answered. */
async function record(target: string) {
  const calls: Call[] = []
  const server: Server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      const headers = Object.fromEntries(
        Object.entries(request.headers).filter(([name]) => /^(authorization|content-type|idempotency-key|stripe-version)$/.test(name)),
      ) as Record<string, string>
      const body = request.method === 'POST' ? Buffer.concat(parts) : undefined
      const answer = await fetch(`${target}${request.url}`, { method: request.method ?? 'GET', headers, ...(body ? { body } : {}) })
      const text = (await answer.text()).replace(KEPT_NOTHING, request.url?.includes(KEPT) ? KEPT_CARD : '$&')
      calls.push({ what: `${request.method} ${new URL(request.url ?? '/', target).pathname}`, status: answer.status, answer: text })
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text)
    })().catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { calls, url: `http://127.0.0.1:${port}`, stop: () => server.close() }
}

async function freePort(): Promise<number> {
  const socket = createSocket()
  await new Promise<void>((resolve) => socket.listen(0, '127.0.0.1', resolve))
  const { port } = socket.address() as AddressInfo
  await new Promise((resolve) => socket.close(resolve))
  return port
}

async function untilUp(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return
    await pause(100)
  }
  throw new Error('stripe-mock did not start')
}
