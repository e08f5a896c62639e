/** The arguments of one page of two nodes. */
export type PageOfTwo = { readonly first: 2; readonly after: string | null } | { readonly last: 2; readonly before: string | null }

/** What a walk reads of each page. */
export interface WalkedPage<Node> {
  readonly edges: readonly { readonly node: Node }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}
const MOST_PAGES = 100

/**
 * All nodes of a connection as pages of two show them, from the first on and from the last back, both in the connection's own order.
 * @throws when a walk has no end, or a page is smaller than it says.
 */
export async function walkPages<Node>(
  read: (page: PageOfTwo) => Promise<WalkedPage<Node>>,
): Promise<{ forwards: Node[]; backwards: Node[] }> {
  const forwards: Node[] = []
  const backwards: Node[] = []
  for (let after: string | null = null, pages = 0; ; pages += 1) {
    const { edges, pageInfo } = await read({ first: 2, after })
    forwards.push(...edges.map(({ node }) => node))
    if (!pageInfo.hasNextPage) break
    after = nextCursor(pageInfo.endCursor, edges.length, pages)
  }
  for (let before: string | null = null, pages = 0; ; pages += 1) {
    const { edges, pageInfo } = await read({ last: 2, before })
    backwards.unshift(...edges.map(({ node }) => node))
    if (!pageInfo.hasPreviousPage) break
    before = nextCursor(pageInfo.startCursor, edges.length, pages)
  }
  return { forwards, backwards }
}

function nextCursor(cursor: string | null, nodes: number, pages: number): string {
  if (pages > MOST_PAGES) throw new Error(`No end after ${MOST_PAGES} pages of two`)
  if (cursor === null || nodes !== 2) throw new Error(`A page with more behind it has ${nodes} nodes`)
  return cursor
}
