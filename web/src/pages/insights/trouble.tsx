import { faultOf } from '../../shared/graph/open-graph.js'
import { useTranslation } from '../../shared/i18n/translation.js'

/** What was asked wrong is said by its field; all else as everywhere. */
export function Trouble({ error }: { readonly error: Error | undefined }) {
  const { t } = useTranslation()
  if (!error) return null
  const { code, field = 'other' } = faultOf(error)
  return (
    <p className="notice bad" role="alert">
      {t(code === 'BAD_USER_INPUT' ? [`sales.wrong.${field}`, 'sales.wrong.other'] : ['error.busy'])}
    </p>
  )
}
