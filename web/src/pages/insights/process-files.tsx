import { useApolloClient } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Action } from '../../shared/staff/fields.js'
import { FactsUrlDocument, ProcessLogUrlDocument, type FactTable } from './generated.js'
import type { ProcessPeriod } from './process-period.js'
import { Trouble } from './trouble.js'

const TABLES = Object.keys({
  ...{ ORDERS: true, ORDER_LINES: true, REJECTED_ORDERS: true, CANCELLED_UNITS: true, REFUSED_CANCELLATIONS: true, RETURNED_UNITS: true },
  ...{ RETURN_LINES: true, REFUNDS: true, FEEDBACK: true, PROMISES: true, MILESTONES: true, ORDER_STEPS: true, WORK: true },
  ...{ LABEL_QUOTES: true, LABEL_COSTS: true, STOCK_ANSWERS: true, UNIT_COSTS: true, CATEGORIES: true },
} satisfies Record<FactTable, true>) as readonly FactTable[]

/** What all figures are made of, as files that come as they are read: facts as CSV, and the log of the process for other tools. */
export function ProcessFiles({ period }: { readonly period: ProcessPeriod }) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const [table, setTable] = useState<FactTable>('ORDERS')
  const { isPending, error, save } = useSaving()
  const askFacts = async () =>
    (await client.query({ query: FactsUrlDocument, variables: { table }, fetchPolicy: 'no-cache' })).data?.factsUrl
  const askLog = async () =>
    (await client.query({ query: ProcessLogUrlDocument, variables: { ...period }, fetchPolicy: 'no-cache' })).data?.processLogUrl
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
        <Action isQuiet isPending={isPending} onPress={() => void save(askFacts)}>
          {t('files.facts')}
        </Action>
        <Action isQuiet isPending={isPending} onPress={() => void save(askLog)}>
          {t('files.log')}
        </Action>
      </form>
      <Trouble error={error} />
      <p className="hint">{t('files.hint')}</p>
    </section>
  )
}

/** One file at a time, and what went wrong with the last. */
function useSaving() {
  const [state, setState] = useState<{ readonly isPending: boolean; readonly error?: Error }>({ isPending: false })
  const save = async (ask: () => Promise<string | undefined>): Promise<void> => {
    setState({ isPending: true })
    try {
      fetchFile(await ask())
      setState({ isPending: false })
    } catch (error) {
      setState({ isPending: false, error: error instanceof Error ? error : new Error(String(error)) })
    }
  }
  return { ...state, save }
}

/** The file is named by who sends it. */
function fetchFile(url: string | undefined): void {
  if (url === undefined) return
  const link = document.createElement('a')
  link.href = url
  link.download = ''
  link.click()
}
