import type { ReactNode } from 'react'
import { useTranslation } from '../../shared/i18n/translation.js'

/** Where each kind of user goes in. The commands are those of a checkout, and work as they stand. */
export function Doors() {
  const { t } = useTranslation()
  const pnpm = 'npx --yes pnpm@12.21.0'
  return (
    <div className="doors">
      <Door name="shopper">
        <a href="/track">{t('home.shopper.open')}</a>
      </Door>
      <Door name="staff">
        <a href="/floor">{t('home.staff.floor')}</a>
        <a href="/insights">{t('home.staff.insights')}</a>
      </Door>
      <Door name="developer">
        <a href="/graphiql">{t('home.developer.open')}</a>
        <a href="/schema.graphql">{t('home.developer.schema')}</a>
      </Door>
      <Door name="operations">
        <a href="/readyz">{t('home.operations.ready')}</a>
        <Command says={t('home.operations.metrics')}>curl -s {metricsUrl()}</Command>
        <Command says={t('home.operations.deadLetters')}>{pnpm} dead-letters list</Command>
        <Command says={t('home.operations.invariants')}>{pnpm} invariants</Command>
      </Door>
      <Door name="docs">
        <a href="/docs/">{t('home.docs.open')}</a>
        <Command says={t('home.docs.begin')}>README.md</Command>
      </Door>
    </div>
  )

  function Door({
    name,
    children,
  }: {
    readonly name: 'shopper' | 'staff' | 'developer' | 'operations' | 'docs'
    readonly children: ReactNode
  }) {
    return (
      <section className="card door" aria-labelledby={`door-${name}`}>
        <h2 id={`door-${name}`}>{t(`home.${name}.heading`)}</h2>
        <p className="soft">{t(`home.${name}.what`)}</p>
        {children}
      </section>
    )
  }
}

function Command({ says, children }: { readonly says: string; readonly children: ReactNode }) {
  return (
    <p className="command">
      {says}
      <code>{children}</code>
    </p>
  )
}

/** `pnpm start` puts the metrics of the gateway five ports after it, those of the services behind. */
const metricsUrl = () => `http://127.0.0.1:${Number(location.port || 80) + 5}/metrics`
