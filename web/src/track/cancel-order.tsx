import { useMutation } from '@apollo/client/react'
import { useRef, useState } from 'react'
import { price } from '../shared/format.js'
import { useTranslation } from '../shared/i18n.js'
import { CancelTrackedOrderDocument, type TrackedFragment } from './generated.js'
import { troubleOf } from './graph.js'

/** Asks once, in a dialog that keeps the focus; the answer is on the page without a reload. */
export function CancelOrder({ order }: { readonly order: TrackedFragment }) {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  const [cancel, { loading }] = useMutation(CancelTrackedOrderDocument)
  const [failure, setFailure] = useState<string | null>(null)

  const confirm = async () => {
    setFailure(null)
    try {
      const { data } = await cancel({ variables: { input: { orderId: order.id, reason: 'Cancelled by the customer' } } })
      const [refusal] = data?.cancelOrder.userErrors ?? []
      if (refusal) setFailure(t([`refused.${refusal.code}`, 'refused.other']))
    } catch (error) {
      setFailure(t(`error.${troubleOf(error)}`))
    }
    dialog.current?.close()
  }
  return (
    <>
      <div role="alert">{failure && <p className="notice bad">{failure}</p>}</div>
      <button type="button" className="quiet bad" onClick={() => dialog.current?.showModal()}>
        {t('cancel.button')}
      </button>
      <dialog ref={dialog} aria-labelledby="cancel-question">
        <WhatHappens order={order} />
        <div className="actions">
          <button type="button" className="bad" disabled={loading} onClick={() => void confirm()}>
            {t('cancel.confirm')}
          </button>
          <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
            {t('cancel.keep')}
          </button>
        </div>
      </dialog>
    </>
  )
}

/** Whether it is the whole order or the rest of it, what is not paid then, and what is. */
function WhatHappens({ order }: { readonly order: TrackedFragment }) {
  const { t, language } = useTranslation()
  const units = order.lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const { cancellation } = order
  const isWhole = cancellation === null || cancellation.units === units
  return (
    <>
      <h2 id="cancel-question">{t(isWhole ? 'cancel.question' : 'cancel.questionRest')}</h2>
      <p>
        {isWhole
          ? t('cancel.explanation')
          : t('cancel.explanationRest', {
              count: cancellation.units,
              units,
              amount: price(cancellation.amount, language),
              remaining: price(cancellation.remaining, language),
            })}
      </p>
    </>
  )
}
