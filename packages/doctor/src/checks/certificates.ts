import { once } from 'node:events'
import { connect } from 'node:tls'
import type { Check } from '../check.js'
import { fail, orElse, warn, type Finding } from '../finding.js'

export interface CertificateFacts {
  readonly of: string
  readonly until: Date
  /** Why clients do not trust it; null when they do, or nobody asked. */
  readonly distrust: string | null
}

const WARN_DAYS = 21
const FAIL_DAYS = 7
const WITHIN_MS = 5_000

export const certificatesCheck: Check = {
  name: 'certificates',
  look: async ({ publicUrl, processes, asked }) => {
    const addresses = new Set([publicUrl, processes.get('gateway')].filter((url) => url?.startsWith('https:')))
    const gateways = await Promise.all([...addresses].map((url) => ofAddress(new URL(url!))))
    const databases = await asked.each(asked.names, async (name) => {
      const until = await asked.certificateUntil(name)
      return until ? [{ of: `the database ${name}`, until, distrust: null }] : []
    })
    return judgeCertificates([...gateways, ...databases.flat()], new Date())
  },
}

async function ofAddress({ hostname, port, origin }: URL): Promise<CertificateFacts> {
  const socket = connect({ host: hostname, port: Number(port) || 443, servername: hostname, rejectUnauthorized: false, timeout: WITHIN_MS })
  try {
    await once(socket, 'secureConnect', { signal: AbortSignal.timeout(WITHIN_MS) })
    const distrust = socket.authorized ? null : String(socket.authorizationError)
    return { of: origin, until: new Date(socket.getPeerCertificate().valid_to), distrust }
  } catch (error) {
    throw new Error(`${origin} shows no certificate: ${(error as Error).message}`, { cause: error })
  } finally {
    socket.destroy()
  }
}

/** Whether each certificate is valid for long enough to be replaced in peace. */
export function judgeCertificates(facts: readonly CertificateFacts[], now: Date): readonly Finding[] {
  const wrong = facts.flatMap(({ of, until, distrust }) => {
    const days = Math.floor((until.getTime() - now.getTime()) / 86_400_000)
    const what =
      days < 0 ? `the certificate of ${of} has expired` : `the certificate of ${of} expires in ${days === 1 ? '1 day' : `${days} days`}`
    const told = `${what} (${until.toISOString().slice(0, 10)})`
    if (days < FAIL_DAYS) return [fail(told, RENEW)]
    if (days < WARN_DAYS) return [warn(told, RENEW)]
    return distrust === null
      ? []
      : [
          warn(
            `clients do not trust the certificate of ${of}: ${distrust}`,
            'serve it with its whole chain, from an authority that they know',
          ),
        ]
  })
  return orElse(wrong, () =>
    facts.length === 0
      ? 'none to look at: nothing is asked over TLS'
      : `${facts.length} valid until ${new Date(Math.min(...facts.map(({ until }) => until.getTime()))).toISOString().slice(0, 10)} or later`,
  )
}

const RENEW = 'renew it (cert-manager, certbot renew), and see why that did not happen by itself'
