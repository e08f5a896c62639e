import { country, moment, price } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import type { DeskOrderFragment } from './generated.js'
import { Part, Rows } from './part.js'

interface Props {
  readonly order: DeskOrderFragment
}

export function Lines({ order }: Props) {
  const { t, language } = useTranslation()
  return (
    <Part heading={t('desk.lines')}>
      <Rows
        of={order.lines}
        rowOf={({ quantity, title, sku, total }) => (
          <>
            {quantity} × {title}
            <small>
              {sku} · {price(total, language)}
            </small>
          </>
        )}
      />
    </Part>
  )
}

export function Money({ order }: Props) {
  const { t, language } = useTranslation()
  return (
    <Part heading={t('desk.money')}>
      <Rows
        of={order.payments}
        rowOf={({ provider, authorized, captured, refunded, failureReason }) => (
          <>
            {t('desk.paid', {
              provider,
              authorized: price(authorized, language),
              captured: price(captured, language),
              refunded: price(refunded, language),
            })}
            {failureReason && <small>{t('desk.declined', { reason: failureReason })}</small>}
          </>
        )}
      />
      {order.customer.storeCredit.map(({ balance }) => (
        <p key={balance.currencyCode}>{t('desk.credit', { amount: price(balance, language) })}</p>
      ))}
    </Part>
  )
}

export function Destination({ order: { shippingAddress } }: Props) {
  const { t, language } = useTranslation()
  const { name, company, line1, line2, postalCode, city, region, countryCode, phone } = shippingAddress
  const lines = [name, company, line1, line2, [postalCode, city].filter(Boolean).join(' '), region, country(countryCode, language), phone]
  return (
    <Part heading={t('desk.destination')}>
      <address>
        {lines.filter(Boolean).map((line, index) => (
          <span key={index}>{line}</span>
        ))}
      </address>
    </Part>
  )
}

/** What the customer said of it, once it had arrived. */
export function Opinion({ order: { feedback } }: Props) {
  const { t } = useTranslation()
  if (!feedback) return null
  return (
    <Part heading={t('desk.opinion')}>
      <p>{t('desk.rated', { rating: feedback.rating })}</p>
      {feedback.comment && <blockquote>{feedback.comment}</blockquote>}
    </Part>
  )
}

/** What happened over all services, the newest first. */
export function Timeline({ order }: Props) {
  const { t, language } = useTranslation()
  return (
    <Part heading={t('desk.timeline')}>
      <Rows
        of={order.history.edges.map(({ node }) => node).toReversed()}
        rowOf={({ at, service, message, actor }) => (
          <>
            {message}
            <small>
              {t(`desk.service.${service}`)} · {moment(at, language)} · {actor}
            </small>
          </>
        )}
      />
    </Part>
  )
}
