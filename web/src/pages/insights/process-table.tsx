import { useMemo } from 'react'
import { csvOf, saveFile, type Cell } from '../../shared/format/csv.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { DataTable } from '../../shared/staff/data-table.js'
import { Action } from '../../shared/staff/fields.js'

export interface Figure<Row> {
  readonly id: string
  readonly heading: string
  readonly text: (row: Row) => string
  /** As a file has it; its text unless told. */
  readonly cell?: (row: Row) => Cell
  readonly isNumber?: boolean
}
interface Props<Row> {
  readonly name: string
  readonly heading: string
  /** What the rows come to, said before them. */
  readonly sentence?: string
  /** What the button says that saves it: where a page has several. */
  readonly save?: string
  readonly figures: readonly Figure<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}

/** A table with its name above it, and as a file. */
export function FiguresTable<Row extends object>({ name, heading, sentence, save: saying, figures, rows, keyOf }: Props<Row>) {
  const { t } = useTranslation()
  const columns = useMemo(() => figures.map(({ text, cell: _, ...column }) => ({ ...column, cell: text })), [figures])
  const save = () => {
    const lines = rows.map((row) => figures.map(({ text, cell = text }) => cell(row)))
    saveFile(`${name}.csv`, csvOf([figures.map((figure) => figure.heading), ...lines]), 'text/csv;charset=utf-8')
  }
  return (
    <section>
      <div className="head">
        <h2>{heading}</h2>
        <Action isQuiet onPress={save}>
          {saying ?? t('process.csv')}
        </Action>
      </div>
      {sentence !== undefined && <p>{sentence}</p>}
      <DataTable caption={heading} columns={columns} rows={rows} keyOf={keyOf} />
    </section>
  )
}
