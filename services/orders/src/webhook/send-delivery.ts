import { lookup } from 'node:dns/promises'
import { request as askHttp } from 'node:http'
import { request } from 'node:https'
import { isIP } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { isPublicAddress } from './check-public-address.js'

export interface Outgoing {
  readonly id: string
  readonly url: string
  readonly secrets: readonly string[]
  readonly body: string
}
const WITHIN_MS = 10_000

/** Whom it may reach: the open internet by https, unless a test says otherwise. */
export interface Reachable {
  readonly address: (address: string) => boolean
  readonly protocols: readonly string[]
}
export const OPEN_INTERNET: Reachable = { address: isPublicAddress, protocols: ['https:'] }

/**
 * Hands a delivery over, signed (webhook-id, webhook-timestamp, webhook-signature: standardwebhooks). The address is looked up once, checked, and that very
 * one is asked: a name that leads elsewhere a moment later does not help. Nothing is followed. @throws Error why it was not taken
 */
export async function sendDelivery({ id, url, secrets, body }: Outgoing, reachable: Reachable): Promise<void> {
  const target = new URL(url)
  if (!reachable.protocols.includes(target.protocol)) throw new Error('Only https addresses are asked')
  const host = target.hostname.replace(/^\[|\]$/g, '')
  const { address, family } = isIP(host) ? { address: host, family: isIP(host) } : await resolved(host)
  if (!reachable.address(address)) throw new Error('The address is not one of the open internet')
  const at = new Date()
  const headers = {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': 'Kade-Webhooks',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  }
  const status = await new Promise<number>((resolve, reject) => {
    const pinned = (_: string, { all }: { all?: boolean }, done: (...answer: never[]) => void): void =>
      (done as (...answer: unknown[]) => void)(null, ...(all ? [[{ address, family }]] : [address, family]))
    const ask = (target.protocol === 'https:' ? request : askHttp)(
      target,
      { method: 'POST', headers, lookup: pinned, signal: AbortSignal.timeout(WITHIN_MS), agent: false },
      (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      },
    )
    ask.on('error', (error: NodeJS.ErrnoException) => reject(new Error(`It was not reached: ${error.code ?? error.name}`)))
    ask.end(body)
  })
  if (status < 200 || status > 299) throw new Error(`It answered ${status}`)
}

const resolved = (host: string) =>
  lookup(host).catch(() => {
    throw new Error('Its name is not known')
  })
