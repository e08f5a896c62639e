import { useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { price } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { costOf, decimalOf, exchangeCost, minorOf } from './exchange-cost.js'
import { ExchangePriceDocument, GoodsForExchangeDocument, type ReturnRulesQuery, type TrackedReturnsQuery } from './generated.js'

type Order = NonNullable<TrackedReturnsQuery['order']>
export interface Wanted {
  readonly sku: string
  readonly title: string
}
interface GoingBack {
  readonly orderLineId: string
  readonly title: string
  readonly quantity: number
  /** A fault of the shop's. */
  readonly isOurs: boolean
  /** Null: the same again. */
  readonly instead: Wanted | null
}
interface Props {
  readonly order: Pick<Order, 'channel' | 'shippingAddress' | 'lines'>
  readonly going: readonly GoingBack[]
  readonly rules: NonNullable<ReturnRulesQuery['returnPolicy']>
  readonly onChoose: (orderLineId: string, instead: Wanted | null) => void
}

/** The search waits so long after the last letter. */
const TYPED_MS = 300

/** What is sent instead of what goes back, and what that costs more or less. */
export function ExchangeGoods({ order, going, rules, onChoose }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), TYPED_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const found = useQuery(GoodsForExchangeDocument, { variables: { query: query || null }, fetchPolicy: 'no-cache' })
  const goods = (found.data ?? found.previousData)?.variants.edges.map(({ node }) => node) ?? []
  if (going.length === 0) return null
  return (
    <fieldset className="sent-back">
      <legend>{t('returns.exchange.heading')}</legend>
      <label>
        {t('returns.exchange.search')}
        <input
          type="search"
          value={typed}
          maxLength={200}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()} // it would ask for the return
        />
      </label>
      {going.map(({ orderLineId, title, instead }) => (
        <label key={orderLineId}>
          {t('returns.exchange.instead', { title })}
          <select
            value={instead?.sku ?? ''}
            onChange={({ target }) => onChoose(orderLineId, goods.find(({ sku }) => sku === target.value) ?? null)}
          >
            <option value="">{t('returns.exchange.same')}</option>
            {[...goods, ...(instead && !goods.some(({ sku }) => sku === instead.sku) ? [instead] : [])].map(({ sku, title: name }) => (
              <option key={sku} value={sku}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
      <Cost order={order} going={going} rules={rules} />
    </fieldset>
  )
}

function Cost({ order: { channel, shippingAddress, lines }, going, rules }: Omit<Props, 'onChoose'>) {
  const { t, language } = useTranslation()
  const others = going.flatMap(({ instead, quantity }) => (instead ? [{ sku: instead.sku, quantity }] : []))
  const input = { channel: channel.code, countryCode: shippingAddress.countryCode, lines: others }
  const { data, loading } = useQuery(ExchangePriceDocument, { variables: { input }, skip: others.length === 0, fetchPolicy: 'no-cache' })
  if (others.length > 0 && (loading || !data)) return <p aria-busy="true">{t('busy')}</p>
  const priced = data?.previewPrice.price?.lines ?? []
  if (others.length > 0 && priced.length === 0)
    return (
      <p className="notice" role="status">
        {t('returns.exchange.notSold')}
      </p>
    )
  const ofLine = new Map(lines.map((line) => [line.id, line]))
  const like = lines[0]?.total ?? { amount: '0.00', currencyCode: 'EUR' }
  let next = 0
  const cost = exchangeCost(
    going.map(({ orderLineId, quantity, isOurs, instead }) => {
      const line = ofLine.get(orderLineId)
      const total = minorOf(line?.total.amount ?? '0')
      const wanted = instead ? priced[next++] : undefined
      // An exchange takes part in no discount of today.
      const insteadAmount = wanted ? minorOf(wanted.total.amount) + minorOf(wanted.discountTotal.amount) : null
      return { amount: costOf({ total, quantity: line?.quantity ?? 0 }, quantity), insteadAmount, isOurs }
    }),
    { feeBps: rules.feeBps, labelFee: rules.labelPaidBy === 'CUSTOMER' && rules.labelFee ? minorOf(rules.labelFee.amount) : 0 },
  )
  const amount = price({ ...like, amount: decimalOf(Math.abs(cost), like.amount) }, language)
  return (
    <p className="notice" role="status">
      {cost === 0 ? t('returns.exchange.even') : t(cost > 0 ? 'returns.exchange.more' : 'returns.exchange.less', { amount })}
    </p>
  )
}
