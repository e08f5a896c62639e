import type { ReactNode } from 'react'
import type { Refusal } from '../../shared/graph/trouble.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Step } from './step.js'

interface Props {
  readonly state: string
  readonly title: ReactNode
  readonly about: string
  /** Why it is in that state, where there is more to tell. */
  readonly reason: string | null
  /** Has it done again. */
  readonly again: { readonly button: string; readonly done: string; readonly work: () => Promise<readonly Refusal[]> }
  readonly onChange: () => Promise<void>
  readonly children?: ReactNode
}

/** Something that was told, in or out: how far it got, and the way to have it done again. */
export function Delivery({ state, title, about, reason, again, onChange, children }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <span className={state === 'FAILED' ? 'low' : 'tag'}>{t(`deliveries.states.${state}`)}</span> {title}
      <small>{about}</small>
      {reason && <small>{reason}</small>}
      <div className="actions">
        <Step {...again} onChange={onChange} />
      </div>
      {children}
    </>
  )
}
