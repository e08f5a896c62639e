import { useLazyQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Action } from '../../shared/staff/fields.js'
import { FactsUrlDocument, ProcessLogUrlDocument, type FactTable } from './generated.js'
import type { ProcessPeriod } from './process-period.js'
import { Trouble } from './trouble.js'

const TABLES: readonly FactTable[] = [
  ...(['ORDERS', 'ORDER_LINES', 'REJECTED_ORDERS', 'CANCELLED_UNITS', 'REFUSED_CANCELLATIONS', 'RETURNED_UNITS'] as const),
  ...(['RETURN_LINES', 'REFUNDS', 'FEEDBACK', 'PROMISES', 'MILESTONES', 'ORDER_STEPS', 'WORK', 'LABEL_QUOTES'] as const),
  ...(['LABEL_COSTS', 'STOCK_ANSWERS'] as const),
]

/** What all figures are made of, as files that come as they are read: facts as CSV, and the log of the process for other tools. */
export function ProcessFiles({ period }: { readonly period: ProcessPeriod }) {
  const { t } = useTranslation()
  const [table, setTable] = useState<FactTable>('ORDERS')
  const [askFacts, facts] = useLazyQuery(FactsUrlDocument, { fetchPolicy: 'no-cache' })
  const [askLog, log] = useLazyQuery(ProcessLogUrlDocument, { fetchPolicy: 'no-cache' })
  const saveFacts = async () => fetchFile((await askFacts({ variables: { table } })).data?.factsUrl)
  const saveLog = async () => fetchFile((await askLog({ variables: { ...period } })).data?.processLogUrl)
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t('files.heading')}</h2>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <label>
          {t('files.table')}
          <select value={table} onChange={({ target }) => setTable(target.value as FactTable)}>
            {TABLES.map((one) => (
              <option key={one} value={one}>
                {t(`files.tables.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <Action isQuiet onPress={() => void saveFacts()}>
          {t('files.facts')}
        </Action>
        <Action isQuiet onPress={() => void saveLog()}>
          {t('files.log')}
        </Action>
      </form>
      <Trouble error={facts.error ?? log.error} />
      <p className="hint">{t('files.hint')}</p>
    </section>
  )
}

/** The file is named by who sends it. */
function fetchFile(url: string | undefined): void {
  if (url === undefined) return
  const link = document.createElement('a')
  link.href = url
  link.download = ''
  link.click()
}
