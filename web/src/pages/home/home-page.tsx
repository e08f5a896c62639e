import { ApolloProvider } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { useTranslation } from '../../shared/i18n/translation.js'
import { LanguageChoice } from '../../shared/ui/language-choice.js'
import { openGraph } from '../../shared/graph/open-graph.js'
import { Doors } from './doors.js'
import { MovingOrder } from './moving-order.js'

/** `/`, in development alone: a door for each kind of user, and an order that moves. */
export function HomePage() {
  const { t } = useTranslation()
  const [graph, setGraph] = useState<ReturnType<typeof openGraph> | null>(null)
  useEffect(() => {
    const gone = new AbortController()
    let opened: ReturnType<typeof openGraph> | undefined
    const open = async () => {
      const token = await adminToken(gone.signal)
      if (gone.signal.aborted) return
      opened = openGraph(token, () => undefined)
      setGraph(opened)
    }
    void open().catch(() => undefined) // the doors are there without it
    return () => {
      gone.abort()
      void opened?.close()
    }
  }, [])
  useEffect(() => {
    document.title = t('home.title')
  }, [t])
  return (
    <>
      <header className="bar wide">
        <p className="brand">Kade</p>
        <LanguageChoice />
      </header>
      <main className="wide">
        <div>
          <h1>{t('home.heading')}</h1>
          <p className="soft">{t('home.intro')}</p>
        </div>
        {graph && (
          <ApolloProvider client={graph.client}>
            <MovingOrder />
          </ApolloProvider>
        )}
        <Doors />
      </main>
    </>
  )
}

/** The page acts for whoever runs this machine. @throws when the gateway gives no token. */
async function adminToken(signal: AbortSignal): Promise<string> {
  const response = await fetch('/auth/dev-token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ roles: ['ADMIN'] }),
    signal,
  })
  if (!response.ok) throw new Error(`The gateway answered ${response.status}`)
  return ((await response.json()) as { readonly token: string }).token
}
