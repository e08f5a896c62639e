import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import type { EventEmitter } from 'node:events'
import type { Duplex } from 'node:stream'
import { Client, type ClientConfig } from 'pg'

export interface Written {
  readonly bytes: number
  readonly sha256: string
}

/** Its connection, which the types of pg leave out: the bytes of a copy come there. */
interface Wire {
  readonly connection: EventEmitter & { readonly stream: Duplex }
}

/**
 * Writes a base backup of the whole server to a file, a compressed tar, while the server goes on: what `pg_basebackup` does, which does not
 * come with the npm packages. The log of changes is in it, so that all databases are restored to one moment, that of its end.
 */
export async function writeBaseBackup(adminUrl: string, file: string, tell: (bytes: number) => void): Promise<Written> {
  const config: ClientConfig & { replication: string } = { connectionString: adminUrl, replication: 'true' }
  const client = new Client(config)
  client.on('error', () => undefined) // the command in hand fails of it, and tells
  await client.connect()
  const { connection } = client as unknown as Wire
  const out = openSync(file, 'wx', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  let failure: unknown
  connection.on('copyData', ({ chunk }: { readonly chunk: Buffer }) => {
    // Of the kinds of message (n a new archive, d its data, p progress, m a manifest) the data alone are kept.
    if (failure !== undefined || chunk[0] !== DATA) return
    const data = chunk.subarray(1)
    try {
      for (let at = 0; at < data.length;) at += writeSync(out, data, at)
      hash.update(data)
      tell((bytes += data.length))
    } catch (error) {
      failure = error
      connection.stream.destroy()
    }
  })
  try {
    await client.query(
      `BASE_BACKUP (LABEL 'kade', CHECKPOINT 'fast', WAL true, WAIT false, MANIFEST 'no', COMPRESSION 'gzip', COMPRESSION_DETAIL 'level=1')`,
    )
    fsyncSync(out)
    return { bytes, sha256: hash.digest('hex') }
  } catch (error) {
    throw failure ?? error
  } finally {
    closeSync(out)
    await client.end().catch(() => undefined) // of a connection that is gone already
  }
}

const DATA = 'd'.charCodeAt(0)
