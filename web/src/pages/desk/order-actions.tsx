import { useApolloClient } from '@apollo/client/react'
import { price } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Change } from './change.js'
import { GrantCredit } from './grant-credit.js'
import { CancelAtDeskDocument, RefundAtDeskDocument, type DeskOrderFragment, type RefundDestination } from './generated.js'
import { useReason } from './reason.js'

interface Props {
  readonly order: DeskOrderFragment
  readonly refetch: () => Promise<void>
  readonly onAmend: () => void
}

/** Only what may be done now. */
export function Actions({ order, refetch, onAmend }: Props) {
  const { id: orderId, version, allowedActions, cancellation, refundLimit } = order
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const reason = useReason()
  return (
    <div className="actions">
      {allowedActions.includes('AMEND') && (
        <button type="button" className="quiet" onClick={onAmend}>
          {t('amend.button')}
        </button>
      )}
      {allowedActions.includes('CANCEL') && cancellation && (
        <Change
          button={t('cancel.button')}
          confirm={t('cancel.confirm')}
          what={t('cancel.what', {
            count: cancellation.units,
            amount: price(cancellation.amount, language),
            remaining: price(cancellation.remaining, language),
          })}
          fields={[reason]}
          change={async ({ reason = '' }) => {
            const input = { orderId, expectedVersion: version, reason }
            const { data } = await client.mutate({ mutation: CancelAtDeskDocument, variables: { input } })
            return data?.cancelOrder.userErrors ?? []
          }}
        />
      )}
      {allowedActions.includes('REFUND') && (
        <Change
          button={t('refund.button')}
          confirm={t('refund.confirm')}
          what={t('refund.what')}
          fields={[
            { name: 'amount', label: t('refund.amount'), hint: t('refund.most', { amount: price(refundLimit, language) }) },
            { name: 'destination', label: t('refund.to'), choices: { ORIGINAL: t('refund.original'), STORE_CREDIT: t('refund.credit') } },
            reason,
          ]}
          change={async ({ reason = '', amount = '', destination }, idempotencyKey) => {
            const money = { amount: amount.replace(',', '.'), currencyCode: refundLimit.currencyCode }
            const input = { idempotencyKey, orderId, amount: money, reason, destination: destination as RefundDestination }
            const { data } = await client.mutate({ mutation: RefundAtDeskDocument, variables: { input } })
            return data?.refundOrder.userErrors ?? []
          }}
        />
      )}
      <GrantCredit order={order} refetch={refetch} />
    </div>
  )
}
