import { useMemo } from 'react'
import { csvOf, saveFile } from '../../shared/format/csv.js'
import { day, number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { DataTable, type Column } from '../../shared/staff/data-table.js'
import { Action } from '../../shared/staff/fields.js'
import { Bars } from './bars.js'
import type { SalesByDayQuery } from './generated.js'
import { money } from './sales-figures.js'

type Row = SalesByDayQuery['sales']['rows'][number]
const beforeOf = ({ periodBefore, yearBefore }: Row) => periodBefore ?? yearBefore

/** Each day beside the one that it is compared with: drawn, as a table, and as a file. */
export function SalesByDay({ rows }: { readonly rows: readonly Row[] }) {
  const { t, language } = useTranslation()
  const columns = useMemo(
    (): Column<Row>[] => [
      { id: 'day', heading: t('sales.day'), cell: ({ key }) => day(key, language) },
      { id: 'orders', heading: t('sales.orders'), isNumber: true, cell: ({ orders }) => number(orders, language) },
      { id: 'units', heading: t('sales.units'), isNumber: true, cell: ({ units }) => number(units, language) },
      { id: 'revenue', heading: t('sales.revenue'), isNumber: true, cell: ({ revenue }) => money(revenue, language) },
      {
        ...{ id: 'before', heading: t('sales.before'), isNumber: true },
        cell: (row) => money(beforeOf(row)?.revenue ?? { amount: '0', currencyCode: 'XXX' }, language),
      },
    ],
    [t, language],
  )
  const save = () => {
    const heading = ['day', 'orders', 'units', 'revenue', 'before', 'currency'].map((name) => t(`sales.${name}`))
    const lines = rows.map((row) => [
      row.key,
      row.orders,
      row.units,
      Number(row.revenue.amount),
      Number(beforeOf(row)?.revenue.amount ?? 0),
      row.revenue.currencyCode,
    ])
    saveFile('sales-by-day.csv', csvOf([heading, ...lines]), 'text/csv;charset=utf-8')
  }
  const title = t('sales.byDay')
  return (
    <section>
      <div className="head">
        <h2>{title}</h2>
        <Action isQuiet onPress={save}>
          {t('sales.csv', { table: title })}
        </Action>
      </div>
      {rows.length === 0 ? (
        <p className="card empty">{t('sales.none')}</p>
      ) : (
        <>
          <Bars
            title={title}
            bars={rows.map((row) => ({
              ...{ key: row.key, value: Number(row.revenue.amount), before: Number(beforeOf(row)?.revenue.amount ?? 0) },
              title: `${day(row.key, language)}: ${money(row.revenue, language)}`,
            }))}
          />
          <p className="hint">{t('sales.legend')}</p>
          <DataTable caption={title} columns={columns} rows={rows} keyOf={({ key }) => key} />
        </>
      )}
    </section>
  )
}
