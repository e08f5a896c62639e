import { ApolloProvider, useApolloClient, useQuery } from '@apollo/client/react'
import type { ConnectionState } from '@kade/client/core'
import { useState } from 'react'
import { day, price } from '../../shared/format/intl.js'
import { readAgain } from '../../shared/graph/read-again.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { useSession } from '../../shared/staff/use-session.js'
import { AskedForm } from './asked-form.js'
import { FollowedOrder } from './followed-order.js'
import { ClaimMyOrderDocument, MyOrdersDocument } from './generated.js'

const PAGE = 20

/** Who has signed in: all orders of the account, and each of them as a guest follows one. */
export default function Account({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation()
  const [connection, setConnection] = useState<ConnectionState>('connecting')
  const entrance = useSession('track', setConnection)
  const [orderId, setOrderId] = useState<string | null>(null)
  if (entrance.state === 'entering')
    return (
      <p className="card" aria-busy="true">
        {t('busy')}
      </p>
    )
  if (entrance.state === 'refused')
    return (
      <div className="card">
        <p className="notice bad" role="alert">
          {t('account.refused')}
        </p>
        <button type="button" onClick={onLeave}>
          {t('account.back')}
        </button>
      </div>
    )
  const { session, graph, isOver } = entrance
  const leave = async () => {
    onLeave()
    await graph.client.clearStore()
    await session.signOut()
  }
  return (
    <ApolloProvider client={graph.client}>
      <p className="actions">
        <span>{t('account.as', { name: session.name })}</span>
        <button type="button" className="quiet" onClick={() => void leave()}>
          {t('account.signOut')}
        </button>
      </p>
      {isOver && (
        <div className="card" role="alert">
          <p>{t('account.over')}</p>
          <button type="button" onClick={() => void session.again()}>
            {t('account.signIn')}
          </button>
        </div>
      )}
      {orderId === null ? (
        <History onChoose={setOrderId} />
      ) : (
        <FollowedOrder
          access={{ token: session.token(), orderId, isLink: false }}
          isAccount
          connection={connection === 'refused' ? 'connecting' : connection}
          onProven={() => undefined}
          onRefused={() => setOrderId(null)}
          onLeave={() => setOrderId(null)}
        />
      )}
    </ApolloProvider>
  )
}

/** The orders of the account, the newest first, and the way to take in one that was placed as a guest. */
function History({ onChoose }: { readonly onChoose: (orderId: string) => void }) {
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const [cursors, setCursors] = useState<readonly string[]>([])
  const { data, error, refetch } = useQuery(MyOrdersDocument, {
    variables: { first: PAGE, after: cursors.at(-1) ?? null },
    fetchPolicy: 'no-cache',
  })
  const orders = data?.me?.orders
  const next = orders?.pageInfo.hasNextPage ? orders.pageInfo.endCursor : null
  return (
    <>
      <section className="card">
        <h1>{t('account.heading')}</h1>
        {error && (
          <p className="notice bad" role="alert">
            {t('error.busy')}
          </p>
        )}
        {!data && !error && <p aria-busy="true">{t('busy')}</p>}
        {data && (orders?.edges.length ?? 0) === 0 && <p>{t('account.none')}</p>}
        <ul className="history">
          {orders?.edges.map(({ node: { id, number, placedAt, status, total } }) => (
            <li key={id}>
              <button type="button" className="quiet" onClick={() => onChoose(id)}>
                {number}
              </button>
              <span>
                {day(placedAt, language)} · {price(total, language)}
                <small>{t(`account.status.${status}`)}</small>
              </span>
            </li>
          ))}
        </ul>
        <div className="actions">
          {cursors.length > 0 && (
            <button type="button" className="quiet" onClick={() => setCursors(cursors.slice(0, -1))}>
              {t('account.newer')}
            </button>
          )}
          {next && (
            <button type="button" className="quiet" onClick={() => setCursors([...cursors, next])}>
              {t('account.older')}
            </button>
          )}
        </div>
      </section>
      <section className="card">
        <h2>{t('account.claim')}</h2>
        <p className="hint">{t('account.claimHint')}</p>
        <AskedForm
          fields={[
            { name: 'orderNumber', label: t('find.number') },
            { name: 'email', label: t('find.email'), autoComplete: 'email' },
          ]}
          confirm={t('account.claimConfirm')}
          send={async ({ orderNumber = '', email = '' }) => {
            const { data } = await client.mutate({ mutation: ClaimMyOrderDocument, variables: { input: { orderNumber, email } } })
            await readAgain(refetch)
            return data?.claimOrder.userErrors ?? []
          }}
        />
      </section>
    </>
  )
}
