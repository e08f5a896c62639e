import { ApolloProvider } from '@apollo/client/react'
import type { ConnectionState } from '@kade/client'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, speak, type Language } from '../shared/i18n.js'
import { accessFromLink, forgetAccess, rememberAccess, type Access } from './access.js'
import { FindOrder } from './find-order.js'
import { FollowedOrder } from './followed-order.js'
import { openGraph, type Trouble } from './graph.js'

/** `/track`: find an order by its number and e-mail address, or come by a link, and follow it live. */
export function TrackPage() {
  const { t } = useTranslation()
  const [access, setAccess] = useState<Access | null>(accessFromLink)
  const [trouble, setTrouble] = useState<Trouble | null>(() => (location.hash.includes('token=') && !accessFromLink() ? 'expired' : null))
  const [connection, setConnection] = useState<ConnectionState>('connecting')
  const graph = useMemo(() => openGraph(access?.token ?? null, setConnection), [access])
  useEffect(() => () => void graph.close(), [graph])
  useEffect(() => {
    document.title = t('title')
  }, [t])

  const leave = (why: Trouble | null) => {
    forgetAccess()
    setTrouble(why)
    setAccess(null)
  }
  return (
    <ApolloProvider client={graph.client}>
      <header className="bar">
        <p className="brand">Kade</p>
        <LanguageChoice />
      </header>
      <main>
        {access ? (
          <FollowedOrder orderId={access.orderId} connection={connection} onRefused={() => leave('expired')} onLeave={() => leave(null)} />
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
  const { t, i18n } = useTranslation()
  return (
    <label className="language">
      <span className="visually-hidden">{t('language')}</span>
      <select value={i18n.language} onChange={(event) => speak(event.target.value as Language)}>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
