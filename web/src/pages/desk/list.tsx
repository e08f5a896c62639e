import { useState, type ReactNode } from 'react'
import { csvOf, saveFile, type Cell } from '../../shared/format/csv.js'
import { number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Action } from '../../shared/staff/fields.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import type { Page } from './use-page.js'

interface Props<Node> {
  readonly heading: string
  readonly page: Page<Node>
  readonly filters?: ReactNode
  /** What stands there when nothing does. */
  readonly none: string
  readonly rowOf: (node: Node) => ReactNode
  readonly file: { readonly name: string; readonly columns: readonly string[]; readonly cellsOf: (node: Node) => readonly Cell[] }
}

/** A list with its count, its filters, its pages and its file. */
export function List<Node extends { readonly id: string }>({ heading, page, filters, none, rowOf, file }: Props<Node>) {
  const { t, language } = useTranslation()
  const { listed, isFailed, toFirst, toNext } = page
  const [isSaving, setSaving] = useState(false)
  const [isSaved, setSaved] = useState(true)
  const save = async () => {
    setSaving(true)
    try {
      saveFile(`${file.name}.csv`, csvOf([file.columns, ...(await page.all()).map(file.cellsOf)]), 'text/csv;charset=utf-8')
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
      {filters && (
        <form className="filters" onSubmit={(event) => event.preventDefault()}>
          {filters}
        </form>
      )}
      {(isFailed || !isSaved) && (
        <p className="notice bad" role="alert">
          {t('error.busy')}
        </p>
      )}
      {!listed && !isFailed && <Skeleton lines={6} />}
      {listed?.nodes.length === 0 && <p className="card empty">{none}</p>}
      {listed && listed.nodes.length > 0 && (
        <ul className="card rows">
          {listed.nodes.map((node) => (
            <li key={node.id}>{rowOf(node)}</li>
          ))}
        </ul>
      )}
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
