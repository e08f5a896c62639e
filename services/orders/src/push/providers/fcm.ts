import { importPKCS8, SignJWT } from 'jose'
import { isBusy, retryAfter, TAKEN, type Push, type PushOutcome, type PushPort } from './port.js'

/** Of the file that Google gives for a service account, and where messages go. */
export interface FcmConnection {
  readonly url: string
  readonly projectId: string
  readonly clientEmail: string
  /** PKCS8, PEM. */
  readonly privateKey: string
  readonly tokenUrl: string
}
const SCOPE = 'https://www.googleapis.com/auth/firebase.messaging'
const WITHIN_MS = 10_000
/** A token is asked for anew so long before it ends. */
const BEFORE_END_MS = 60_000

interface Fault {
  readonly error?: { readonly message?: string; readonly details?: readonly { readonly errorCode?: string }[] }
}

/** Firebase Cloud Messaging, HTTP v1: an access token for a signed assertion of the service account (RS256), and a request for each message. */
export function createFcm({ url, projectId, clientEmail, privateKey, tokenUrl }: FcmConnection): PushPort {
  let token: { readonly text: string; readonly until: number } | null = null
  const access = async (): Promise<string> => {
    if (token && token.until > Date.now()) return token.text
    const assertion = await new SignJWT({ scope: SCOPE })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
      .setIssuer(clientEmail)
      .setAudience(tokenUrl)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(await importPKCS8(privateKey, 'RS256'))
    const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion })
    const answer = await fetch(tokenUrl, { method: 'POST', body, signal: AbortSignal.timeout(WITHIN_MS) })
    if (!answer.ok) throw new Error(`No access token was given: ${answer.status}`)
    const { access_token: text, expires_in: seconds } = (await answer.json()) as { access_token: string; expires_in: number }
    token = { text, until: Date.now() + seconds * 1_000 - BEFORE_END_MS }
    return text
  }
  return {
    send: async ({ address }, push) => {
      const answer = await fetch(`${url}/v1/projects/${encodeURIComponent(projectId)}/messages:send`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await access()}`, 'content-type': 'application/json' },
        body: JSON.stringify(messageOf(address, push)),
        signal: AbortSignal.timeout(WITHIN_MS),
      })
      if (answer.status === 401) token = null // it may have been taken back: the next try has a new one
      const fault = answer.ok ? {} : ((await answer.json().catch(() => ({}))) as Fault)
      return outcomeOf(answer, fault.error?.details?.find(({ errorCode }) => errorCode)?.errorCode ?? '')
    },
    close: () => undefined,
  }
}

const messageOf = (token: string, { id, title, body, url, seconds }: Push) => ({
  message: {
    token,
    notification: { title, body },
    data: { id, url },
    android: { collapse_key: id, ttl: `${seconds}s`, priority: 'HIGH' },
  },
})

function outcomeOf({ status, headers }: Response, code: string): PushOutcome {
  const error = `FCM answered ${status} ${code}`.trim()
  if (status === 200) return TAKEN
  if (status === 404 || code === 'UNREGISTERED' || code === 'SENDER_ID_MISMATCH') return { kind: 'GONE', error }
  if (status === 401 || isBusy(status)) return { kind: 'LATER', error, afterSeconds: retryAfter(headers.get('retry-after')) }
  return { kind: 'REFUSED', error }
}
