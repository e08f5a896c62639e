import { useMutation } from '@apollo/client/react'
import { useId, useState, type FormEvent } from 'react'
import { useTranslation } from '../shared/i18n.js'
import type { Access } from './access.js'
import { FindOrderDocument } from './generated.js'
import { troubleOf, type Trouble } from './graph.js'

interface Props {
  /** Why the customer is here again. */
  readonly trouble: Trouble | null
  readonly onFound: (access: Access) => void
}

export function FindOrder({ trouble: earlier, onFound }: Props) {
  const { t } = useTranslation()
  const [trouble, setTrouble] = useState(earlier)
  const [find, { loading }] = useMutation(FindOrderDocument)
  const [number, email, hint] = [useId(), useId(), useId()]

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const input = { orderNumber: text(form, 'number').toUpperCase(), email: text(form, 'email') }
    setTrouble(null)
    try {
      const { data } = await find({ variables: { input } })
      const { accessToken, order } = data?.guestAccess ?? {}
      if (accessToken && order) onFound({ token: accessToken, orderId: order.id })
      else setTrouble('notFound')
    } catch (error) {
      setTrouble(troubleOf(error))
    }
  }
  return (
    <form className="card find" onSubmit={(event) => void submit(event)}>
      <h1>{t('title')}</h1>
      <p>{t('find.intro')}</p>
      <div role="alert">{trouble && <p className="notice bad">{t(`error.${trouble}`)}</p>}</div>
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
      <label htmlFor={email}>{t('find.email')}</label>
      <input id={email} name="email" type="email" required autoComplete="email" />
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
