import { SCHEMA_HEADER, schemaSum } from '@kade/graph-schema'

const WAIT_MS = 10_000

/**
 * Whether the service there answers with this very schema: a graph must not promise what yesterday's service cannot answer.
 * @throws Error saying what to do first.
 */
export async function assertRuns(name: string, address: string, sdl: string): Promise<void> {
  const url = new URL('/readyz', address).href
  const answer = await fetch(url, { signal: AbortSignal.timeout(WAIT_MS) }).catch((error: unknown) => {
    throw new Error(`${name} does not answer at ${url}: deploy it, then publish its schema`, { cause: error })
  })
  if (answer.headers.get(SCHEMA_HEADER) !== schemaSum(sdl))
    throw new Error(
      `${name} at ${url} answers with another schema than this checkout's: deploy this version first, then publish its schema`,
    )
}
