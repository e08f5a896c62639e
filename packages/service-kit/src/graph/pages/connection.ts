import { BadUserInput } from '../errors/graphql-errors.js'
import { isId } from '../../process/ids.js'
import { faultIn } from '../text/text.js'

export interface PageArguments {
  readonly first?: number | null
  readonly after?: string | null
  readonly last?: number | null
  readonly before?: string | null
}
/** A page to read: `limit` rows from the cursor on, forwards or backwards. Read one row more to know whether there is another page. */
export interface Page {
  readonly limit: number
  readonly backwards: boolean
  readonly cursor: readonly (string | number)[] | null
}

export interface PageRules {
  readonly most?: number
  readonly usual?: number
  /** What the parts of this connection's cursors are: a forged cursor is then the caller's error, not the database's. */
  readonly cursor?: readonly CursorPart[]
}
export type CursorPart = 'text' | 'number' | 'instant' | 'id'

/** Nodes of a page, at most and unless asked for otherwise, where a connection names no others. */
const MOST = 100
const USUAL = 20

/** The page asked for. @throws BadUserInput naming the argument: `first: 101`, a negative number, both directions, a cursor that is none. */
export function pageOf({ first, after, last, before }: PageArguments, { most = MOST, usual = USUAL, cursor: shape }: PageRules = {}): Page {
  if (first != null && last != null) throw new BadUserInput('Give first or last, not both', 'last')
  if (after != null && before != null) throw new BadUserInput('Give after or before, not both', 'before')
  const backwards = last != null || (before != null && first == null)
  if (backwards && after != null) throw new BadUserInput('after goes with first, and before with last', 'after')
  if (!backwards && before != null) throw new BadUserInput('after goes with first, and before with last', 'before')
  const [name, count] = backwards ? (['last', last] as const) : (['first', first] as const)
  if (count != null && (!Number.isInteger(count) || count < 0 || count > most))
    throw new BadUserInput(`${name} is ${count}: a page has 0 to ${most} nodes`, name)
  const [cursorName, cursor] = backwards ? (['before', before] as const) : (['after', after] as const)
  return { limit: count ?? usual, backwards, cursor: cursor == null ? null : decodeCursor(cursor, cursorName, shape) }
}

export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
  readonly totalCount: number | (() => Promise<number>)
}

/** How many nodes there are in all; counted only when it is asked for. */
export const countOf = async ({ totalCount }: Pick<Connection<unknown>, 'totalCount'>): Promise<number> =>
  typeof totalCount === 'number' ? totalCount : totalCount()

/** A connection of the rows read for a page (one more than its limit where there are more; in reading direction). */
export function connectionOf<Node>(
  rows: readonly Node[],
  page: Page,
  cursorOf: (node: Node) => readonly (string | number)[],
  totalCount: Connection<Node>['totalCount'],
): Connection<Node> {
  const shown = rows.slice(0, page.limit)
  if (page.backwards) shown.reverse()
  const edges = shown.map((node) => ({ cursor: encodeCursor(cursorOf(node)), node }))
  const more = rows.length > page.limit
  return {
    edges,
    pageInfo: {
      hasNextPage: page.backwards ? page.cursor !== null : more,
      hasPreviousPage: page.backwards ? more : page.cursor !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  }
}

/** How the rows of a page are read: what compares them with the cursor, and in which direction. `ascending` is the connection's own order. */
export const reading = ({ backwards }: Page, ascending = true): readonly ['<' | '>', 'ASC' | 'DESC'] =>
  ascending === backwards ? ['<', 'DESC'] : ['>', 'ASC']

/** SQL for a cursor's instant: to the microsecond that the database keeps, and a Date does not. */
export const exactInstant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** Cursors are opaque: the sort key of the row they stand at. */
export const encodeCursor = (parts: readonly (string | number)[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url')

function decodeCursor(text: string, argument: string, shape?: readonly CursorPart[]): readonly (string | number)[] {
  const parts = partsIn(text)
  const fits = shape ? parts?.length === shape.length && shape.every((part, n) => FITS[part](parts[n])) : parts?.every(isPart)
  if (!parts || !fits) throw new BadUserInput(`${argument} is not a cursor that this connection gave`, argument)
  return parts
}

function partsIn(text: string): readonly (string | number)[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return Array.isArray(parts) && parts.length > 0 ? (parts as readonly (string | number)[]) : null
  } catch {
    return null // not ours: told by the caller
  }
}

/** What Postgres would refuse as a value is not ours either: NUL in text, halves of numbers, days that there are not. */
const FITS: Readonly<Record<CursorPart, (part: unknown) => boolean>> = {
  text: (part) => typeof part === 'string' && faultIn(part, 'prose') === null,
  number: Number.isSafeInteger,
  instant: (part) => typeof part === 'string' && INSTANT.test(part) && isMoment(part),
  id: (part) => typeof part === 'string' && isId(part),
}
const isPart = (part: unknown): boolean => FITS.text(part) || FITS.number(part)

/** As {@link exactInstant} and `toISOString` write it. The calendar of the database has no year 0. */
const INSTANT = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(\d{3})?Z$/

/** A Date goes on from February 30th to March: what it makes of a moment must be the moment. */
function isMoment(text: string): boolean {
  const moment = new Date(text)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 19) === text.slice(0, 19)
}
