import { useState, type ReactNode } from 'react'
import { csvOf, saveFile, type Cell } from '../../shared/format/csv.js'
import { number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Action } from '../../shared/staff/fields.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { Rows } from './part.js'
import { usePage, type Asked } from './use-page.js'

interface Props<Answer, Node> {
  readonly heading: string
  readonly asked: Asked<Answer, Node>
  readonly filters: ReactNode
  /** What stands above the rows. */
  readonly above?: ReactNode
  /** What stands there when nothing does. */
  readonly none: string
  /** `again` asks for the page anew: what a row can do has changed it. */
  readonly rowOf: (node: Node, again: () => Promise<void>) => ReactNode
  /** The file of all of it: its name, and its columns by their keys of the words, such as `cases.column.number`. */
  readonly file: { readonly name: string; readonly columns: Readonly<Record<string, (node: Node) => Cell>> }
}

/** A list with its count, its filters, its pages and its file. */
export function List<Answer, Node extends { readonly id: string }>({
  heading,
  asked,
  filters,
  above,
  none,
  rowOf,
  file,
}: Props<Answer, Node>) {
  const { t, language } = useTranslation()
  const { listed, isFailed, again, toFirst, toNext, all } = usePage(asked)
  const [isSaving, setSaving] = useState(false)
  const [isSaved, setSaved] = useState(true)
  const save = async () => {
    setSaving(true)
    try {
      const [columns, cells] = [Object.keys(file.columns).map((key) => t(key)), Object.values(file.columns)]
      const rows = (await all()).map((node) => cells.map((cellOf) => cellOf(node)))
      saveFile(`${file.name}.csv`, csvOf([columns, ...rows]), 'text/csv;charset=utf-8')
      setSaved(true)
    } catch {
      setSaved(false)
    } finally {
      setSaving(false)
    }
  }
  return (
    <>
      <div className="head">
        <div>
          <h1>{heading}</h1>
          <p className="hint" role="status">
            {listed && t('list.count', { count: listed.totalCount, number: number(listed.totalCount, language) })}
          </p>
        </div>
        <Action isQuiet isPending={isSaving} onPress={() => void save()}>
          {t('list.csv')}
        </Action>
      </div>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        {filters}
      </form>
      {above}
      {(isFailed || !isSaved) && (
        <p className="notice bad" role="alert">
          {t('error.busy')}
        </p>
      )}
      {!listed && !isFailed && <Skeleton lines={6} />}
      {listed?.nodes.length === 0 && <p className="card empty">{none}</p>}
      {listed && listed.nodes.length > 0 && <Rows className="card rows" of={listed.nodes} rowOf={(node) => rowOf(node, again)} />}
      {(toFirst ?? toNext) && (
        <p className="actions">
          {toFirst && (
            <Action isQuiet onPress={toFirst}>
              {t('list.first')}
            </Action>
          )}
          {toNext && (
            <Action isQuiet onPress={toNext}>
              {t('list.next')}
            </Action>
          )}
        </p>
      )}
    </>
  )
}
