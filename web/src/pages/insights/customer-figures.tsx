import { useMemo } from 'react'
import { number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import type { CustomersQuery } from './generated.js'
import { FiguresTable, type Figure } from './process-table.js'
import { money } from './sales-figures.js'

type Segment = CustomersQuery['customerSegments'][number]
type Cohort = CustomersQuery['customerCohorts'][number]
/** Months that a cohort is followed for in its table; the graph tells all. */
const FOLLOWED = 12

/** In how many hundredths, to a tenth. */
export const percentOf = (share: number): number => Math.round(share * 1000) / 10

/** How customers stand: in a sentence, as a table, and as a file. */
export function CustomerSegments({ rows }: { readonly rows: readonly Segment[] }) {
  const { t, language } = useTranslation()
  const figures = useMemo(
    (): Figure<Segment>[] => [
      { id: 'segment', heading: t('customers.segment'), text: ({ segment }) => t(`customers.segments.${segment}`) },
      ...(['customers', 'orders'] as const).map((id) => ({
        ...{ id, heading: t(`customers.${id}`), isNumber: true },
        text: (row: Segment) => number(row[id], language),
        cell: (row: Segment) => row[id],
      })),
      {
        ...{ id: 'share', heading: t('customers.share'), isNumber: true },
        text: ({ share }) => number(percentOf(share), language),
        cell: ({ share }) => percentOf(share),
      },
      {
        ...{ id: 'revenue', heading: t('customers.revenue'), isNumber: true },
        text: ({ revenue }) => money(revenue, language),
        cell: ({ revenue }) => Number(revenue.amount),
      },
      { id: 'currency', heading: t('customers.currency'), text: ({ revenue }) => revenue.currencyCode },
      {
        ...{ id: 'days', heading: t('customers.days'), isNumber: true },
        text: ({ daysSinceLastOrder }) => number(Math.round(daysSinceLastOrder), language),
        cell: ({ daysSinceLastOrder }) => Math.round(daysSinceLastOrder),
      },
    ],
    [t, language],
  )
  const of = (segment: Segment['segment']) => rows.find((row) => row.segment === segment)?.customers ?? 0
  const all = rows.reduce((sum, { customers }) => sum + customers, 0)
  if (rows.length === 0) return <p className="card empty">{t('customers.none')}</p>
  return (
    <>
      <p className="lead" role="status">
        {t('customers.lead', {
          ...{ count: all, all: number(all, language) },
          champions: number(of('CHAMPIONS'), language),
          atRisk: number(of('AT_RISK'), language),
        })}
      </p>
      <FiguresTable
        name="customer-segments"
        heading={t('customers.bySegment')}
        figures={figures}
        rows={rows}
        keyOf={({ segment }) => segment}
      />
      <p className="hint">{t('customers.segmentsHint')}</p>
    </>
  )
}

/** Which part of those who first ordered in a month ordered again in each month that followed. */
export function CustomerCohorts({ rows }: { readonly rows: readonly Cohort[] }) {
  const { t, language } = useTranslation()
  const figures = useMemo((): Figure<Cohort>[] => {
    const longest = Math.min(FOLLOWED, Math.max(0, ...rows.map(({ months }) => months.length - 1)))
    const shareIn = ({ months }: Cohort, after: number) => {
      const month = months[after]
      return month ? percentOf(month.share) : null
    }
    return [
      { id: 'month', heading: t('customers.month'), text: ({ month }) => month },
      {
        ...{ id: 'customers', heading: t('customers.customers'), isNumber: true },
        text: ({ customers }) => number(customers, language),
        cell: ({ customers }) => customers,
      },
      ...Array.from({ length: longest }, (_, place) => place + 1).map((after) => ({
        ...{ id: `after-${after}`, heading: t('customers.after', { count: after }), isNumber: true },
        text: (row: Cohort) => {
          const share = shareIn(row, after)
          return share === null ? '' : number(share, language)
        },
        cell: (row: Cohort) => shareIn(row, after),
      })),
    ]
  }, [rows, t, language])
  if (rows.length === 0) return null
  return (
    <>
      <FiguresTable name="customer-cohorts" heading={t('customers.cohorts')} figures={figures} rows={rows} keyOf={({ month }) => month} />
      <p className="hint">{t('customers.cohortsHint')}</p>
    </>
  )
}
