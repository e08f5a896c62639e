import { price } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import type { TrackedOrderQuery } from './generated.js'

type Invoice = NonNullable<TrackedOrderQuery['order']>['invoices'][number]

/** What was charged, and given back, on paper. */
export function Invoices({ invoices }: { readonly invoices: readonly Invoice[] }) {
  const { t, language } = useTranslation()
  if (invoices.length === 0) return null
  return (
    <section className="card">
      <h2>{t('invoices.heading')}</h2>
      <ul className="invoices">
        {invoices.map(({ id, type, number, url, total }) => (
          <li key={id}>
            <a href={url} download={`${number}.pdf`}>
              {t(`invoices.${type}`, { number })}
            </a>{' '}
            {price(total, language)}
          </li>
        ))}
      </ul>
    </section>
  )
}
