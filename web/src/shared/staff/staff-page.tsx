import { ApolloProvider } from '@apollo/client/react'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from '../i18n/translation.js'
import { LanguageChoice } from '../ui/language-choice.js'
import './staff.css'
import { useGraphAs } from './use-graph.js'

const PAGES = ['floor', 'insights'] as const

interface Props {
  readonly page: (typeof PAGES)[number]
  /** The role whose work this page is. */
  readonly role: string
  readonly children: ReactNode
}

/** What every page of staff has around it: where else to go, the language, who works here, and the graph. */
export function StaffPage({ page, role, children }: Props) {
  const { t } = useTranslation()
  const { graph, isRefused } = useGraphAs(role)
  useEffect(() => {
    document.title = `${t(`staff.page.${page}`)} · Kade`
  }, [t, page])
  return (
    <div className="staff">
      <a className="skip" href="#work">
        {t('staff.skip')}
      </a>
      <header>
        <div className="bar">
          <p className="brand">Kade</p>
          <nav aria-label={t('staff.pages')}>
            {PAGES.map((name) => (
              <a key={name} href={`/${name}`} aria-current={name === page ? 'page' : undefined}>
                {t(`staff.page.${name}`)}
              </a>
            ))}
          </nav>
          <LanguageChoice />
        </div>
        <p className="banner">{t('staff.development', { role })}</p>
      </header>
      <main id="work" tabIndex={-1}>
        {isRefused && (
          <p className="notice bad" role="alert">
            {t('staff.refused')}
          </p>
        )}
        {graph ? <ApolloProvider client={graph.client}>{children}</ApolloProvider> : !isRefused && <Skeleton lines={6} />}
      </main>
    </div>
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
