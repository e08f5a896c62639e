import { once } from 'node:events'

/** Ends the servers of this run and waits until they and their folders are gone. */
export default async function globalTeardown() {
  const servers = globalThis.kadeTestServers
  if (!servers || servers.exitCode !== null) return
  const ended = once(servers, 'exit')
  servers.stdin.end()
  await ended
}
