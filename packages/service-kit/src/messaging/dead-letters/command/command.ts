import pg from 'pg'
import { z } from 'zod'
import type { Queryable } from '../../../database/database.js'
import { valueParsers } from '../../../database/value-parsers.js'
import { discardDeadLetter } from '../discard.js'
import { DEAD_LETTER_STATUSES } from '../letter-status.js'
import { listDeadLetters, requestReplay, type DeadLetter } from '../list-dead-letters.js'
import { findDatabases, type Whereabouts } from './find-databases.js'

export const USAGE = `pnpm dead-letters list   [--service orders] [--status DEAD|PARKED|REPLAYING|REPLAYED|DISCARDED]
pnpm dead-letters replay --service orders --id 12 [--id 13 ...]
pnpm dead-letters replay --all [--service orders]
pnpm dead-letters discard 12 --reason "the order was put right by hand" [--service orders]

list     shows the messages that a service could not handle, and those that wait behind them.
replay   has the running service handle them again, each key in its order, under the same event ids.
discard  gives one up for good (its number, or its event's id), keeps the reason and what stays undone, and lets those behind it go on.
The databases are those of <SERVICE>_DATABASE_URL, or of the local system that runs (pnpm start).`

const commandLine = z.strictObject({
  command: z.enum(['list', 'replay', 'discard'], { error: 'is none of list, replay, discard' }),
  service: z.string({ error: 'takes the name of a service' }).optional(),
  status: z.enum(DEAD_LETTER_STATUSES, { error: `is none of ${DEAD_LETTER_STATUSES.join(', ')}` }).optional(),
  id: z.array(z.coerce.number({ error: 'is no number: list shows them' }).int().positive()).optional(),
  all: z.literal(true).optional(),
  reason: z
    .string({ error: 'takes a sentence: it is kept with the letter' })
    .trim()
    .min(1, 'takes a sentence: it is kept with the letter')
    .optional(),
})
type CommandLine = z.output<typeof commandLine>

/** The lines to print. @throws with what is wrong with the command, or with a database. */
export async function* deadLettersCommand(
  [command, ...rest]: readonly string[],
  options: Readonly<Record<string, unknown>>,
  where: Whereabouts,
): AsyncGenerator<string> {
  const asked = check({ command, ...options }, rest)
  const [letter = ''] = rest
  const databases = [...findDatabases(where)].filter(([name]) => asked.service === undefined || name === asked.service)
  if (databases.length === 0) throw new Error(`There is no database of a service ${asked.service}.`)
  if (asked.command === 'discard') return yield* discard(databases, letter, asked.reason ?? '')
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
    ...(rest.length > (data?.command === 'discard' ? 1 : 0) ? [`${rest.join(' ')} is one word too many`] : []),
    ...(data?.command === 'discard' && rest.length === 0 ? ['Discard takes the number of a letter, or the id of its event'] : []),
    ...(data?.command === 'discard' && !data.reason ? ['Discard takes --reason: it is kept with the letter'] : []),
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

const lineOf = ({ id, status, failedAt, type, topic, key, attempts, error, discardReason, leftUndone }: DeadLetter): string =>
  `  ${String(id).padStart(6)}  ${status.padEnd(9)}  ${failedAt.toISOString()}  ${type ?? '(no event)'} on ${topic}, key ${key}, ${attempts} tries: ${oneLine(error)}` +
  (discardReason === null ? '' : `\n          discarded: ${oneLine(discardReason)}; left undone: ${leftUndone ?? ''}`)

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')

async function replay(service: string, database: Queryable, { id }: CommandLine): Promise<string> {
  const count = await requestReplay(database, id ? { ids: id } : {})
  return `${service}: ${count === 0 ? 'nothing to replay' : `${count} ${count === 1 ? 'message is' : 'messages are'} handled again as soon as the service runs`}`
}

/** In the one service that has such a letter: numbers are each service's own. */
async function* discard(databases: readonly (readonly [string, string])[], letter: string, reason: string): AsyncGenerator<string, void> {
  const having: (readonly [string, string])[] = []
  for (const [service, url] of databases) {
    const has = async (database: Queryable): Promise<string> =>
      (await listDeadLetters(database, { which: letter })).length > 0 ? 'yes' : 'no'
    if ((await withDatabase(service, url, has)) === 'yes') having.push([service, url])
  }
  const [only, ...others] = having
  if (!only) throw new Error(`No service has an open dead letter ${letter}: pnpm dead-letters list shows them.`)
  if (others.length > 0) throw new Error(`Letter ${letter} is one of ${having.map(([name]) => name).join(', ')}: say --service.`)
  yield await withDatabase(only[0], only[1], async (database) => {
    const discarded = await inTransaction(database, (tx) => discardDeadLetter(tx, letter, reason))
    if (!discarded) throw new Error(`letter ${letter} is being replayed at this moment: look again with pnpm dead-letters list`)
    const others = discarded.goingOn === 0 ? 'Nothing waited behind it.' : `${discarded.goingOn} behind it go on.`
    return `${only[0]}: ${discarded.type ?? 'the message'} (${discarded.eventId}) is discarded. ${others}\nLeft undone: ${discarded.leftUndone}.`
  })
}

async function inTransaction<Result>(database: Queryable, work: (tx: Queryable) => Promise<Result>): Promise<Result> {
  await database.query('BEGIN')
  try {
    const result = await work(database)
    await database.query('COMMIT')
    return result
  } catch (error) {
    await database.query('ROLLBACK')
    throw error
  }
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
