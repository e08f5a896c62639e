import { useApolloClient } from '@apollo/client/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { StockLevelsDocument, type StockLevelsQuery, type StockLevelsQueryVariables } from './generated.js'

export type ListedLevel = StockLevelsQuery['stockLevels']['edges'][number]['node']
export type Asked = Pick<StockLevelsQueryVariables, 'locationId' | 'query' | 'show' | 'order'>
const PAGE = 100
/** What others change is seen after this long, as long as one page is shown. */
const AGAIN_MS = 10_000

interface Listed {
  readonly levels: readonly ListedLevel[]
  readonly totalCount: number
  readonly next: string | null
}

/** The levels that were asked for, page after page as they are scrolled to. */
export function useLevels(asked: Asked) {
  const client = useApolloClient()
  const [listed, setListed] = useState<Listed | null>(null)
  const [isFailed, setFailed] = useState(false)
  const isAsking = useRef(false)
  const { locationId, query, show, order } = asked

  const read = useCallback(
    async (after: string | null): Promise<Listed> => {
      const variables = { locationId, query, show, order, first: PAGE, after }
      const { data } = await client.query({ query: StockLevelsDocument, variables, fetchPolicy: 'no-cache' })
      if (!data) throw new Error('There is no answer')
      const { edges, totalCount, pageInfo } = data.stockLevels
      const next = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null
      return { levels: edges.map(({ node }) => node), totalCount, next }
    },
    [client, locationId, query, show, order],
  )

  const isOnePage = listed === null || listed.levels.length <= PAGE
  useEffect(() => {
    setListed(null)
  }, [read])
  useEffect(() => {
    let isCurrent = true
    const again = () =>
      read(null)
        .then((first) => {
          if (!isCurrent) return
          setFailed(false)
          setListed((before) => (before && before.levels.length > PAGE ? before : first))
        })
        .catch(() => isCurrent && setFailed(true))
    void again()
    const timer = isOnePage ? setInterval(() => void again(), AGAIN_MS) : undefined
    return () => {
      isCurrent = false
      clearInterval(timer)
    }
  }, [read, isOnePage])

  const next = listed?.next ?? null
  const more = useCallback(() => {
    if (next === null || isAsking.current) return
    isAsking.current = true
    read(next)
      .then((page) => setListed((before) => (before?.next === next ? { ...page, levels: [...before.levels, ...page.levels] } : before)))
      .catch(() => setFailed(true))
      .finally(() => (isAsking.current = false))
  }, [read, next])

  /** Every level of the list, however long it is: for a file. */
  const all = useCallback(async (): Promise<readonly ListedLevel[]> => {
    const levels: ListedLevel[] = []
    let after: string | null = null
    do {
      const page: Listed = await read(after)
      levels.push(...page.levels)
      after = page.next
    } while (after !== null)
    return levels
  }, [read])
  return { listed, isFailed, more, all }
}
