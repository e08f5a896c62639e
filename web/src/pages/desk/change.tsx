import { useRef, useState, type FormEvent } from 'react'
import { faultOf } from '../../shared/graph/open-graph.js'
import { refusalOf, troubleOf, type Refusal, type Trouble } from '../../shared/graph/trouble.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { TextInput } from '../../shared/staff/fields.js'

/** What is asked for, named as the input of the change names it. */
export interface Asked {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly isLong?: boolean
}
interface Props {
  readonly button: string
  readonly confirm: string
  /** What it will do, said before it is done. */
  readonly what: string
  readonly fields: readonly Asked[]
  /** The key is made when the form opens: sent twice, it is done once. */
  readonly change: (given: Readonly<Record<string, string>>, key: string) => Promise<readonly Refusal[]>
}

/** A change that asks why, in a dialog that keeps what was typed when it is refused. */
export function Change({ button, confirm, what, fields, change }: Props) {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  const [key, setKey] = useState<string | null>(null)
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({})
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<{ readonly field: string | null; readonly told: Trouble } | null>(null)
  const open = () => {
    setKey(crypto.randomUUID())
    setTrouble(null)
    dialog.current?.showModal()
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy || key === null) return
    setBusy(true)
    setTrouble(null)
    try {
      const trimmed = Object.fromEntries(fields.map(({ name }) => [name, (given[name] ?? '').trim()]))
      const [refusal] = await change(trimmed, key)
      if (refusal)
        return setTrouble({ field: fields.find(({ name }) => name === refusal.field?.[1])?.name ?? null, told: refusalOf(refusal) })
      setGiven({})
      dialog.current?.close()
    } catch (error) {
      setTrouble({ field: null, told: troubleOf(faultOf(error)) })
    } finally {
      setBusy(false)
    }
  }
  const at = (field: string | null) => (trouble && trouble.field === field ? t(trouble.told.keys, trouble.told.values) : null)
  return (
    <>
      <button type="button" className="quiet" onClick={open}>
        {button}
      </button>
      <dialog ref={dialog} aria-label={button} onClose={() => setKey(null)}>
        {key !== null && (
          <form onSubmit={(event) => void send(event)}>
            <p>{what}</p>
            {fields.map(({ name, ...field }) => (
              <TextInput
                key={name}
                {...field}
                value={given[name] ?? ''}
                onChange={(value) => setGiven({ ...given, [name]: value })}
                trouble={at(name)}
              />
            ))}
            <div role="alert">{at(null) && <p className="notice bad">{at(null)}</p>}</div>
            <p className="actions">
              <button type="submit" disabled={isBusy}>
                {confirm}
              </button>
              <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
                {t('change.leave')}
              </button>
            </p>
          </form>
        )}
      </dialog>
    </>
  )
}
