import { useEffect, useRef, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Action } from '../../shared/staff/fields.js'

/** What was searched for, beside the address. */
export interface Said {
  readonly words: string
}

/** Focused when the page opens, and by a slash from anywhere: what a customer says first is typed first. */
export function SearchBox() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog')
      if (event.key !== '/' || isTyping) return
      event.preventDefault()
      field.current?.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  const search = (event?: FormEvent) => {
    event?.preventDefault()
    const words = field.current?.value.trim() ?? ''
    // What a customer says is personal: it is in no address, and so in no history, log or link.
    if (words) void navigate('/found', { state: { words } satisfies Said })
  }
  return (
    <form className="search" role="search" onSubmit={search}>
      <label>
        {t('search.label')}
        <input ref={field} type="search" autoFocus maxLength={200} autoComplete="off" spellCheck={false} aria-describedby="search-hint" />
      </label>
      <Action onPress={() => search()}>{t('search.button')}</Action>
      <p className="hint" id="search-hint">
        {t('search.hint')}
      </p>
    </form>
  )
}
