import { useApolloClient, useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { Link } from 'react-router'
import { moment } from '../../shared/format/intl.js'
import { faultOf } from '../../shared/graph/open-graph.js'
import { refusalOf, troubleOf } from '../../shared/graph/trouble.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Action } from '../../shared/staff/fields.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { DeskStartDocument, RetryAtDeskDocument } from './generated.js'
import { ordersSeen } from './seen.js'

const FEW = 20
const AGAIN_MS = 5_000

/** What waits for a person, and the orders that were looked at last. */
export function Start() {
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const [told, setTold] = useState('')
  const { data, error, refetch } = useQuery(DeskStartDocument, {
    variables: { first: FEW },
    pollInterval: AGAIN_MS,
    fetchPolicy: 'no-cache',
  })
  const retry = async (workItemId: string) => {
    try {
      const answer = await client.mutate({ mutation: RetryAtDeskDocument, variables: { input: { workItemId } } })
      const [refusal] = answer.data?.retryWorkItem.userErrors ?? []
      const trouble = refusal && refusalOf(refusal)
      setTold(trouble ? t(trouble.keys, trouble.values) : t('start.retried'))
      await refetch()
    } catch (failed) {
      const { keys, values } = troubleOf(faultOf(failed))
      setTold(t(keys, values))
    }
  }
  const seen = ordersSeen()
  const [work, held] = [data?.workItems.edges ?? [], data?.held.edges ?? []]
  return (
    <>
      <h1>{t('start.heading')}</h1>
      <p role="status">{told}</p>
      {error && !data && (
        <p className="notice bad" role="alert">
          {t('error.busy')}
        </p>
      )}
      {!data && !error && <Skeleton lines={4} />}
      {data && work.length + held.length === 0 && <p className="card empty">{t('start.none')}</p>}
      {work.length > 0 && (
        <section className="card">
          <h2>{t('start.work')}</h2>
          <ul className="rows">
            {work.map(({ node }) => (
              <li key={node.id}>
                <strong>{node.subject}</strong>
                <small>
                  {node.error} · {t('start.attempts', { count: node.attempts })} · {moment(node.since, language)}
                </small>
                <Action isQuiet onPress={() => void retry(node.id)}>
                  {t('start.retry')}
                </Action>
              </li>
            ))}
          </ul>
        </section>
      )}
      {held.length > 0 && <Orders heading={t('start.held')} numbers={held.map(({ node }) => node.number)} />}
      {seen.length > 0 && <Orders heading={t('start.seen')} numbers={seen} />}
    </>
  )
}

function Orders({ heading, numbers }: { readonly heading: string; readonly numbers: readonly string[] }) {
  return (
    <section className="card">
      <h2>{heading}</h2>
      <ul className="rows">
        {numbers.map((number) => (
          <li key={number}>
            <Link to={`/orders/${number}`}>{number}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
