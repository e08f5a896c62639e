import type { ApolloClient, OperationVariables } from '@apollo/client'
import { useApolloClient, useQuery } from '@apollo/client/react'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useSearchParams } from 'react-router'
import { readAgain } from '../../shared/graph/read-again.js'

/** A page of a list as the graph answers it. */
export interface Connection<Node> {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }
  readonly edges: readonly { readonly node: Node }[]
}
/** A list of the graph, asked for by a filter. */
export interface Asked<Answer, Node> {
  readonly document: TypedDocumentNode<Answer, never>
  readonly filter: object
  readonly connectionOf: (answer: Answer) => Connection<Node>
}

/** The operation for variables that are put together here. */
function taking<Answer>(document: TypedDocumentNode<Answer, never>): TypedDocumentNode<Answer, OperationVariables> {
  return document as TypedDocumentNode<Answer, OperationVariables>
}

const PAGE = 25
const MOST = 100
/** What others change is seen after this long. */
const AGAIN_MS = 5_000

/** One page of a list, as the address says which: asked for again and again, so that what others do is seen. */
export function usePage<Answer, Node>({ document, filter, connectionOf }: Asked<Answer, Node>) {
  const client = useApolloClient()
  const [search, setSearch] = useSearchParams()
  const after = search.get('after')
  const { data, error, refetch } = useQuery(taking(document), {
    variables: { ...filter, first: PAGE, after },
    pollInterval: AGAIN_MS,
    fetchPolicy: 'no-cache',
  })
  const connection = data === undefined ? null : connectionOf(data)
  const turnTo = (cursor: string | null) =>
    setSearch((now) => {
      now.delete('after')
      if (cursor) now.set('after', cursor)
      return now
    })
  return {
    listed: connection && { nodes: connection.edges.map(({ node }) => node), totalCount: connection.totalCount },
    isFailed: error !== undefined && data === undefined,
    again: () => readAgain(refetch),
    /** Null where there is no such page. */
    toFirst: after === null ? null : () => turnTo(null),
    toNext: connection?.pageInfo.hasNextPage ? () => turnTo(connection.pageInfo.endCursor ?? null) : null,
    all: () => allOf(client, { document, filter, connectionOf }),
  }
}

/** All of a list, page after page. */
async function allOf<Answer, Node>(
  client: ApolloClient,
  { document, filter, connectionOf }: Asked<Answer, Node>,
): Promise<readonly Node[]> {
  const nodes: Node[] = []
  for (let after: string | null = null; ;) {
    const { data }: { data?: Answer } = await client.query({
      query: taking(document),
      variables: { ...filter, first: MOST, after },
      fetchPolicy: 'no-cache',
    })
    if (data === undefined) throw new Error('There is no answer')
    const { edges, pageInfo } = connectionOf(data)
    nodes.push(...edges.map(({ node }) => node))
    if (!pageInfo.hasNextPage) return nodes
    after = pageInfo.endCursor ?? null
  }
}
