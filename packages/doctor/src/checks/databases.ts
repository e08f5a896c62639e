import type { Check } from '../check.js'
import { fail, orElse, warn, type Finding } from '../finding.js'
import { counted, duration, size } from '../words.js'

export interface DatabaseFacts {
  readonly name: string
  readonly bytes: number
  /** To its server, of all databases there. */
  readonly connections: number
  readonly most: number
  /** The oldest transaction that is open; null when there is none. */
  readonly oldest: { readonly pid: number; readonly by: string; readonly state: string; readonly seconds: number } | null
}
export interface DatabasesFacts {
  readonly up: readonly DatabaseFacts[]
  /** Name → why it does not answer. */
  readonly down: ReadonlyMap<string, string>
}

const CONNECTIONS_WARN = 0.8
const CONNECTIONS_FAIL = 0.95
const TRANSACTION_WARN_S = 60
const TRANSACTION_FAIL_S = 600

export const databasesCheck: Check = {
  name: 'databases',
  look: async ({ asked, home }) => {
    const { down } = await asked.reach()
    const up = await asked.each(asked.names, async (name) => ({
      name,
      ...(await asked.rows<Omit<DatabaseFacts, 'name'>>(name, FACTS))[0]!,
    }))
    return judgeDatabases({ up, down }, home)
  },
}

// The number of backends is told to everybody; of whom they are, only to their owner. Sessions of other roles show no transaction.
const FACTS = `
  SELECT pg_database_size(current_database())::float8 AS bytes,
    (SELECT sum(numbackends)::int FROM pg_stat_database) AS connections,
    current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int AS most,
    (SELECT json_build_object('pid', pid, 'by', application_name, 'state', state, 'seconds', extract(epoch FROM clock_timestamp() - xact_start))
     FROM pg_stat_activity WHERE datname = current_database() AND xact_start IS NOT NULL AND backend_type = 'client backend' AND application_name <> 'doctor'
     ORDER BY xact_start LIMIT 1) AS oldest`

/** Whether each answers, has connections left, and holds no transaction that keeps others waiting. @param home of a local system, whose log tells more */
export function judgeDatabases({ up, down }: DatabasesFacts, home: string | null): readonly Finding[] {
  const log = home === null ? 'whether its server runs and can be reached from here' : `${home}/logs/postgres.log`
  return orElse(
    [
      ...[...down].map(([name, why]) => fail(`${name} does not answer: ${why}`, `look at ${log}`)),
      ...mostCrowded(up),
      ...up.flatMap(longTransaction),
    ],
    () => {
      const [{ connections, most } = { connections: 0, most: 0 }] = crowded(up)
      return `${counted(up.length, 'answers', 'answer')}, ${size(up.reduce((sum, { bytes }) => sum + bytes, 0))}, ${connections} of ${most} connections`
    },
  )
}

const crowded = (up: readonly DatabaseFacts[]): readonly DatabaseFacts[] =>
  up.toSorted((one, other) => other.connections / other.most - one.connections / one.most)

/** Databases of one server have the same connections: one finding is enough. */
function mostCrowded(up: readonly DatabaseFacts[]): readonly Finding[] {
  const [{ name, connections, most } = { name: '', connections: 0, most: 1 }] = crowded(up)
  const what = `the server of ${name} has ${connections} of ${most} connections`
  const todo =
    'end what is not needed (SELECT application_name, count(*) FROM pg_stat_activity GROUP BY 1), run fewer replicas, or raise max_connections'
  if (connections / most >= CONNECTIONS_FAIL) return [fail(what, todo)]
  return connections / most >= CONNECTIONS_WARN ? [warn(what, todo)] : []
}

function longTransaction({ name, oldest }: DatabaseFacts): readonly Finding[] {
  if (oldest === null || oldest.seconds < TRANSACTION_WARN_S) return []
  const what = `${name}: a transaction of ${oldest.by || 'somebody'} (pid ${oldest.pid}, ${oldest.state}) is open for ${duration(oldest.seconds)}`
  const todo = `end it when nobody needs it: SELECT pg_terminate_backend(${oldest.pid})`
  return [oldest.seconds >= TRANSACTION_FAIL_S ? fail(what, todo) : warn(what, todo)]
}
