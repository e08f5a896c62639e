import { ApolloProvider } from '@apollo/client/react'
import type { ConnectionState } from '@kade/client'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from '../shared/i18n.js'
import { LanguageChoice } from '../shared/language-choice.js'
import { accessOnOpening, forgetAccess, rememberAccess, type Access } from './access.js'
import { FindOrder } from './find-order.js'
import { openGraph, type Graph } from './graph.js'
import { trouble as troubleAs, type Trouble } from './trouble.js'

/** Fetched when there is an order to follow. */
const FollowedOrder = lazy(() => import('./followed-order.js').then((module) => ({ default: module.FollowedOrder })))

/** `/track`: find an order by its number and e-mail address, or come by a link, and follow it live. */
export function TrackPage() {
  const { t } = useTranslation()
  const [access, setAccess] = useState<Access | null>(accessOnOpening)
  const [trouble, setTrouble] = useState<Trouble | null>(() =>
    location.hash.includes('token=') && !access ? troubleAs('error.expired') : null,
  )
  const [connection, setConnection] = useState<ConnectionState>('connecting')
  const [graph, setGraph] = useState<Graph | null>(null)
  const [follower, setFollower] = useState(access)
  useEffect(() => {
    const opened = openGraph(follower?.token ?? null, setConnection)
    setGraph(opened)
    return () => void opened.close()
  }, [follower])
  useEffect(() => {
    document.title = t('title')
  }, [t])

  /** Another order, or none: with a graph of its own. */
  const follow = (next: Access | null, why: Trouble | null = null) => {
    setTrouble(why)
    setAccess(next)
    setFollower(next)
  }
  const leave = (why: Trouble | null = null) => {
    forgetAccess()
    follow(null, why)
  }
  useEffect(() => {
    const openAnother = () => {
      const opened = accessOnOpening()
      follow(opened, opened ? null : troubleAs('error.expired'))
    }
    window.addEventListener('hashchange', openAnother)
    return () => window.removeEventListener('hashchange', openAnother)
  }, [])
  if (!graph) return null
  return (
    <ApolloProvider client={graph.client}>
      <header className="bar">
        <p className="brand">Kade</p>
        <LanguageChoice />
      </header>
      <main>
        {access ? (
          <Suspense
            fallback={
              <p className="card" aria-busy="true">
                {t('find.busy')}
              </p>
            }
          >
            <FollowedOrder
              key={access.orderId}
              access={access}
              connection={connection}
              onProven={(proven) => {
                rememberAccess(proven)
                graph.goOnAs(proven.token)
                setAccess(proven)
              }}
              onRefused={() => leave(troubleAs('error.expired'))}
              onLeave={() => leave()}
            />
          </Suspense>
        ) : (
          <FindOrder
            key={trouble?.keys[0]}
            trouble={trouble}
            onFound={(found) => {
              rememberAccess(found)
              follow(found)
            }}
          />
        )}
      </main>
    </ApolloProvider>
  )
}
