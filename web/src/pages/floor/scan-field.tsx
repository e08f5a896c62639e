import { useLayoutEffect, useRef, useState } from 'react'
import { TextInput } from '../../shared/staff/fields.js'
import { readScan, type Scan } from './scan.js'

interface Props {
  readonly label: string
  readonly hint?: string
  readonly trouble: string | null
  /** Scans are taken one after another: the next one waits for the one before. */
  readonly onScan: (scan: Scan) => Promise<void> | void
}

/** The field that a hand scanner types into. It has the focus when it appears, and what is typed outside of any field comes here. */
export function ScanField({ label, hint, trouble, onScan }: Props) {
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const before = useRef(Promise.resolve())
  const newest = useRef(onScan)
  newest.current = onScan
  useLayoutEffect(() => {
    field.current?.focus()
    const catchKeys = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const isElsewhere = !(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)
      if (isElsewhere && key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey) field.current?.focus()
    }
    document.addEventListener('keydown', catchKeys)
    return () => document.removeEventListener('keydown', catchKeys)
  }, [])
  return (
    <form
      className="scan"
      onSubmit={(event) => {
        event.preventDefault()
        const scan = readScan(field.current?.value ?? typed)
        setTyped('')
        before.current = before.current.then(() => newest.current(scan))
      }}
    >
      <TextInput isBig label={label} value={typed} onChange={setTyped} trouble={trouble} inputRef={field} {...(hint ? { hint } : {})} />
    </form>
  )
}
