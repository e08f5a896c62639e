import { useMutation } from '@apollo/client/react'
import { useRef, useState } from 'react'
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
      if (refusal) setFailure(t('error.cancelFailed', { reason: refusal.message }))
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
        <h2 id="cancel-question">{t('cancel.question')}</h2>
        <p>{t('cancel.explanation')}</p>
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
