import { useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { Link, Navigate, useLocation } from 'react-router'
import { day, price } from '../../shared/format/intl.js'
import { faultOf } from '../../shared/graph/open-graph.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { FindAtDeskDocument } from './generated.js'
import type { Said } from './search-box.js'

const LIKELIEST = 25
/** What was placed a moment ago is found a second later: until something is, it is asked for again. */
const AGAIN_MS = 2_000

/** What was searched for, the likeliest first; an order that stands alone is opened at once. */
export function Found() {
  const { state } = useLocation() as { readonly state: Said | null }
  return state ? <Hits key={state.words} words={state.words} /> : <Navigate to="/" replace />
}

function Hits({ words }: Said) {
  const { t, language } = useTranslation()
  const [isFound, setFound] = useState(false)
  const { data, error } = useQuery(FindAtDeskDocument, {
    variables: { query: words, first: LIKELIEST },
    fetchPolicy: 'no-cache',
    pollInterval: isFound ? 0 : AGAIN_MS,
  })
  const hits = data?.searchOrders.edges.length ?? 0
  useEffect(() => setFound(hits > 0), [hits])
  if (error && !data)
    return (
      <p className="notice bad" role="alert">
        {t(faultOf(error).code === 'BAD_USER_INPUT' ? 'found.short' : 'error.busy')}
      </p>
    )
  if (!data) return <Skeleton lines={6} />
  const { edges, totalCount } = data.searchOrders
  const [first, second] = edges
  if (first && (!second || plain(first.node.number) === plain(words))) return <Navigate to={`/orders/${first.node.number}`} replace />
  if (!first)
    return (
      <p className="card empty" role="alert">
        {t('found.none', { words })}
      </p>
    )
  return (
    <>
      <h1>{t('found.heading')}</h1>
      {totalCount > edges.length && <p className="hint">{t('found.first', { count: edges.length })}</p>}
      <ul className="card rows">
        {edges.map(({ node: { id, number, status, placedAt, email, shippingAddress, total } }) => (
          <li key={id}>
            <Link to={`/orders/${number}`}>{number}</Link> <span className="tag">{t(`orderStatus.${status}`)}</span>
            <small>
              {shippingAddress.name} · {email} · {day(placedAt, language)} · {price(total, language)}
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A number as it is read out: without dashes, in any letters. */
const plain = (number: string): string => number.toUpperCase().replace(/[^0-9A-Z]/g, '')
