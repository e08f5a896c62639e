import { moment } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import type { PayingFragment } from './generated.js'

/** The bank asks the customer to confirm the payment: where, and until when. Who was sent a link is not told. */
export function ConfirmPayment({ order: { nextAction } }: { readonly order: PayingFragment }) {
  const { t, language } = useTranslation()
  if (!nextAction || !/^https:/.test(nextAction.url)) return null
  return (
    <div className="notice" role="status">
      <p>{t('confirm.lead', { until: moment(nextAction.expiresAt, language) })}</p>
      <a className="button" href={nextAction.url} rel="noreferrer">
        {t('confirm.link')}
      </a>
    </div>
  )
}
