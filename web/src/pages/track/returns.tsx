import { useApolloClient, useQuery } from '@apollo/client/react'
import { readAgain } from '../../shared/graph/read-again.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { ReturnRulesDocument, TrackedReturnsDocument } from './generated.js'
import { ReturnCard } from './return-card.js'
import { ReturnForm } from './return-form.js'

/** How far a return is, is seen after this long, while it is looked at. */
const AGAIN_MS = 4_000

interface Props {
  readonly orderId: string
  /** Store credit goes to an account. */
  readonly isAccount: boolean
  readonly onDone: () => Promise<void>
}

/** What comes back of the order, with its labels, and the way to send back more: what goes in another parcel has a label of its own. */
export default function Returns({ orderId, isAccount, onDone }: Props) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const variables = { id: orderId }
  const { data, refetch } = useQuery(TrackedReturnsDocument, { variables, fetchPolicy: 'no-cache', pollInterval: AGAIN_MS })
  const order = data?.order
  const channel = order?.channel.code
  const rules = useQuery(ReturnRulesDocument, { variables: { channel: channel ?? '' }, skip: channel === undefined }).data?.returnPolicy
  if (!order || !rules) return <p aria-busy="true">{t('busy')}</p>
  const again = async () => {
    await readAgain(refetch)
    await onDone()
  }
  const options = order.returnOptions ?? []
  const titles = new Map(options.map(({ sku, title }) => [sku, title]))
  return (
    <>
      {(order.returns ?? []).map((back) => (
        <ReturnCard key={back.id} back={back} titles={titles} client={client} again={again} />
      ))}
      {options.some(({ returnable }) => returnable > 0) ? (
        <ReturnForm orderId={orderId} order={order} options={options} rules={rules} isAccount={isAccount} client={client} again={again} />
      ) : (
        <p>{t('returns.nothing')}</p>
      )}
    </>
  )
}
