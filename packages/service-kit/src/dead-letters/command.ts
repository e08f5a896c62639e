import pg from 'pg'
import { z } from 'zod'
import type { Queryable } from '../database/database.js'
import { valueParsers } from '../database/value-parsers.js'
import { listDeadLetters, requestReplay, type DeadLetter } from '../inbox/list-dead-letters.js'
import { findDatabases, type Whereabouts } from './find-databases.js'

export const USAGE = `pnpm dead-letters list   [--service orders] [--status DEAD|PARKED|REPLAYING|REPLAYED]
pnpm dead-letters replay --service orders --id 12 [--id 13 ...]
pnpm dead-letters replay --all [--service orders]

list    shows the messages that a service could not handle, and those that wait behind them.
replay  has the running service handle them again, each key in its order, under the same event ids.
The databases are those of <SERVICE>_DATABASE_URL, or of the local system that runs (pnpm start).`

const commandLine = z.strictObject({
  command: z.enum(['list', 'replay'], { error: 'is neither list nor replay' }),
  service: z.string({ error: 'takes the name of a service' }).optional(),
  status: z.enum(['DEAD', 'PARKED', 'REPLAYING', 'REPLAYED'], { error: 'is none of DEAD, PARKED, REPLAYING, REPLAYED' }).optional(),
  id: z.array(z.coerce.number({ error: 'is no number: list shows them' }).int().positive()).optional(),
  all: z.literal(true).optional(),
})
type CommandLine = z.output<typeof commandLine>

/** The lines to print. @throws with what is wrong with the command, or with a database. */
export async function* deadLettersCommand(
  [command, ...rest]: readonly string[],
  options: Readonly<Record<string, unknown>>,
  where: Whereabouts,
): AsyncGenerator<string> {
  const asked = check({ command, ...options }, rest)
  const databases = [...findDatabases(where)].filter(([name]) => asked.service === undefined || name === asked.service)
  if (databases.length === 0) throw new Error(`There is no database of a service ${asked.service}.`)
  for (const [service, url] of databases) {
    yield await withDatabase(service, url, (database) =>
      asked.command === 'list' ? list(service, database, asked) : replay(service, database, asked),
    )
  }
}

function check(given: Readonly<Record<string, unknown>>, rest: readonly string[]): CommandLine {
  const { data, error } = commandLine.safeParse(given)
  const problems = [
    ...(error?.issues ?? []).map(({ path, message }) =>
      path[0] === 'command' ? `The command ${message}` : `--${path.join(' ')} ${message}`,
    ),
    ...(rest.length > 0 ? [`${rest.join(' ')} is one word too many`] : []),
    ...(data?.command === 'replay' && !data.all === !data.id ? ['Replay takes --id or --all'] : []),
    ...(data?.id && data.service === undefined ? ['--id needs --service: each service counts its own'] : []),
  ]
  if (!data || problems.length > 0) throw new Error(`${problems.join('\n')}\n\n${USAGE}`)
  return data
}

async function list(service: string, database: Queryable, { status }: CommandLine): Promise<string> {
  const letters = await listDeadLetters(database, { status, limit: SHOWN + 1 })
  if (letters.length === 0) return `${service}: none`
  const more = letters.length > SHOWN ? [`  ... and more: only the first ${SHOWN} are shown`] : []
  return [`${service}:`, ...letters.slice(0, SHOWN).map(lineOf), ...more].join('\n')
}

const SHOWN = 200

const lineOf = ({ id, status, failedAt, type, topic, key, attempts, error }: DeadLetter): string =>
  `  ${String(id).padStart(6)}  ${status.padEnd(9)}  ${failedAt.toISOString()}  ${type ?? '(no event)'} on ${topic}, key ${key}, ${attempts} tries: ${error.replaceAll(/\s+/g, ' ')}`

async function replay(service: string, database: Queryable, { id }: CommandLine): Promise<string> {
  const count = await requestReplay(database, id ? { ids: id } : {})
  return `${service}: ${count === 0 ? 'nothing to replay' : `${count} ${count === 1 ? 'message is' : 'messages are'} handled again as soon as the service runs`}`
}

async function withDatabase(service: string, url: string, work: (database: Queryable) => Promise<string>): Promise<string> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'dead-letters',
    connectionTimeoutMillis: 5_000,
    types: valueParsers,
  })
  try {
    await client.connect()
    return await work({
      query: async <Row>(sql: string, parameters: readonly unknown[] = []) => (await client.query(sql, [...parameters])).rows as Row[],
    })
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === UNDEFINED_TABLE) return `${service}: none, as it has never run`
    throw new Error(`${service}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  } finally {
    await client.end()
  }
}

const UNDEFINED_TABLE = '42P01'
