import { BadUserInput } from '../errors/graphql-errors.js'

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

/** The page asked for. @throws BadUserInput naming the argument: `first: 101`, a negative number, both directions, a cursor that is none. */
export function pageOf(
  { first, after, last, before }: PageArguments,
  { most = 100, usual = 20 }: { readonly most?: number; readonly usual?: number } = {},
): Page {
  if (first != null && last != null) throw new BadUserInput('Give first or last, not both', 'last')
  const backwards = last != null || (before != null && first == null)
  const [name, count] = backwards ? (['last', last] as const) : (['first', first] as const)
  if (count != null && (count < 0 || count > most)) throw new BadUserInput(`${name} is ${count}: a page has 0 to ${most} nodes`, name)
  const [cursorName, cursor] = backwards ? (['before', before] as const) : (['after', after] as const)
  return { limit: count ?? usual, backwards, cursor: cursor == null ? null : decodeCursor(cursor, cursorName) }
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

/** Cursors are opaque: the sort key of the row they stand at. */
export const encodeCursor = (parts: readonly (string | number)[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url')

function decodeCursor(text: string, argument: string): readonly (string | number)[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (Array.isArray(parts) && parts.length > 0 && parts.every((part) => typeof part === 'string' || typeof part === 'number'))
      return parts
  } catch {
    // not ours: told below
  }
  throw new BadUserInput(`${argument} is not a cursor that this connection gave`, argument)
}
