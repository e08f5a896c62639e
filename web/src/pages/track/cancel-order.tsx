import { useApolloClient } from '@apollo/client/react'
import { useRef, useState, type FormEvent } from 'react'
import { price } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import type { Access } from './access.js'
import { EmailField } from './email-field.js'
import { CancelTrackedOrderDocument, type TrackedFragment } from './generated.js'
import { faultOf } from '../../shared/graph/open-graph.js'
import { enterAsGuest } from './guest-access.js'
import { refusalOf, troubleOf, type Trouble } from '../../shared/graph/trouble.js'

interface Props {
  readonly order: TrackedFragment
  /** Who came by a shared link is asked for the e-mail address of the order as well. */
  readonly isLink: boolean
  readonly onProven: (access: Access) => void
}

/** Asks once, in a dialog that keeps the focus; the answer is on the page without a reload. */
export function CancelOrder({ order, isLink, onProven }: Props) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)

  const ask = () => {
    setTrouble(null)
    setAsking(true)
    dialog.current?.showModal()
  }
  const confirm = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const email = new FormData(event.currentTarget).get('email')
    setBusy(true)
    setTrouble(null)
    try {
      const unproven = typeof email === 'string' ? await prove(email) : null
      if (unproven) return setTrouble(unproven)
      setTrouble(await cancel())
      dialog.current?.close()
    } catch (error) {
      setTrouble(troubleOf(faultOf(error)))
    } finally {
      setBusy(false)
    }
  }
  const prove = async (email: string): Promise<Trouble | null> => {
    const proven = await enterAsGuest(order.number, email, 'cancel.otherEmail')
    if (!('token' in proven)) return proven
    onProven(proven)
    return null
  }
  const cancel = async (): Promise<Trouble | null> => {
    const input = { orderId: order.id, reason: 'Cancelled by the customer' }
    const { data } = await client.mutate({ mutation: CancelTrackedOrderDocument, variables: { input } })
    const [refusal] = data?.cancelOrder.userErrors ?? []
    return refusal ? refusalOf(refusal) : null
  }
  const told = <div role="alert">{trouble && <p className="notice bad">{t(trouble.keys, trouble.values)}</p>}</div>
  return (
    <>
      {!isAsking && told}
      {order.cancellation && (
        <button type="button" className="quiet bad" onClick={ask}>
          {t(isLink ? 'cancel.buttonLink' : 'cancel.button')}
        </button>
      )}
      <dialog ref={dialog} aria-labelledby="cancel-question" onClose={() => setAsking(false)}>
        <form onSubmit={(event) => void confirm(event)}>
          {order.cancellation ? <WhatHappens order={order} cancellation={order.cancellation} /> : <TooLate />}
          {isLink && order.cancellation && (
            <>
              <p>{t('cancel.prove')}</p>
              <EmailField />
            </>
          )}
          {isAsking && told}
          <div className="actions">
            {order.cancellation && (
              <button type="submit" className="bad" disabled={isBusy}>
                {t('cancel.confirm')}
              </button>
            )}
            <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
              {t(order.cancellation ? 'cancel.keep' : 'cancel.close')}
            </button>
          </div>
        </form>
      </dialog>
    </>
  )
}

/** Whether it is the whole order or the rest of it, what is not paid then, and what is. */
function WhatHappens({ order, cancellation }: { readonly order: TrackedFragment; readonly cancellation: Cancellation }) {
  const { t, language } = useTranslation()
  const units = order.lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const isWhole = cancellation.units === units
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
type Cancellation = NonNullable<TrackedFragment['cancellation']>

/** What could be cancelled when the question was asked has left, or was cancelled, meanwhile. */
function TooLate() {
  const { t } = useTranslation()
  return (
    <>
      <h2 id="cancel-question">{t('cancel.changed')}</h2>
      <p>{t('cancel.nothingLeft')}</p>
    </>
  )
}
