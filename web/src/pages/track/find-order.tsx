import { useId, useState, type FormEvent } from 'react'
import { useTranslation } from '../../shared/i18n/translation.js'
import type { Access } from './access.js'
import { EmailField } from './email-field.js'
import { enterAsGuest } from './guest-access.js'
import type { Trouble } from '../../shared/graph/trouble.js'

interface Props {
  /** Why the customer is here again. */
  readonly trouble: Trouble | null
  readonly onFound: (access: Access) => void
  readonly onSignIn: () => void
}

export function FindOrder({ trouble: earlier, onFound, onSignIn }: Props) {
  const { t } = useTranslation()
  const [trouble, setTrouble] = useState(earlier)
  const [loading, setLoading] = useState(false)
  const [number, hint] = [useId(), useId()]

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setTrouble(null)
    setLoading(true)
    const found = await enterAsGuest(text(form, 'number').toUpperCase(), text(form, 'email'), 'error.notFound')
    setLoading(false)
    if ('token' in found) onFound(found)
    else setTrouble(found)
  }
  return (
    <form className="card find" onSubmit={(event) => void submit(event)}>
      <h1>{t('title')}</h1>
      <p>{t('find.intro')}</p>
      <div role="alert">{trouble && <p className="notice bad">{t(trouble.keys, trouble.values)}</p>}</div>
      <label htmlFor={number}>{t('find.number')}</label>
      <input
        id={number}
        name="number"
        required
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-describedby={hint}
        defaultValue={new URLSearchParams(location.search).get('order') ?? ''}
      />
      <p id={hint} className="hint">
        {t('find.numberHint')}
      </p>
      <EmailField />
      <button type="submit" disabled={loading}>
        {loading ? t('busy') : t('find.submit')}
      </button>
      <p className="hint">{t('account.hint')}</p>
      <button type="button" className="quiet" onClick={onSignIn}>
        {t('account.signIn')}
      </button>
    </form>
  )
}

function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
