import { useState } from 'react'
import type { Refusal } from '../../shared/graph/trouble.js'
import { useSending } from '../../shared/graph/use-sending.js'
import { useTranslation } from '../../shared/i18n/translation.js'

/** Something that a button does at once, and what is said of it: done, or why not. */
export function useDoing(done = '') {
  const { t } = useTranslation()
  const { isBusy, refused, send } = useSending()
  const [isDone, setDone] = useState(false)
  /** Answers whether it was done. */
  const act = async (work: () => Promise<readonly Refusal[]>): Promise<boolean> => {
    setDone(false)
    const is = await send(work)
    setDone(is)
    return is
  }
  return { isBusy, told: isDone ? done : '', wrong: refused ? t(refused.told.keys, refused.told.values) : '', act }
}
