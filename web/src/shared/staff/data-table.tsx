import { tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, type ReactNode } from 'react'

export interface Column<Row> {
  readonly id: string
  readonly heading: string
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand below one another, to the right. */
  readonly isNumber?: boolean
}
interface Props<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Asked for when the last rows come into sight. */
  readonly onEnd?: () => void
}

const ROW_PX = 44
const ROWS_BEFORE_THE_END = 20
const features = tableFeatures({})

/** A table of which only the rows in sight are drawn: ten thousand scroll as ten do. */
export function DataTable<Row extends object>({ caption, columns, rows, keyOf, onEnd }: Props<Row>) {
  const scroller = useRef<HTMLDivElement>(null)
  const definitions = useMemo(
    () =>
      columns.map(({ id, heading, cell }): ColumnDef<typeof features, Row> => ({
        id,
        header: heading,
        cell: ({ row }) => cell(row.original),
      })),
    [columns],
  )
  const data = useMemo(() => [...rows], [rows])
  const table = useTable({ features, columns: definitions, data, getRowId: keyOf })
  const drawn = table.getRowModel().rows
  const virtualizer = useVirtualizer({
    count: drawn.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  })
  const items = virtualizer.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (drawn.length > 0 && last >= drawn.length - ROWS_BEFORE_THE_END) onEnd?.()
  }, [last, drawn.length, onEnd])
  const above = items[0]?.start ?? 0
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)
  const classOf = (id: string) => (columns.find((column) => column.id === id)?.isNumber ? 'number' : undefined)
  return (
    <div className="table" ref={scroller} tabIndex={0} role="region" aria-label={caption}>
      <table aria-rowcount={drawn.length + 1}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {group.headers.map((header) => (
                <th key={header.id} scope="col" className={classOf(header.column.id)}>
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {above > 0 && <Gap height={above} />}
          {items.map(({ index }) => {
            const row = drawn[index]
            return (
              row && (
                <tr key={row.id} aria-rowindex={index + 2}>
                  {row.getAllCells().map((cell) => (
                    <td key={cell.id} className={classOf(cell.column.id)}>
                      <table.FlexRender cell={cell} />
                    </td>
                  ))}
                </tr>
              )
            )
          })}
          {below > 0 && <Gap height={below} />}
        </tbody>
      </table>
    </div>
  )
}

/** As high as the rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden="true" className="gap">
      <td style={{ height }} />
    </tr>
  )
}
