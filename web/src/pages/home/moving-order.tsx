import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '../../shared/i18n/translation.js'
import { StateLines } from '../../shared/ui/state-lines.js'
import { Steps } from '../../shared/ui/steps.js'
import { trackingState } from '../../shared/ui/tracking-state.js'
import {
  FollowItsParcelsDocument,
  FollowMovingOrderDocument,
  MovingOrderDocument,
  NewestOrderDocument,
  PlaceAnotherDocument,
} from './generated.js'
import { moveOn } from './move-on.js'

const ENDED = ['COMPLETED', 'CANCELLED', 'REJECTED']

/** The newest order, live; it moves when it is asked to, and another is placed when it has ended. */
export function MovingOrder() {
  const { t } = useTranslation()
  const client = useApolloClient()
  const [placed, setPlaced] = useState<string | null>(null)
  const [moving, setMoving] = useState(false)
  const [problem, setProblem] = useState(false)
  const { data } = useQuery(NewestOrderDocument)
  const orderId = placed ?? data?.orders.edges[0]?.node.id ?? null
  const left = useRef(new AbortController())
  useEffect(() => {
    left.current = new AbortController()
    return () => left.current.abort()
  }, [])

  const move = async (id: () => Promise<string>) => {
    setMoving(true)
    setProblem(false)
    try {
      await moveOn(client, await id(), left.current.signal)
    } catch {
      setProblem(true)
    }
    setMoving(false)
  }
  const place = async () => {
    const { data } = await client.mutate({ mutation: PlaceAnotherDocument, variables: { input: anOrder() } })
    const id = data?.placeOrder.order?.id
    if (id === undefined) throw new Error(data?.placeOrder.userErrors[0]?.message)
    setPlaced(id)
    return id
  }
  return (
    <section className="card moving" aria-labelledby="moving" aria-busy={moving}>
      <h2 id="moving">{t('home.moving.heading')}</h2>
      {orderId === null ? (
        <p className="soft">{t('home.moving.none')}</p>
      ) : (
        <Followed key={orderId} orderId={orderId} moving={moving} onMove={() => void move(() => Promise.resolve(orderId))} />
      )}
      <div className="actions">
        <button type="button" disabled={moving} onClick={() => void move(place)}>
          {t(moving ? 'home.moving.moves' : 'home.moving.place')}
        </button>
      </div>
      <p role="alert">{problem && t('home.moving.problem')}</p>
    </section>
  )
}

interface Props {
  readonly orderId: string
  readonly moving: boolean
  readonly onMove: () => void
}

function Followed({ orderId, moving, onMove }: Props) {
  const { t } = useTranslation()
  const { data } = useQuery(MovingOrderDocument, { variables: { id: orderId }, errorPolicy: 'all' })
  useSubscription(FollowMovingOrderDocument, { variables: { orderId }, errorPolicy: 'all' })
  useSubscription(FollowItsParcelsDocument, { variables: { orderId }, errorPolicy: 'all' })
  const order = data?.order
  if (!order) return <p aria-busy="true">{t('busy')}</p>
  const last = order.timeline.edges.at(-1)?.node
  return (
    <>
      <p>
        {t('order.heading')} {order.number}
      </p>
      <StateLines state={trackingState(order, new Date())} />
      <Steps order={order} />
      <p className="soft" role="status">
        {last && t([`event.${last.type}`, 'event.other'])}
      </p>
      <div className="actions">
        <a href={order.trackingLink}>{t('home.moving.follow')}</a>
        {!ENDED.includes(order.status) && (
          <button type="button" className="quiet" disabled={moving} onClick={onMove}>
            {t('home.moving.move')}
          </button>
        )}
      </div>
    </>
  )
}

const anOrder = () => ({
  idempotencyKey: crypto.randomUUID(),
  channel: 'web',
  email: 'ada@example.com',
  name: 'Ada Lovelace',
  lines: [{ sku: '85123A', quantity: 2 }],
  payment: { token: 'tok_success' },
  shippingAddress: { name: 'Ada Lovelace', line1: '12 St James Square', postalCode: 'SW1Y 4JH', city: 'London', countryCode: 'GB' },
})
