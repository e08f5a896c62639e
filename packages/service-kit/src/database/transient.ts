/**
 * SQLSTATEs after which the same work may succeed: serialization failure, deadlock, lock not to be had, a session that idled, a standby that is
 * not promoted yet, out of disk, memory or connections, and the server going away or not yet there.
 */
const TRANSIENT = /^(40001|40P01|55P03|25P03|25006|53...|57P0[1-5]|58030|08...)$/
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'])
/** What pg tells without a code. */
const DROPPED =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|server closed the connection|Cannot use a pool after calling end/

/** Whether an error is the moment's and not the message's: worth the same try again. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { readonly code?: unknown }
  if (typeof code === 'string' && (TRANSIENT.test(code) || NETWORK.has(code))) return true
  return DROPPED.test(error.message) || isTransient((error as { readonly driverError?: unknown }).driverError) || isTransient(error.cause)
}

/** The two errors after which a transaction itself is run again. */
export function isSerializationFailure(error: unknown): boolean {
  const code =
    (error as { readonly code?: unknown } | null)?.code ??
    (error as { readonly driverError?: { readonly code?: unknown } } | null)?.driverError?.code
  return code === '40001' || code === '40P01'
}
