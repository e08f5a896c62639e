import { useTranslation } from '../../shared/i18n/translation.js'
import type { Asked } from './change.js'

/** Why something is done, as every change of an order asks. */
export function useReason(name = 'reason'): Asked {
  const { t } = useTranslation()
  return { name, label: t('reason.label'), hint: t('reason.hint') }
}
