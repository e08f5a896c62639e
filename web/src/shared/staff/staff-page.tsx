import { ApolloProvider } from '@apollo/client/react'
import { createContext, useContext, useEffect, type ReactNode } from 'react'
import { useTranslation } from '../i18n/translation.js'
import { LanguageChoice } from '../ui/language-choice.js'
import { Action } from './fields.js'
import { mayWorkAt, pagesFor, type PageOfStaff } from './pages-of-staff.js'
import './staff.css'
import type { Session } from './sign-in.js'
import { useSession, type Entrance } from './use-session.js'

const Working = createContext<Session | null>(null)

/** Who works here, for what stands on the page of somebody who has signed in. */
export function useStaff(): Session {
  const session = useContext(Working)
  if (!session) throw new Error('Nobody has signed in here')
  return session
}

interface Props {
  readonly page: PageOfStaff
  readonly children: ReactNode
}

/** What every page of staff has around it: where else to go, the language, who works here, and the graph. */
export function StaffPage({ page, children }: Props) {
  const { t } = useTranslation()
  const entrance = useSession(page)
  useEffect(() => {
    document.title = `${t(`staff.page.${page}`)} · Kade`
  }, [t, page])
  const roles = entrance.state === 'entered' ? entrance.session.roles : []
  return (
    <div className="staff">
      <a className="skip" href="#work">
        {t('staff.skip')}
      </a>
      <header>
        <div className="bar">
          <p className="brand">Kade</p>
          <nav aria-label={t('staff.pages')}>
            {pagesFor(roles).map((name) => (
              <a key={name} href={`/${name}`} aria-current={name === page ? 'page' : undefined}>
                {t(`staff.page.${name}`)}
              </a>
            ))}
          </nav>
          {entrance.state === 'entered' && <Person {...entrance} />}
          <LanguageChoice />
        </div>
        {entrance.state === 'entered' && entrance.session.isDevelopment && <p className="banner">{t('staff.development')}</p>}
      </header>
      <main id="work" tabIndex={-1}>
        <Work page={page} entrance={entrance}>
          {children}
        </Work>
      </main>
    </div>
  )
}

function Work({ page, entrance, children }: Props & { readonly entrance: Entrance }) {
  const { t } = useTranslation()
  if (entrance.state === 'entering') return <Skeleton lines={6} />
  if (entrance.state === 'refused')
    return (
      <div className="notice bad" role="alert">
        <p>{t('staff.refused')}</p>
        <Action onPress={entrance.tryAgain}>{t('staff.tryAgain')}</Action>
      </div>
    )
  const { session, graph, isOver } = entrance
  if (!mayWorkAt(page, session.roles))
    return (
      <p className="notice bad" role="alert">
        {t('staff.notYours', { name: session.name })}
      </p>
    )
  return (
    <>
      {isOver && (
        <div className="notice bad" role="alert">
          <p>{t('staff.over')}</p>
          <Action onPress={() => void session.again()}>{t('staff.signIn')}</Action>
        </div>
      )}
      <Working value={session}>
        <ApolloProvider client={graph.client}>{children}</ApolloProvider>
      </Working>
    </>
  )
}

/** Who works here, and the way out, after which nothing that was seen is kept. */
function Person({ session, graph }: Extract<Entrance, { state: 'entered' }>) {
  const { t } = useTranslation()
  const leave = async () => {
    await graph.client.clearStore()
    await session.signOut()
  }
  return (
    <p className="person">
      <span>{session.name}</span>
      <button type="button" className="quiet" onClick={() => void leave()}>
        {t('staff.signOut')}
      </button>
    </p>
  )
}

/** Where something is about to be: its shape, and no movement that draws the eye. */
export function Skeleton({ lines }: { readonly lines: number }) {
  const { t } = useTranslation()
  return (
    <div className="skeleton" aria-busy="true">
      <span className="visually-hidden">{t('busy')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="bone" />
      ))}
    </div>
  )
}
