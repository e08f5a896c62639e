import { price } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import type { PayingFragment, TrackedFragment } from './generated.js'

/** What pays first, by the provider of the payment. */
const VOUCHERS: Readonly<Record<string, string>> = {
  'store-credit': 'amounts.storeCredit',
  'gift-card': 'amounts.giftCard',
  exchange: 'amounts.exchange',
}

/** What was asked, and what became of it: parts that are nothing are not told, and neither is the one that is all of it. */
export function Totals({ order }: { readonly order: TrackedFragment & PayingFragment }) {
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
      {order.payments.flatMap(({ id, provider, authorized, voided }) => {
        const word = VOUCHERS[provider]
        // What it pays of the order: what was let go again is not.
        const amount = { ...authorized, amount: String(Number(authorized.amount) - Number(voided.amount)) }
        return word === undefined || Number(amount.amount) <= 0
          ? []
          : [
              <div key={id}>
                <dt>{t(word)}</dt> <dd>{price(amount, language)}</dd>
              </div>,
            ]
      })}
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
