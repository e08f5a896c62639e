import { useState } from 'react'
import { faultOf } from './open-graph.js'
import { refusalOf, troubleOf, type Refusal, type Trouble } from './trouble.js'

/** What was refused, and the path of the field that it is about: empty where it is about none. */
export interface Refused {
  readonly path: readonly string[]
  readonly told: Trouble
}

/** Something that is sent once, however often its button is pressed meanwhile, and what was refused of it. */
export function useSending() {
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  /** Answers whether it was done. */
  const send = async (work: () => Promise<readonly Refusal[]>): Promise<boolean> => {
    if (isBusy) return false
    setBusy(true)
    setRefused(null)
    try {
      const [refusal] = await work()
      if (refusal) setRefused({ path: refusal.field ?? [], told: refusalOf(refusal) })
      return !refusal
    } catch (error) {
      setRefused({ path: [], told: troubleOf(faultOf(error)) })
      return false
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, refused, send, forget: () => setRefused(null) }
}
