import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from '../../shared/i18n/translation.js'
import { LanguageChoice } from '../../shared/ui/language-choice.js'
import { accessOnOpening, forgetAccess, hasAccount, rememberAccess, rememberAccount, type Access } from './access.js'
import { FindOrder } from './find-order.js'
import { trouble as troubleAs, type Trouble } from '../../shared/graph/trouble.js'

/** Fetched when there is an order to follow, with the graph's client and its socket. */
const Following = lazy(() => import('./following.js').then((module) => ({ default: module.Following })))
/** Fetched when somebody signs in, or comes back from doing so. */
const Account = lazy(() => import('./account.js'))
const EXPIRED = troubleAs('error.expired')

/** `/track`: find an order by its number and e-mail address, come by a link, or sign in, and follow it live. */
export function TrackPage() {
  const { t } = useTranslation()
  const [access, setAccess] = useState<Access | null>(accessOnOpening)
  const [trouble, setTrouble] = useState<Trouble | null>(() => (location.hash.includes('token=') && !access ? EXPIRED : null))
  const [isAccount, setAccount] = useState(hasAccount)
  const chooseAccount = (is: boolean) => {
    rememberAccount(is)
    setAccount(is)
  }
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
        {isAccount ? (
          <Suspense fallback={<Busy />}>
            <Account onLeave={() => chooseAccount(false)} />
          </Suspense>
        ) : access ? (
          <Suspense fallback={<Busy />}>
            <Following key={access.token} access={access} onRefused={() => leave(EXPIRED)} onLeave={() => leave(null)} />
          </Suspense>
        ) : (
          <FindOrder
            key={trouble?.keys[0]}
            trouble={trouble}
            onSignIn={() => chooseAccount(true)}
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

function Busy() {
  const { t } = useTranslation()
  return (
    <p className="card" aria-busy="true">
      {t('busy')}
    </p>
  )
}
