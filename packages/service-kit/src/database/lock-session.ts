import pg from 'pg'

/** Both sides look after a peer that fell silent; after some 11 seconds it is gone. */
const KEEPALIVE = 'SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3'
/** A holder that says nothing for so long stands still (a frozen process answers keepalives): the server ends its session, and others take over. */
export const FROZEN_AFTER_MS = 15_000
/** How often a holder has to say something. */
export const SAY_SOMETHING_MS = 4_000
/** PostgreSQL knows it from 14 on; before, only a vanished machine frees its locks. */
const END_WHEN_FROZEN = `SELECT set_config(name, '${FROZEN_AFTER_MS}', false) FROM pg_settings WHERE name = 'idle_session_timeout'`

export interface LockSessionOptions {
  readonly url: string
  /** Shown as application_name. */
  readonly name: string
  readonly onLost: (error: Error) => void
}

/** A connection whose advisory locks mean that its process works: they are free soon after the process, or its machine, does not. */
export async function openLockSession({ url, name, onLost }: LockSessionOptions): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: name,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    connectionTimeoutMillis: 10_000,
    query_timeout: 10_000,
  })
  let isOpen = false // before, whoever opens it is told by the failure of that
  client.on('error', (error) => isOpen && onLost(error))
  client.on('end', () => isOpen && onLost(new Error('The session ended')))
  try {
    await client.connect()
    await client.query(KEEPALIVE)
    await client.query(END_WHEN_FROZEN)
    // The server ends what waits for a lock: a session that was given up here would hold its own locks until then.
    await client.query("SET statement_timeout = '9s'")
    isOpen = true
    return client
  } catch (error) {
    await endSession(client)
    throw error
  }
}

/** A peer that does not answer is not waited for. */
export async function endSession(client: pg.Client): Promise<void> {
  const impatience = setTimeout(() => streamOf(client).destroy(), 1_000)
  await client.end().catch(() => undefined) // it was gone already
  clearTimeout(impatience)
}

/** The socket below: only ending that frees what waits for an answer that never comes. */
export const streamOf = (client: pg.ClientBase): { destroy(): void } =>
  (client as unknown as { readonly connection: { readonly stream: { destroy(): void } } }).connection.stream
