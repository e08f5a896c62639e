import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { csvOf, saveFile } from '../../shared/format/csv.js'
import { day, number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { DataTable, type Column } from '../../shared/staff/data-table.js'
import { Action } from '../../shared/staff/fields.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { DemandChart } from './demand-chart.js'
import { DemandOfSkuDocument } from './generated.js'

const PAST = ['quantity', 'bulk', 'promoted', 'backordered', 'refused', 'cancelledWaiting', 'daysWithoutStock', 'counted'] as const
const TO_COME = ['typical', 'mean', 'lower80', 'upper80', 'lower95', 'upper95'] as const
/** Weeks that are drawn. */
const DRAWN = 26

/** What was asked for of a SKU, and what will be: how it is told, and how far off that was. */
export function DemandOfSku({ sku }: { readonly sku: string }) {
  const { t, language } = useTranslation()
  const { data, error } = useQuery(DemandOfSkuDocument, { variables: { sku }, fetchPolicy: 'no-cache' })
  const forecast = data?.variant?.demandForecast
  const heading = <h2>{t('demand.heading')}</h2>
  if (error && !forecast)
    return (
      <section>
        {heading}
        <p className="notice bad" role="alert">
          {t('error.busy')}
        </p>
      </section>
    )
  if (!forecast) return <Skeleton lines={4} />
  const { method, backtestError, likeness, history, points } = forecast
  return (
    <section className="demand">
      {heading}
      <p>
        {t(`demand.methods.${method}`)} {backtestError !== null && t('demand.error', { share: percent(backtestError, language) })}
        {likeness.map(({ sku: like, share }, place) => (
          <span key={like}>
            {place > 0 && ', '}
            <Link to={`/sku/${encodeURIComponent(like)}`}>{like}</Link> ({percent(share, language)})
          </span>
        ))}
      </p>
      {points.length > 0 && (
        <>
          <DemandChart title={t('demand.chart')} history={history.slice(-DRAWN)} points={points} />
          <p className="hint">{t('demand.legend')}</p>
          <Weeks name="toCome" rows={points} figures={TO_COME} sku={sku} />
        </>
      )}
      {history.length > 0 && <Weeks name="past" rows={history.toReversed()} figures={PAST} sku={sku} />}
    </section>
  )
}

interface WeeksProps<Figure extends string> {
  readonly name: 'toCome' | 'past'
  readonly rows: readonly ({ readonly weekStarting: string } & Readonly<Record<Figure, number>>)[]
  readonly figures: readonly Figure[]
  readonly sku: string
}

/** Weeks as a table, and as a file. */
function Weeks<Figure extends string>({ name, rows, figures, sku }: WeeksProps<Figure>) {
  const { t, language } = useTranslation()
  const title = t(`demand.${name}`)
  type Row = (typeof rows)[number]
  const columns = useMemo(
    (): Column<Row>[] => [
      { id: 'week', heading: t('demand.week'), cell: ({ weekStarting }) => day(weekStarting, language) },
      ...figures.map((figure) => ({
        ...{ id: figure, heading: t(`demand.${figure}`), isNumber: true },
        cell: (row: Row) => number(rounded(row[figure]), language),
      })),
    ],
    [t, language, figures],
  )
  const save = () => {
    const heading = ['week', ...figures].map((figure) => t(`demand.${figure}`))
    const lines = rows.map((row) => [row.weekStarting, ...figures.map((figure) => rounded(row[figure]))])
    saveFile(`demand-${name}-${sku}.csv`, csvOf([heading, ...lines]), 'text/csv;charset=utf-8')
  }
  return (
    <>
      <div className="head">
        <h3>{title}</h3>
        <Action isQuiet onPress={save}>
          {t('sales.csv', { table: title })}
        </Action>
      </div>
      <DataTable caption={title} columns={columns} rows={rows} keyOf={({ weekStarting }) => weekStarting} />
    </>
  )
}

const rounded = (units: number): number => Math.round(units * 10) / 10
const percent = (share: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share)
