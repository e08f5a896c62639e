import { useRef, useState, type FormEvent } from 'react'
import { faultOf } from '../../shared/graph/open-graph.js'
import { refusalOf, troubleOf, type Refusal, type Trouble } from '../../shared/graph/trouble.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { TextInput } from '../../shared/staff/fields.js'

interface Props {
  readonly name: 'cancel' | 'refund' | 'release'
  /** What it will do, said before it is done. */
  readonly what: string
  /** Null where no amount is asked. */
  readonly most: string | null
  /** The key is made when the form opens: sent twice, it is done once. */
  readonly change: (given: { readonly reason: string; readonly amount: string; readonly key: string }) => Promise<readonly Refusal[]>
}

/** A change that asks why, in a dialog that keeps what was typed when it is refused. */
export function Change({ name, what, most, change }: Props) {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  const [key, setKey] = useState('')
  const [reason, setReason] = useState('')
  const [amount, setAmount] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const open = () => {
    setKey(crypto.randomUUID())
    setTrouble(null)
    dialog.current?.showModal()
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    try {
      const [refusal] = await change({ reason: reason.trim(), amount: amount.trim(), key })
      setTrouble(refusal ? refusalOf(refusal) : null)
      if (refusal) return
      setReason('')
      setAmount('')
      dialog.current?.close()
    } catch (error) {
      setTrouble(troubleOf(faultOf(error)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <button type="button" className="quiet" onClick={open}>
        {t(`${name}.button`)}
      </button>
      <dialog ref={dialog} aria-label={t(`${name}.button`)}>
        <form onSubmit={(event) => void send(event)}>
          <p>{what}</p>
          {most !== null && <TextInput label={t('refund.amount')} hint={most} value={amount} onChange={setAmount} />}
          <TextInput label={t('reason.label')} hint={t('reason.hint')} value={reason} onChange={setReason} />
          <div role="alert">{trouble && <p className="notice bad">{t(trouble.keys, trouble.values)}</p>}</div>
          <p className="actions">
            <button type="submit" disabled={isBusy}>
              {t(`${name}.confirm`)}
            </button>
          </p>
        </form>
      </dialog>
    </>
  )
}
