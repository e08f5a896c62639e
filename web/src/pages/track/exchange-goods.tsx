import { useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { useTranslation } from '../../shared/i18n/translation.js'
import { ExchangePrice, type ExchangePriceProps } from './exchange-price.js'
import { GoodsForExchangeDocument } from './generated.js'

export interface Wanted {
  readonly sku: string
  readonly title: string
}
interface GoingBack {
  readonly orderLineId: string
  readonly sku: string
  readonly title: string
  readonly quantity: number
  /** A fault of the shop's. */
  readonly isOurs: boolean
  /** Null: the same again. */
  readonly instead: Wanted | null
}
interface Props extends Omit<ExchangePriceProps, 'going'> {
  readonly going: readonly GoingBack[]
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
      {found.error ? (
        <p className="notice bad" role="alert">
          {t('returns.exchange.notFound')}
        </p>
      ) : (
        <p role="status">{found.data?.variants.edges.length === 0 && t('returns.exchange.noneFound')}</p>
      )}
      {going.map(({ orderLineId, sku: own, title, instead }) => (
        <label key={orderLineId}>
          {t('returns.exchange.instead', { title })}
          <select
            value={instead?.sku ?? ''}
            onChange={({ target }) => onChoose(orderLineId, goods.find(({ sku }) => sku === target.value) ?? null)}
          >
            <option value="">{t('returns.exchange.same')}</option>
            {[...goods, ...(instead && !goods.some(({ sku }) => sku === instead.sku) ? [instead] : [])]
              .filter(({ sku }) => sku !== own)
              .map(({ sku, title: name }) => (
                <option key={sku} value={sku}>
                  {name}
                </option>
              ))}
          </select>
        </label>
      ))}
      <ExchangePrice
        order={order}
        rules={rules}
        going={going.map(({ instead, sku, ...each }) => ({ ...each, sku: instead?.sku ?? sku, isOther: instead !== null }))}
      />
    </fieldset>
  )
}
