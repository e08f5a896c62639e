import { country, moment, price } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import type { DeskOrderFragment } from './generated.js'

interface Props {
  readonly order: DeskOrderFragment
}

export function Lines({ order }: Props) {
  const { t, language } = useTranslation()
  return (
    <section className="card">
      <h2>{t('desk.lines')}</h2>
      <ul className="rows">
        {order.lines.map(({ id, quantity, title, sku, total }) => (
          <li key={id}>
            {quantity} × {title}
            <small>
              {sku} · {price(total, language)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Money({ order }: Props) {
  const { t, language } = useTranslation()
  return (
    <section className="card">
      <h2>{t('desk.money')}</h2>
      <ul className="rows">
        {order.payments.map(({ id, provider, authorized, captured, refunded, failureReason }) => (
          <li key={id}>
            {t('desk.paid', {
              provider,
              authorized: price(authorized, language),
              captured: price(captured, language),
              refunded: price(refunded, language),
            })}
            {failureReason && <small>{t('desk.declined', { reason: failureReason })}</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Destination({ order: { shippingAddress } }: Props) {
  const { t, language } = useTranslation()
  const { name, company, line1, line2, postalCode, city, region, countryCode, phone } = shippingAddress
  const lines = [name, company, line1, line2, [postalCode, city].filter(Boolean).join(' '), region, country(countryCode, language), phone]
  return (
    <section className="card">
      <h2>{t('desk.destination')}</h2>
      <address>
        {lines.filter(Boolean).map((line, index) => (
          <span key={index}>{line}</span>
        ))}
      </address>
    </section>
  )
}

/** What the customer said of it, once it had arrived. */
export function Opinion({ order: { feedback } }: Props) {
  const { t } = useTranslation()
  if (!feedback) return null
  return (
    <section className="card">
      <h2>{t('desk.opinion')}</h2>
      <p>{t('desk.rated', { rating: feedback.rating })}</p>
      {feedback.comment && <blockquote>{feedback.comment}</blockquote>}
    </section>
  )
}

/** What happened over all services, the newest first. */
export function Timeline({ order }: Props) {
  const { t, language } = useTranslation()
  return (
    <section className="card">
      <h2>{t('desk.timeline')}</h2>
      <ol className="rows">
        {order.history.edges.toReversed().map(({ node: { id, at, service, message, actor } }) => (
          <li key={id}>
            {message}
            <small>
              {t(`desk.service.${service}`)} · {moment(at, language)} · {actor}
            </small>
          </li>
        ))}
      </ol>
    </section>
  )
}
