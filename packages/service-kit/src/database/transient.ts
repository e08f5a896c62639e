/**
 * What the database may say otherwise a moment later, by SQLSTATE: two characters name a class, five a single state. Everything here is the
 * state of the server, of its other sessions or of its operators; what the message itself causes (22 data, 23 constraints, 42 its SQL, P0 what a
 * function raises, 54 its size) is not.
 */
const TRANSIENT_STATES = new Set([
  '08', // the connection broke, or could not be made
  '25006', // read-only for now: a standby that is not promoted yet, or a server that its operator spares
  '25P03', // the session idled in a transaction
  '25P04', // the transaction took too long
  '26000', // a pooler in between gave another session, which has not prepared the statement
  '28', // the role or its password is being changed
  '3D000', // the database is being restored
  '40', // rolled back for the sake of others: a deadlock, a serialization failure
  '42501', // a right was taken away, or is not given yet
  '42P01', // a table is not there yet, or is being exchanged
  '53', // out of disk, memory or connections
  '55', // a lock that is not to be had, an object in use, a server that recovers
  '57', // an operator or a time limit cancelled it, or the server goes down or comes up
  '58', // the server failed to read or write its files
  'F0', // the configuration of the server is being changed
  'XX', // the server found an inconsistency, such as a row that was changed beside it, or pages that it cannot read
])
/** An integrity constraint that is checked at the commit: the one state of its class that the message causes. */
const OF_THE_MESSAGE = new Set(['40002'])

const NETWORK = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', 'EMFILE', 'ENFILE', 'ENOBUFS', 'ENOMEM', 'ENOSPC'],
])
/** What pg tells without a code. */
const DROPPED =
  /Connection terminated|[Qq]uery read timeout|timeout exceeded when trying to connect|not queryable|server closed the connection|Cannot use a pool after calling end/

/** Whether an error is the moment's and not the message's: worth the same try again. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, driverError, errors } = error as { readonly code?: unknown; readonly driverError?: unknown; readonly errors?: unknown }
  if (typeof code === 'string' && (isTransientState(code) || NETWORK.has(code))) return true
  if (Array.isArray(errors) && errors.some(isTransient)) return true // every address of a host was tried
  return DROPPED.test(error.message) || isTransient(driverError) || isTransient(error.cause)
}

const isTransientState = (state: string): boolean =>
  state.length === 5 && !OF_THE_MESSAGE.has(state) && (TRANSIENT_STATES.has(state) || TRANSIENT_STATES.has(state.slice(0, 2)))

/** The two errors after which a transaction itself is run again. */
export const isSerializationFailure = (error: unknown): boolean => ['40001', '40P01'].includes(stateOf(error) ?? '')

/** Cancelled by its time limit: the server is slow, or a lock is held, or so much at once takes too long. */
export const isTooSlow = (error: unknown): boolean => stateOf(error) === '57014'

/** A wrong role, password or name of a database: whoever starts is told at once. */
export const isWrongAddress = (error: unknown): boolean => /^(28|3D)/.test(stateOf(error) ?? '')

function stateOf(error: unknown): string | undefined {
  const { code, driverError } = (error ?? {}) as { readonly code?: unknown; readonly driverError?: { readonly code?: unknown } }
  const state = code ?? driverError?.code
  return typeof state === 'string' ? state : undefined
}
