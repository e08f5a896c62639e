import { useApolloClient } from '@apollo/client/react'
import { useId, useState } from 'react'
import { useTranslation } from '../../shared/i18n/translation.js'
import { AskedForm } from './asked-form.js'
import { RateOrderDocument, type TrackedFragment } from './generated.js'

const RATINGS = [1, 2, 3, 4, 5] as const
const OF_ALL = ''

/** How the order was, or one of its products, once it has arrived. */
export default function Rate({ order, onDone }: { readonly order: TrackedFragment; readonly onDone: () => Promise<void> }) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const name = useId()
  const [rating, setRating] = useState(0)
  const [isMissing, setMissing] = useState(false)
  const [isDone, setDone] = useState(false)
  const products = Object.fromEntries(order.lines.map(({ sku, title }) => [sku, title]))
  return (
    <>
      <AskedForm
        fields={[
          { name: 'sku', label: t('rate.what'), choices: { [OF_ALL]: t('rate.all'), ...products } },
          { name: 'comment', label: t('rate.comment'), isLong: true },
        ]}
        confirm={t('rate.confirm')}
        isReady={() => {
          setMissing(rating === 0)
          return rating > 0
        }}
        send={async ({ sku = OF_ALL, comment = '' }) => {
          setDone(false)
          const input = { orderId: order.id, sku: sku || null, rating, comment: comment || null }
          const { data } = await client.mutate({ mutation: RateOrderDocument, variables: { input } })
          const refusals = data?.submitFeedback.userErrors ?? []
          setDone(refusals.length === 0)
          if (refusals.length === 0) await onDone()
          return refusals
        }}
      >
        <fieldset className="rating">
          <legend>{t('rate.rating')}</legend>
          {RATINGS.map((value) => (
            <label key={value}>
              <input
                type="radio"
                name={name}
                value={value}
                checked={rating === value}
                onChange={() => (setRating(value), setMissing(false))}
              />
              {t(`rate.ratings.${value}`)}
            </label>
          ))}
          <span role="alert" className="wrong">
            {isMissing && t('rate.choose')}
          </span>
        </fieldset>
      </AskedForm>
      <p role="status">{isDone && t('rate.thanks')}</p>
    </>
  )
}
