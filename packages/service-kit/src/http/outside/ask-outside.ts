import { lookup } from 'node:dns/promises'
import { request as askHttp } from 'node:http'
import { request } from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress } from './public-address.js'

/** Whom it may reach: the open internet by https, unless a test says otherwise. */
export interface Reachable {
  readonly address: (address: string) => boolean
  readonly protocols: readonly string[]
  /** All addresses of a name. */
  readonly lookup: (host: string) => Promise<readonly Address[]>
}
interface Address {
  readonly address: string
  readonly family: number
}
export const OPEN_INTERNET: Reachable = {
  address: isPublicAddress,
  protocols: ['https:'],
  lookup: (host) => lookup(host, { all: true }),
}

/** Ports below are of other services than the web: mail, databases, machines' own. */
const [HTTPS, FIRST_FREE] = [443, 1024]
/** Names that mean something inside of a network alone. */
const INSIDE = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa)$/

/** Why an address is not asked, whatever its name leads to; null: it may be. */
function faultOf(target: URL, reachable: Reachable): string | null {
  const host = hostOf(target)
  if (!reachable.protocols.includes(target.protocol)) return 'Only https addresses are asked'
  if (target.username || target.password) return 'An address names nobody who signs in'
  const port = Number(target.port || HTTPS)
  if (port !== HTTPS && port < FIRST_FREE) return `Port ${port} is not one of the web`
  if (isIP(host)) return reachable.address(host) ? null : NOT_OPEN
  return host.includes('.') && !INSIDE.test(host) ? null : NOT_OPEN
}
const NOT_OPEN = 'The address is not one of the open internet'
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')

const SAID_WITHIN_MS = 3_000

/**
 * Why an address that somebody names is none to be asked; null: it may be. A name that leads nowhere just now may be named: where it leads is
 * looked at again whenever it is asked.
 */
export async function faultInAddress(url: string, reachable: Reachable = OPEN_INTERNET): Promise<string | null> {
  const target = URL.canParse(url) ? new URL(url) : null
  if (!target || url.length > 2_000) return 'It is no address'
  const fault = faultOf(target, reachable)
  if (fault !== null || isIP(hostOf(target))) return fault
  const known = reachable.lookup(hostOf(target)).catch(() => [])
  const late = new Promise<readonly Address[]>((resolve) => setTimeout(resolve, SAID_WITHIN_MS, []).unref())
  return (await Promise.race([known, late])).every(({ address }) => reachable.address(address)) ? null : NOT_OPEN
}

/** What was answered: the first of its text alone. */
export interface OutsideAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  readonly ms: number
}
interface Asked {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}
const WITHIN_MS = 10_000
const FIRST_BYTES = 500

/**
 * Posts to an address that somebody named. It is looked up once, every address of it is checked, and that very one is asked: a name that leads elsewhere
 * a moment later does not help. Nothing is followed. @throws Error why it was not reached
 */
export async function askOutside({ url, headers, body }: Asked, reachable: Reachable = OPEN_INTERNET): Promise<OutsideAnswer> {
  const target = new URL(url)
  const fault = faultOf(target, reachable)
  if (fault !== null) throw new Error(fault)
  const { address, family } = await resolved(hostOf(target), reachable)
  const startedAt = performance.now()
  const pinned = (_: string, { all }: { all?: boolean }, done: (...answer: never[]) => void): void =>
    (done as (...answer: unknown[]) => void)(null, ...(all ? [[{ address, family }]] : [address, family]))
  const all = { ...headers, 'content-length': String(Buffer.byteLength(body)) }
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers: all, lookup: pinned, signal: AbortSignal.timeout(WITHIN_MS), agent: false } as const
    const ask = (target.protocol === 'https:' ? request : askHttp)(target, options, (response) => {
      let text = Buffer.alloc(0)
      const done = (): void => {
        const first = text.subarray(0, FIRST_BYTES).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: first, ms: Math.round(performance.now() - startedAt) })
        // What is longer than is read is not waited for.
        response.destroy()
      }
      response.on('data', (chunk: Buffer) => {
        text = Buffer.concat([text, chunk])
        if (text.length >= FIRST_BYTES) done()
      })
      response.on('end', done)
      response.on('error', () => done())
    })
    ask.on('error', (error: NodeJS.ErrnoException) => reject(new Error(`It was not reached: ${error.code ?? error.name}`)))
    ask.end(body)
  })
}

async function resolved(host: string, reachable: Reachable): Promise<Address> {
  if (isIP(host)) return { address: host, family: isIP(host) }
  const addresses = await reachable.lookup(host).catch(() => [])
  const [first] = addresses
  if (!first) throw new Error('Its name is not known')
  if (!addresses.every(({ address }) => reachable.address(address))) throw new Error(NOT_OPEN)
  return first
}
