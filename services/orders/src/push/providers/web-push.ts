import { createECDH } from 'node:crypto'
import { askOutside, type Reachable } from '@kade/service-kit'
import webpush from 'web-push'
import { isBusy, retryAfter, TAKEN, type PushPort } from './port.js'

export interface VapidKeys {
  /** What browsers are given, base64url. */
  readonly publicKey: string
  readonly privateKey: string
  /** Whom a push service may write to: mailto: or https:. */
  readonly subject: string
}

/** The public key belongs to the private one. */
export function vapidKeys(given: string, subject: string): VapidKeys {
  const privateKey = Buffer.from(given, given.length === 64 ? 'hex' : 'base64url')
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(privateKey)
  return { publicKey: pair.getPublicKey('base64url', 'uncompressed'), privateKey: privateKey.toString('base64url'), subject }
}

/** Web push: encrypted for one browser (RFC 8291), signed for its push service (VAPID, RFC 8292). Whom it asks the browser named: {@link askOutside}. */
export const createWebPush = (vapidDetails: VapidKeys, reachable: Reachable): PushPort => ({
  send: async ({ address: endpoint, keys }, { id, title, body, language, url, seconds }) => {
    if (keys === null) return { kind: 'GONE', error: 'It has no keys' }
    // A topic has at most 32 characters: one that waits is replaced by the same.
    const options = { vapidDetails, TTL: seconds, topic: id.replaceAll('-', ''), urgency: 'high', contentEncoding: 'aes128gcm' } as const
    const { headers, body: sealed } = webpush.generateRequestDetails(
      { endpoint, keys },
      JSON.stringify({ id, title, body, language, url }),
      options,
    )
    const answer = await askOutside({ url: endpoint, headers: textual(headers), body: sealed ?? '' }, reachable)
    const error = `The push service answered ${answer.status}`
    if (answer.status >= 200 && answer.status < 300) return TAKEN
    if (answer.status === 404 || answer.status === 410) return { kind: 'GONE', error }
    if (isBusy(answer.status)) return { kind: 'LATER', error, afterSeconds: retryAfter(answer.headers['retry-after']) }
    return { kind: 'REFUSED', error }
  },
  close: () => undefined,
})

const textual = (headers: object): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
