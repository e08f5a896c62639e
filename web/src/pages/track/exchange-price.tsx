import { useQuery } from '@apollo/client/react'
import { price } from '../../shared/format/intl.js'
import { readAgain } from '../../shared/graph/read-again.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { costOfNext, decimalOf, exchangeCost, minorOf } from './exchange-cost.js'
import { ExchangePriceDocument, type ExchangePriceQuery, type ReturnRulesQuery, type TrackedReturnsQuery } from './generated.js'

type Order = NonNullable<TrackedReturnsQuery['order']>
interface Going {
  readonly orderLineId: string
  /** What is sent for it. */
  readonly sku: string
  /** Something else than what goes back. */
  readonly isOther: boolean
  readonly quantity: number
  /** A fault of the shop's. */
  readonly isOurs: boolean
}
export interface ExchangePriceProps {
  readonly order: Pick<Order, 'channel' | 'shippingAddress' | 'vatId' | 'lines'>
  readonly going: readonly Going[]
  readonly rules: NonNullable<ReturnRulesQuery['returnPolicy']>
}

/** What an exchange costs more or less, by what the shop asks for its other goods today. */
export function ExchangePrice({ order, going, rules }: ExchangePriceProps) {
  const { t, language } = useTranslation()
  const others = unitsOfOthers(going)
  const { countryCode, postalCode } = order.shippingAddress
  const input = { channel: order.channel.code, countryCode, postalCode, vatId: order.vatId, lines: others }
  const { data, error, refetch } = useQuery(ExchangePriceDocument, {
    variables: { input },
    skip: others.length === 0,
    fetchPolicy: 'no-cache',
  })
  if (error)
    return (
      <p className="notice bad" role="alert">
        {t('returns.exchange.notKnown')}{' '}
        <button type="button" onClick={() => void readAgain(refetch)}>
          {t('error.retry')}
        </button>
      </p>
    )
  if (others.length > 0 && !data) return <p aria-busy="true">{t('busy')}</p>
  const priced = data?.previewPrice.price?.lines ?? []
  const cost = others.length > 0 && priced.length === 0 ? null : costOf(order, going, rules, priced)
  if (cost === null)
    return (
      <p className="notice" role="status">
        {t('returns.exchange.notSold')}
      </p>
    )
  const like = order.lines[0]?.total ?? { amount: '0.00', currencyCode: 'EUR' }
  const amount = price({ ...like, amount: decimalOf(Math.abs(cost), like.amount) }, language)
  return (
    <p className="notice" role="status">
      {cost === 0 ? t('returns.exchange.even') : t(cost > 0 ? 'returns.exchange.more' : 'returns.exchange.less', { amount })}
    </p>
  )
}

/** A SKU costs what it does today as soon as one of its units is not the same again. */
function unitsOfOthers(going: readonly Going[]): { readonly sku: string; readonly quantity: number }[] {
  const skus = [...new Set(going.filter(({ isOther }) => isOther).map(({ sku }) => sku))]
  return skus.map((sku) => ({
    sku,
    quantity: going.filter((each) => each.sku === sku).reduce((units, { quantity }) => units + quantity, 0),
  }))
}

type Priced = NonNullable<ExchangePriceQuery['previewPrice']['price']>['lines']

function costOf({ lines }: Pick<Order, 'lines'>, going: readonly Going[], rules: ExchangePriceProps['rules'], priced: Priced): number {
  const ofLine = new Map(lines.map((line) => [line.id, line]))
  return exchangeCost(
    going.map(({ orderLineId, sku, quantity, isOurs }) => {
      const line = ofLine.get(orderLineId)
      const amount = line
        ? costOfNext({ quantity: line.quantity, total: minorOf(line.total.amount), settled: line.quantities.refunded }, quantity)
        : 0
      return { sku, amount, isOurs }
    }),
    // An exchange takes part in no discount of today.
    new Map(priced.map(({ sku, total, discountTotal }) => [sku, minorOf(total.amount) + minorOf(discountTotal.amount)])),
    { feeBps: rules.feeBps, labelFee: rules.labelPaidBy === 'CUSTOMER' && rules.labelFee ? minorOf(rules.labelFee.amount) : 0 },
  )
}
