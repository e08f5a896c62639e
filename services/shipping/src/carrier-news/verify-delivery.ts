import { createHash } from 'node:crypto'
import { isSignedBody } from '@kade/service-kit'

/** What came: its headers in small letters, its body byte by byte. */
export interface Arrived {
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
}

/** The secrets by which each peer signs: several while one is exchanged for another. */
export type PeerSecrets = Readonly<Record<string, readonly string[]>>

const SIGNATURE = 'x-hmac-signature'
/** EasyPost writes the algorithm and the encoding before the signature. */
const PREFIX = 'hmac-sha256-hex='

/** Whether EasyPost signed exactly these bytes, by a secret that it normalises as NFKD; before anything of them is read. */
export function isByEasypost({ headers, body }: Arrived, secrets: readonly string[]): boolean {
  const given = headers[SIGNATURE]
  if (given?.startsWith(PREFIX) !== true) return false
  const signature = given.slice(PREFIX.length)
  return isSignedBody({ body, signature, encoding: 'hex', secrets: secrets.map((secret) => secret.normalize('NFKD')) })
}

/** One for what is the same delivery: its body is part of it, so that what has another body is never taken for a double. */
export function dedupeKeyOf({ body }: Arrived): string {
  const digest = createHash('sha256').update(body).digest('base64url')
  return `${idIn(body) ?? ''}:${digest}`
}

/** What of the headers is kept beside the body: what the sender says of its delivery, and no signature. */
export const headersToKeep = ({ headers }: Arrived): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value !== undefined && KEPT.test(name) ? [[name, value.slice(0, 500)]] : [])),
  )
const KEPT = /^x-(timestamp|path)$|^content-type$|^user-agent$/

function idIn(body: Buffer): string | null {
  try {
    const { id } = JSON.parse(body.toString()) as { readonly id?: unknown }
    return typeof id === 'string' ? id.slice(0, 200) : null
  } catch {
    return null // kept as it is: a person sees it
  }
}
