import { faultOf } from '../../shared/graph/open-graph.js'
import { useTranslation } from '../../shared/i18n/translation.js'

interface Props {
  readonly error: Error | undefined
  /** Where the sentences stand of what may be asked wrong: one by the name of a field, and one for all others. */
  readonly words?: string
}

/** What was asked wrong is said by its field; all else as everywhere. */
export function Trouble({ error, words = 'sales.wrong' }: Props) {
  const { t } = useTranslation()
  if (!error) return null
  const { code, field = 'other' } = faultOf(error)
  return (
    <p className="notice bad" role="alert">
      {t(code === 'BAD_USER_INPUT' ? [`${words}.${field}`, `${words}.other`] : ['error.busy'])}
    </p>
  )
}
