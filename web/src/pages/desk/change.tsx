import { useRef, useState, type FormEvent } from 'react'
import type { Refusal } from '../../shared/graph/trouble.js'
import { useSending } from '../../shared/graph/use-sending.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { TextInput } from '../../shared/staff/fields.js'
import { Choice } from './choice.js'

/** What is asked for, named as the input of the change names it: `address.city` is a field of a field. */
export interface Asked {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly isLong?: boolean
  /** What stands there until something else is typed. */
  readonly before?: string
  /** The values that there are, and their names; the first is chosen until another is. */
  readonly choices?: Readonly<Record<string, string>>
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
  const { isBusy, refused, send, forget } = useSending()
  const open = () => {
    setKey(crypto.randomUUID())
    forget()
    dialog.current?.showModal()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (key === null) return
    const trimmed = Object.fromEntries(
      fields.map(({ name, before = '', choices = {} }) => [name, (given[name] ?? Object.keys(choices)[0] ?? before).trim()]),
    )
    if (!(await send(() => change(trimmed, key)))) return
    setGiven({})
    dialog.current?.close()
  }
  const wrong = refused && t(refused.told.keys, refused.told.values)
  const wrongField = refused && fields.find(({ name }) => name === refused.path[1] || name === refused.path.slice(1).join('.'))?.name
  return (
    <>
      <button type="button" className="quiet" onClick={open}>
        {button}
      </button>
      <dialog ref={dialog} aria-label={button} onClose={() => setKey(null)}>
        {key !== null && (
          <form onSubmit={(event) => void submit(event)}>
            <p>{what}</p>
            {fields.map(({ name, choices, before = '', ...field }) => {
              const change = (value: string) => setGiven({ ...given, [name]: value })
              if (!choices)
                return (
                  <TextInput
                    key={name}
                    {...field}
                    value={given[name] ?? before}
                    onChange={change}
                    trouble={wrongField === name ? wrong : null}
                  />
                )
              const values = Object.keys(choices)
              const chosen = given[name] ?? values[0] ?? ''
              return (
                <Choice
                  key={name}
                  {...field}
                  value={chosen}
                  values={values}
                  nameOf={(value) => choices[value] ?? value}
                  onChange={change}
                />
              )
            })}
            <div role="alert">{wrong && !wrongField && <p className="notice bad">{wrong}</p>}</div>
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
