import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Action } from '../../shared/staff/fields.js'

interface Props {
  /** What will be done, as a question. */
  readonly question: string
  readonly yes: string
  readonly isPending: boolean
  readonly onYes: () => void
  readonly onBack: () => void
  readonly children?: ReactNode
}

/** What a change will do, before it is done: Enter does it, Escape goes back. */
export function Review({ question, yes, isPending, onYes, onBack, children }: Props) {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => button.current?.focus(), []) // before anybody sees it: an Enter that is quick finds it
  return (
    <section
      className="card review"
      aria-labelledby="question"
      onKeyDown={({ key }) => {
        if (key === 'Escape' && !isPending) onBack()
      }}
    >
      <p className="task" id="question">
        {question}
      </p>
      {children}
      <div className="actions">
        <Action buttonRef={button} isPending={isPending} onPress={onYes}>
          {isPending ? t('floor.underWay') : yes}
        </Action>
        <Action isQuiet onPress={onBack}>
          {t('floor.back')}
        </Action>
      </div>
      <p className="hint">{t('floor.reviewHint')}</p>
    </section>
  )
}
