import { useApolloClient } from '@apollo/client/react'
import { useState } from 'react'
import { useSending } from '../../shared/graph/use-sending.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Action } from '../../shared/staff/fields.js'
import { OrderSuggestedDocument, type WhatToBuyQuery } from './generated.js'

export type Suggestion = WhatToBuyQuery['replenishmentSuggestions'][number]

/** A press makes a purchase order of the suggested units, or of as many as somebody types; pressed again without an answer, it is the same one. */
export function OrderIt({ suggestion }: { readonly suggestion: Suggestion }) {
  const { sku, location, supplierCode, suggestedQuantity } = suggestion
  const { t } = useTranslation()
  const client = useApolloClient()
  const { isBusy, refused, send } = useSending()
  const [typed, setTyped] = useState<string | null>(null)
  const [ordered, setOrdered] = useState<string | null>(null)
  const [key] = useState(() => crypto.randomUUID())
  if (ordered) return <span role="status">{t('buy.ordered', { number: ordered })}</span>
  if (suggestedQuantity === 0 || !location) return '–'
  if (!supplierCode) return <span className="hint">{t('buy.noSupplier')}</span>
  const quantity = Number(typed ?? suggestedQuantity)
  const order = () =>
    send(async () => {
      const input = { idempotencyKey: `${key} ${quantity}`, sku, locationId: location.id, quantity, supplierCode }
      const { data } = await client.mutate({ mutation: OrderSuggestedDocument, variables: { input } })
      setOrdered(data?.orderSuggestion.purchaseOrder?.number ?? null)
      return data?.orderSuggestion.userErrors ?? []
    })
  return (
    <div className="order-it">
      <input
        type="number"
        inputMode="numeric"
        min={1}
        aria-label={t('buy.unitsOf', { sku })}
        value={typed ?? suggestedQuantity}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Action isQuiet isPending={isBusy || !(Number.isInteger(quantity) && quantity > 0)} onPress={() => void order()}>
        {t('buy.button')} <span className="visually-hidden">{sku}</span>
      </Action>
      <span role="alert">{refused && <span className="low">{t(refused.told.keys, refused.told.values)}</span>}</span>
    </div>
  )
}
