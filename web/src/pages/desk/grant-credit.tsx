import { useApolloClient, useQuery } from '@apollo/client/react'
import { price } from '../../shared/format/intl.js'
import { readAgain } from '../../shared/graph/read-again.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Change } from './change.js'
import { CreditAtDeskDocument, GrantAtDeskDocument, type DeskOrderFragment } from './generated.js'
import { useReason } from './reason.js'

/** Store credit for who ordered, up to what the roles of staff allow; a guest has none. */
export function GrantCredit({ order, refetch }: { readonly order: DeskOrderFragment; readonly refetch: () => Promise<void> }) {
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const reason = useReason()
  const { currencyCode } = order.total
  const { data, refetch: lookAgain } = useQuery(CreditAtDeskDocument, { variables: { orderId: order.id, currencyCode } })
  const grant = data?.order?.customer.creditGrant
  if (!grant) return null
  const most = grant.most ? { hint: t('refund.most', { amount: price(grant.most, language) }) } : {}
  return (
    <Change
      button={t('grant.button')}
      confirm={t('grant.confirm')}
      what={t('grant.what')}
      fields={[{ name: 'amount', label: t('refund.amount'), ...most }, reason]}
      change={async ({ reason = '', amount = '' }, idempotencyKey) => {
        const money = { amount: amount.replace(',', '.'), currencyCode }
        const input = { idempotencyKey, customerId: order.customer.id, amount: money, reason }
        const { data: answer } = await client.mutate({ mutation: GrantAtDeskDocument, variables: { input } })
        const errors = answer?.grantStoreCredit.userErrors ?? []
        if (errors.length === 0) await Promise.all([refetch(), readAgain(lookAgain)])
        return errors
      }}
    />
  )
}
