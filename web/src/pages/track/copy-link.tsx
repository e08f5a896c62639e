import { useState } from 'react'
import { useTranslation } from '../../shared/i18n/translation.js'

/** Shares the link that reads, never the token that this page was opened with. */
export function CopyLink({ link }: { readonly link: string }) {
  const { t } = useTranslation()
  const [state, setState] = useState<'offered' | 'copied' | 'shown'>('offered')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setState('copied')
    } catch {
      setState('shown') // no clipboard without https, or not allowed: then it is copied by hand
    }
  }
  if (state === 'shown') {
    return (
      <label className="link">
        {t('order.link')}
        <input readOnly value={link} autoFocus onFocus={({ currentTarget }) => currentTarget.select()} />
      </label>
    )
  }
  return (
    <>
      <button type="button" className="quiet" onClick={() => void copy()}>
        {t('order.copyLink')}
      </button>
      <span role="status" className={state === 'copied' ? 'hint' : 'visually-hidden'}>
        {state === 'copied' && t('order.copied')}
      </span>
    </>
  )
}
