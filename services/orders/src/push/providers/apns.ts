import { connect, type ClientHttp2Session, type IncomingHttpHeaders } from 'node:http2'
import { importPKCS8, SignJWT } from 'jose'
import { isBusy, retryAfter, TAKEN, type Push, type PushOutcome, type PushPort } from './port.js'

export interface ApnsConnection {
  readonly url: string
  readonly teamId: string
  readonly keyId: string
  /** PKCS8, PEM. */
  readonly key: string
  /** The app's bundle id. */
  readonly topic: string
}
/** Apple takes a token for an hour, and no new one within twenty minutes. */
const TOKEN_LIVES_MS = 45 * 60_000
const WITHIN_MS = 10_000
/** What Apple calls tokens that no device has. */
const GONE = ['BadDeviceToken', 'Unregistered', 'DeviceTokenNotForTopic', 'ExpiredToken']

interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly reason: string
}

/** Apple's push service: HTTP/2 over one connection, and a signed provider token (ES256). */
export function createApns(connection: ApnsConnection): PushPort {
  let session: ClientHttp2Session | null = null
  let token: { readonly text: string; readonly madeAt: number } | null = null
  const opened = (): ClientHttp2Session => {
    if (session && !session.closed && !session.destroyed) return session
    const made = connect(connection.url)
    const drop = (): void => void (session = session === made ? null : session)
    // A fault of the connection is a fault of each request on it, where it is answered.
    for (const end of ['close', 'error', 'goaway']) made.on(end, drop)
    return (session = made)
  }
  const signed = async (): Promise<string> => {
    if (token && Date.now() - token.madeAt < TOKEN_LIVES_MS) return token.text
    const { key, keyId: kid, teamId } = connection
    const text = await new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid }).setIssuer(teamId).setIssuedAt().sign(await importPKCS8(key, 'ES256')) // prettier-ignore
    token = { text, madeAt: Date.now() }
    return text
  }
  return {
    send: async ({ address }, push) => {
      const answer = await ask(opened(), headersOf(connection.topic, address, push, await signed()), bodyOf(push))
      if (answer.status === 403) token = null // it may have come too late: the next try has a new one
      return outcomeOf(answer)
    },
    close: () => session?.close(),
  }
}

const headersOf = (topic: string, address: string, { id, seconds }: Push, token: string) => ({
  ...{ ':method': 'POST', ':path': `/3/device/${encodeURIComponent(address)}`, authorization: `bearer ${token}` },
  ...{ 'apns-topic': topic, 'apns-push-type': 'alert', 'apns-id': id, 'apns-collapse-id': id },
  'apns-expiration': String(Math.floor(Date.now() / 1_000) + seconds),
})
const bodyOf = ({ title, body, url }: Push): string => JSON.stringify({ aps: { alert: { title, body }, sound: 'default' }, url })

const ask = (session: ClientHttp2Session, headers: ReturnType<typeof headersOf>, body: string): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const stream = session.request(headers, { signal: AbortSignal.timeout(WITHIN_MS) })
    let [answered, text]: [IncomingHttpHeaders, string] = [{}, '']
    stream.on('response', (given) => (answered = given))
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
    stream.on('error', reject)
    stream.on('close', () => {
      const status = Number(answered[':status'] ?? 0)
      if (status === 0) reject(new Error('The connection ended before the answer'))
      else resolve({ status, headers: answered, reason: reasonIn(text) })
    })
    stream.end(body)
  })

function reasonIn(text: string): string {
  try {
    return (JSON.parse(text) as { reason?: string }).reason ?? ''
  } catch {
    return ''
  }
}

function outcomeOf({ status, headers, reason }: Answered): PushOutcome {
  const error = `APNs answered ${status} ${reason}`.trim()
  if (status === 200) return TAKEN
  if (status === 410 || GONE.includes(reason)) return { kind: 'GONE', error }
  if (status === 403 || isBusy(status)) return { kind: 'LATER', error, afterSeconds: retryAfter(headers['retry-after']) }
  return { kind: 'REFUSED', error }
}
