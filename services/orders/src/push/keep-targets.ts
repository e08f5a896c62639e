import { createECDH } from 'node:crypto'
import { faultInAddress, UserErrors, type Database, type Reachable } from '@kade/service-kit'
import { refuseErased } from '../order/change-order.js'
import { forgetTarget, keepTarget, type NewTarget } from './push.store.js'
import type { PushPlatform } from './push.table.js'

export interface WebSubscription {
  readonly orderId: string
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}
export interface Device {
  readonly orderId: string
  readonly platform: Exclude<PushPlatform, 'WEB'>
  readonly token: string
}
const TOKENS: Readonly<Record<Device['platform'], RegExp>> = { APNS: /^([0-9a-fA-F]{2}){32,100}$/, FCM: /^[A-Za-z0-9_:-]{20,4096}$/ }
const AUTH_BYTES = 16

/** A browser is told of an order. @throws UserErrors */
export async function subscribe(
  database: Database,
  { orderId, endpoint, p256dh, auth }: WebSubscription,
  connected: readonly PushPlatform[],
  reachable: Reachable,
): Promise<void> {
  requireConnected(connected, 'WEB', 'endpoint')
  const fault = await faultInAddress(endpoint, reachable)
  if (fault !== null)
    throw UserErrors.of('INVALID', `A push service is an https address of the open internet. ${fault}`, 'input', 'endpoint')
  if (!isPoint(p256dh)) throw UserErrors.of('INVALID', 'It is no key of a browser', 'input', 'p256dh')
  if (Buffer.from(auth, 'base64url').length !== AUTH_BYTES) throw UserErrors.of('INVALID', 'It is no secret of a browser', 'input', 'auth')
  await keep(database, { orderId, platform: 'WEB', address: endpoint, keys: { p256dh, auth } })
}

/** A phone is told of an order. @throws UserErrors */
export async function register(
  database: Database,
  { orderId, platform, token }: Device,
  connected: readonly PushPlatform[],
): Promise<void> {
  requireConnected(connected, platform, 'platform')
  if (!TOKENS[platform].test(token)) throw UserErrors.of('INVALID', `It is no device token of ${platform}`, 'input', 'token')
  await keep(database, { orderId, platform, address: token, keys: null })
}

export const unsubscribe = (database: Database, orderId: string, address: string): Promise<void> => forgetTarget(database, orderId, address)

const keep = (database: Database, target: NewTarget): Promise<void> =>
  database.transaction(async (tx) => refuseErased(!(await keepTarget(tx, target)), 'orderId'))

function requireConnected(connected: readonly PushPlatform[], platform: PushPlatform, field: string): void {
  if (!connected.includes(platform))
    throw UserErrors.of('NOT_SERVICEABLE', `Nobody is told by ${platform} here: it is not connected`, 'input', field)
}

/** A point of the curve, uncompressed, as browsers give it. */
function isPoint(p256dh: string): boolean {
  const point = Buffer.from(p256dh, 'base64url')
  if (point.length !== 65) return false
  const probe = createECDH('prime256v1')
  probe.generateKeys()
  try {
    return probe.computeSecret(point).length > 0
  } catch {
    return false
  }
}
