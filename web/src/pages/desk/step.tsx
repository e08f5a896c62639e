import type { Refusal } from '../../shared/graph/trouble.js'
import { Action } from '../../shared/staff/fields.js'
import { useDoing } from './use-doing.js'

interface Props {
  readonly button: string
  /** What is said once it is done. */
  readonly done: string
  readonly work: () => Promise<readonly Refusal[]>
  /** What is shown is read anew. */
  readonly onChange: () => Promise<void>
}

/** Something that is done by a button, without a question, and what came of it beside. */
export function Step({ button, done, work, onChange }: Props) {
  const { isBusy, told, wrong, act } = useDoing(done)
  const press = () =>
    act(async () => {
      const refusals = await work()
      await onChange()
      return refusals
    })
  return (
    <>
      <Action isQuiet isPending={isBusy} onPress={() => void press()}>
        {button}
      </Action>
      <span role="status">{told}</span>
      <div role="alert">{wrong && <p className="notice bad">{wrong}</p>}</div>
    </>
  )
}
