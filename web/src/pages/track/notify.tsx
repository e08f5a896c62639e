import { useApolloClient, useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { useTranslation } from '../../shared/i18n/translation.js'
import { useSending } from '../../shared/graph/use-sending.js'
import { PushOptionsDocument, SubscribeToPushDocument, UnsubscribeFromPushDocument } from './generated.js'
import { canBeTold, rememberTold, subscribeBrowser, toldAt } from './push.js'

/** Has this browser told when a parcel is out for delivery and when it was delivered, with the page closed. Nothing where it cannot be. */
export function Notify({ orderId }: { readonly orderId: string }) {
  const { data } = useQuery(PushOptionsDocument, { skip: !canBeTold() })
  const webKey = data?.pushOptions.webKey
  return webKey ? <NotifyBy webKey={webKey} orderId={orderId} /> : null
}

function NotifyBy({ webKey, orderId }: { readonly webKey: string; readonly orderId: string }) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const { isBusy, refused, send } = useSending()
  const [address, setAddress] = useState<string | null>(null)
  const [isDenied, setDenied] = useState(false)
  const [news, setNews] = useState('')
  useEffect(() => {
    toldAt(orderId).then(setAddress, () => setAddress(null))
  }, [orderId])
  const keep = (endpoint: string | null) => {
    rememberTold(orderId, endpoint)
    setAddress(endpoint)
    setNews(t(endpoint === null ? 'notify.ended' : 'notify.begun'))
  }
  const begin = () =>
    send(async () => {
      const subscribed = await subscribeBrowser(webKey)
      setDenied(subscribed === null)
      if (subscribed === null) return []
      const { data } = await client.mutate({ mutation: SubscribeToPushDocument, variables: { input: { orderId, ...subscribed } } })
      const refusals = data?.subscribeToPush.userErrors ?? []
      if (refusals.length === 0) keep(subscribed.endpoint)
      return refusals
    })
  const end = (endpoint: string) =>
    send(async () => {
      const { data } = await client.mutate({ mutation: UnsubscribeFromPushDocument, variables: { input: { orderId, address: endpoint } } })
      const refusals = data?.unsubscribeFromPush.userErrors ?? []
      if (refusals.length === 0) keep(null)
      return refusals
    })
  const wrong = isDenied ? t('notify.denied') : refused && t(refused.told.keys, refused.told.values)
  return (
    <>
      <button type="button" className="quiet" aria-disabled={isBusy} onClick={() => void (address === null ? begin() : end(address))}>
        {t(address === null ? 'notify.begin' : 'notify.end')}
      </button>
      <span role="status" className={news ? 'hint' : 'visually-hidden'}>
        {news}
      </span>
      <div role="alert">{wrong && <p className="notice bad">{wrong}</p>}</div>
    </>
  )
}
