import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from '../../shared/i18n/translation.js'
import type { Refusal } from '../../shared/graph/trouble.js'
import { useSending } from '../../shared/graph/use-sending.js'

export interface AskedField {
  readonly name: string
  readonly label: string
  readonly value?: string
  readonly autoComplete?: string
  readonly isLong?: boolean
  /** Values and their names, of which one is chosen. */
  readonly choices?: Readonly<Record<string, string>>
}
interface Props {
  readonly fields: readonly AskedField[]
  readonly confirm: string
  /** What stands between the fields and the button, by what the fields say so far. */
  readonly children?: ReactNode | ((given: Readonly<Record<string, string>>) => ReactNode)
  /** Whether what stands between the fields and the button is filled in. */
  readonly isReady?: () => boolean
  /** Answers what was refused; the key is the form's own, so that sent twice it is done once. */
  readonly send: (given: Readonly<Record<string, string>>, key: string) => Promise<readonly Refusal[]>
}

/** A few questions and their button. What is refused stands at its field, and what was typed stays. */
export function AskedForm({ fields, confirm, children, isReady = () => true, send }: Props) {
  const { t } = useTranslation()
  const [key, setKey] = useState(() => crypto.randomUUID() as string)
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({})
  const { isBusy, refused, send: sendOnce } = useSending()
  const valueOf = ({ name, value, choices }: AskedField) => given[name] ?? value ?? Object.keys(choices ?? {})[0] ?? ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const trimmed = Object.fromEntries(fields.map((field) => [field.name, valueOf(field).trim()]))
    if (!isReady() || !(await sendOnce(() => send(trimmed, key)))) return
    setGiven({})
    setKey(crypto.randomUUID())
  }
  const told = refused && t(refused.told.keys, refused.told.values)
  const wrongField = refused && fields.find(({ name }) => refused.path.includes(name))?.name
  return (
    <form className="asked" onSubmit={(event) => void submit(event)}>
      {fields.map((field) => {
        const { name, label, autoComplete = 'off', isLong = false, choices } = field
        const isWrong = wrongField === name
        const common = {
          value: valueOf(field),
          onChange: ({ target }: { readonly target: { readonly value: string } }) => setGiven({ ...given, [name]: target.value }),
          ...(isWrong ? { 'aria-invalid': true, 'aria-describedby': `wrong-${key}` } : {}),
        }
        return (
          <label key={name}>
            {label}
            {choices ? (
              <select {...common}>
                {Object.entries(choices).map(([value, words]) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </select>
            ) : isLong ? (
              <textarea rows={4} {...common} />
            ) : (
              <input autoComplete={autoComplete} {...common} />
            )}
            {isWrong && (
              <span id={`wrong-${key}`} className="wrong">
                {told}
              </span>
            )}
          </label>
        )
      })}
      {typeof children === 'function' ? children(Object.fromEntries(fields.map((field) => [field.name, valueOf(field)]))) : children}
      <div role="alert">{told && !wrongField && <p className="notice bad">{told}</p>}</div>
      <button type="submit" disabled={isBusy}>
        {confirm}
      </button>
    </form>
  )
}
