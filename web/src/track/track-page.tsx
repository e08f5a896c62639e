import { ApolloProvider } from '@apollo/client/react'
import type { ConnectionState } from '@kade/client'
import { lazy, Suspense, useEffect, useState } from 'react'
import { LANGUAGES, speak, useTranslation, type Language } from '../shared/i18n.js'
import { accessFromLink, forgetAccess, rememberAccess, type Access } from './access.js'
import { FindOrder } from './find-order.js'
import { openGraph, type Trouble } from './graph.js'

/** Fetched when there is an order to follow. */
const FollowedOrder = lazy(() => import('./followed-order.js').then((module) => ({ default: module.FollowedOrder })))

/** `/track`: find an order by its number and e-mail address, or come by a link, and follow it live. */
export function TrackPage() {
  const { t } = useTranslation()
  const [access, setAccess] = useState<Access | null>(accessFromLink)
  const [trouble, setTrouble] = useState<Trouble | null>(() => (location.hash.includes('token=') && !accessFromLink() ? 'expired' : null))
  const [connection, setConnection] = useState<ConnectionState>('connecting')
  const [graph, setGraph] = useState<ReturnType<typeof openGraph> | null>(null)
  useEffect(() => {
    const opened = openGraph(access?.token ?? null, setConnection)
    setGraph(opened)
    return () => void opened.close()
  }, [access])
  useEffect(() => {
    document.title = t('title')
  }, [t])

  const leave = (why: Trouble | null) => {
    forgetAccess()
    setTrouble(why)
    setAccess(null)
  }
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
              orderId={access.orderId}
              connection={connection}
              onRefused={() => leave('expired')}
              onLeave={() => leave(null)}
            />
          </Suspense>
        ) : (
          <FindOrder
            trouble={trouble}
            onFound={(found) => {
              rememberAccess(found)
              setTrouble(null)
              setAccess(found)
            }}
          />
        )}
      </main>
    </ApolloProvider>
  )
}

function LanguageChoice() {
  const { t, language } = useTranslation()
  return (
    <label className="language">
      <span className="visually-hidden">{t('language')}</span>
      <select value={language} onChange={(event) => void speak(event.target.value as Language)}>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
