import { useMutation } from '@apollo/client/react'
import { useId, useState, type FormEvent } from 'react'
import { useTranslation } from '../shared/i18n.js'
import { accessOf, type Access } from './access.js'
import { EmailField } from './email-field.js'
import { FindOrderDocument } from './generated.js'
import { refusalOf, trouble as troubleAs, troubleOf, type Trouble } from './trouble.js'

interface Props {
  /** Why the customer is here again. */
  readonly trouble: Trouble | null
  readonly onFound: (access: Access) => void
}

export function FindOrder({ trouble: earlier, onFound }: Props) {
  const { t } = useTranslation()
  const [trouble, setTrouble] = useState(earlier)
  const [find, { loading }] = useMutation(FindOrderDocument)
  const [number, hint] = [useId(), useId()]

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const input = { orderNumber: text(form, 'number').toUpperCase(), email: text(form, 'email') }
    setTrouble(null)
    try {
      const { data } = await find({ variables: { input } })
      const { accessToken, userErrors = [] } = data?.guestAccess ?? {}
      const found = accessOf(accessToken ?? '')
      if (found) onFound(found)
      else setTrouble(userErrors[0] && userErrors[0].code !== 'NOT_FOUND' ? refusalOf(userErrors[0]) : troubleAs('error.notFound'))
    } catch (error) {
      setTrouble(troubleOf(error))
    }
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
        {loading ? t('find.busy') : t('find.submit')}
      </button>
    </form>
  )
}

function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
