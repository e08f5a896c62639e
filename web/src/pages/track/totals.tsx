import { price } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import type { TrackedFragment } from './generated.js'

/** What was asked, and what became of it: parts that are nothing are not told, and neither is the one that is all of it. */
export function Totals({ order }: { readonly order: TrackedFragment }) {
  const { t, language } = useTranslation()
  const { cancelled, captured, outstanding, refunded } = order.amounts
  const parts = [
    [order.status === 'REJECTED' ? 'amounts.notCharged' : 'amounts.cancelled', cancelled],
    ['amounts.captured', captured],
    ['amounts.outstanding', outstanding],
    ['amounts.refunded', refunded],
  ] as const
  return (
    <dl className="totals">
      {Number(order.shippingTotal.amount) > 0 && (
        <div>
          <dt>{t('amounts.shipping')}</dt> <dd>{price(order.shippingTotal, language)}</dd>
        </div>
      )}
      <div className="total">
        <dt>{t('order.total')}</dt>{' '}
        <dd>
          <strong>{price(order.total, language)}</strong>
        </dd>
      </div>
      {parts
        .filter(([, { amount }]) => Number(amount) > 0)
        .map(([key, amount]) => (
          <div key={key}>
            <dt>{t(key)}</dt> <dd>{price(amount, language)}</dd>
          </div>
        ))}
    </dl>
  )
}
