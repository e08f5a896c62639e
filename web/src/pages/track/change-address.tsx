import { useApolloClient, useQuery } from '@apollo/client/react'
import { useTranslation } from '../../shared/i18n/translation.js'
import { AskedForm } from './asked-form.js'
import { ChangeAddressDocument, TrackedAddressDocument } from './generated.js'

const PARTS = [
  ['name', 'name'],
  ['company', 'organization'],
  ['line1', 'address-line1'],
  ['line2', 'address-line2'],
  ['postalCode', 'postal-code'],
  ['city', 'address-level2'],
  ['region', 'address-level1'],
  ['phone', 'tel'],
] as const

interface Props {
  readonly orderId: string
  readonly onDone: () => Promise<void>
}

/** Where the order goes instead, in the same country, until picking begins. */
export default function ChangeAddress({ orderId, onDone }: Props) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const { data } = useQuery(TrackedAddressDocument, { variables: { id: orderId }, fetchPolicy: 'network-only' })
  const order = data?.order
  if (!order) return <p aria-busy="true">{t('busy')}</p>
  const is = order.shippingAddress
  return (
    <AskedForm
      fields={PARTS.map(([name, autoComplete]) => ({ name, autoComplete, label: t(`address.${name}`), value: is[name] ?? '' }))}
      confirm={t('address.confirm')}
      send={async (given) => {
        const { name = '', line1 = '', city = '', ...rest } = given
        const optional = Object.fromEntries(Object.entries(rest).map(([part, value]) => [part, value || null]))
        const shippingAddress = { ...optional, name, line1, city, countryCode: is.countryCode }
        const input = { orderId, expectedVersion: order.version, reason: 'Address changed by the customer', shippingAddress }
        const { data } = await client.mutate({ mutation: ChangeAddressDocument, variables: { input } })
        const refusals = data?.amendOrder.userErrors ?? []
        // What somebody else changed meanwhile is read, and what was typed stays.
        if (refusals.some(({ code }) => code === 'VERSION_CONFLICT'))
          await client.query({ query: TrackedAddressDocument, variables: { id: orderId }, fetchPolicy: 'network-only' })
        if (refusals.length === 0) await onDone()
        return refusals
      }}
    />
  )
}
