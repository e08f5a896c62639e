import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from '../../shared/i18n/translation.js'
import { LanguageChoice } from '../../shared/ui/language-choice.js'
import { accessOnOpening, forgetAccess, rememberAccess, type Access } from './access.js'
import { FindOrder } from './find-order.js'
import { trouble as troubleAs, type Trouble } from '../../shared/graph/trouble.js'

/** Fetched when there is an order to follow, with the graph's client and its socket. */
const Following = lazy(() => import('./following.js').then((module) => ({ default: module.Following })))
const EXPIRED = troubleAs('error.expired')

/** `/track`: find an order by its number and e-mail address, or come by a link, and follow it live. */
export function TrackPage() {
  const { t } = useTranslation()
  const [access, setAccess] = useState<Access | null>(accessOnOpening)
  const [trouble, setTrouble] = useState<Trouble | null>(() => (location.hash.includes('token=') && !access ? EXPIRED : null))
  useEffect(() => {
    document.title = t('title')
  }, [t])
  useEffect(() => {
    const openAnother = () => {
      const opened = accessOnOpening()
      setAccess(opened)
      setTrouble(opened ? null : EXPIRED)
    }
    window.addEventListener('hashchange', openAnother)
    return () => window.removeEventListener('hashchange', openAnother)
  }, [])
  const leave = (why: Trouble | null) => {
    forgetAccess()
    setTrouble(why)
    setAccess(null)
  }
  return (
    <>
      <header className="bar">
        <p className="brand">Kade</p>
        <LanguageChoice />
      </header>
      <main>
        {access ? (
          <Suspense
            fallback={
              <p className="card" aria-busy="true">
                {t('busy')}
              </p>
            }
          >
            <Following key={access.token} access={access} onRefused={() => leave(EXPIRED)} onLeave={() => leave(null)} />
          </Suspense>
        ) : (
          <FindOrder
            key={trouble?.keys[0]}
            trouble={trouble}
            onFound={(found) => {
              rememberAccess(found)
              setAccess(found)
            }}
          />
        )}
      </main>
    </>
  )
}
