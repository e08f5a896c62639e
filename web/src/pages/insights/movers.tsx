import { useQuery } from '@apollo/client/react'
import { useMemo, useState } from 'react'
import { day, number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { percentOf } from './customer-figures.js'
import { FirstSalesDocument, MoversDocument, type FirstSalesQuery, type MoversQuery, type MoversQueryVariables } from './generated.js'
import { FiguresTable, type Figure } from './process-table.js'
import type { SalesAddress } from './sales-address.js'
import { difference, money, nameOfKey } from './sales-figures.js'
import { Trouble } from './trouble.js'

type Mover = MoversQuery['salesMovers']['risers'][number]
type Launch = FirstSalesQuery['salesLaunches'][number]
const RANKS = ['REVENUE', 'UNITS'] as const
/** After so many weeks of its first sale a product is looked at. */
const WEEKS = [1, 2, 4, 8] as const

interface MoversProps {
  readonly asked: Omit<MoversQueryVariables, 'by' | 'rankedBy'>
  readonly by: SalesAddress['by']
}

/** What rose and what fell most, by revenue or by units. */
export function Movers({ asked, by }: MoversProps) {
  const { t, language } = useTranslation()
  const [rankedBy, setRankedBy] = useState<(typeof RANKS)[number]>('REVENUE')
  const { data, error } = useQuery(MoversDocument, { variables: { ...asked, by, rankedBy }, fetchPolicy: 'no-cache' })
  const figures = useMemo((): Figure<Mover>[] => {
    const amount = (id: 'before' | 'after'): Figure<Mover> => ({
      ...{ id, heading: t(`sales.${id}`), isNumber: true },
      text: (each) => money(each[id].revenue, language),
      cell: (each) => Number(each[id].revenue.amount),
    })
    return [
      { id: 'member', heading: t(`sales.bys.${by}`), text: ({ key }) => nameOfKey(key, t) },
      amount('before'),
      amount('after'),
      {
        ...{ id: 'change', heading: t('sales.change'), isNumber: true },
        text: ({ change }) => difference(change.revenue, language),
        cell: ({ change }) => Number(change.revenue.amount),
      },
      {
        ...{ id: 'units', heading: t('sales.unitsChange'), isNumber: true },
        text: ({ change }) => number(change.units, language),
        cell: ({ change }) => change.units,
      },
      {
        ...{ id: 'share', heading: t('sales.shareOfMove'), isNumber: true },
        text: ({ share }) => number(percentOf(share), language),
        cell: ({ share }) => percentOf(share),
      },
    ]
  }, [t, language, by])
  if (!data) return error ? <Trouble error={error} /> : <Skeleton lines={4} />
  const { risers, fallers, rose, fell } = data.salesMovers
  if (risers.length + fallers.length === 0) return null
  const heading = t(`sales.movers.${by}`)
  return (
    <>
      <FiguresTable
        name="movers"
        heading={heading}
        sentence={t('sales.moved', { rose: number(rose, language), fell: number(fell, language) })}
        save={t('sales.csv', { table: heading })}
        figures={figures}
        rows={[...risers, ...fallers]}
        keyOf={({ key }) => key}
      />
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <label>
          {t('sales.rankedBy')}
          <select value={rankedBy} onChange={({ target }) => setRankedBy(target.value as (typeof RANKS)[number])}>
            {RANKS.map((one) => (
              <option key={one} value={one}>
                {t(one === 'REVENUE' ? 'sales.revenue' : 'sales.units')}
              </option>
            ))}
          </select>
        </label>
      </form>
    </>
  )
}

/** What was sold for the first time in the period, and how that went on. */
export function FirstSales({ of }: { readonly of: MoversQueryVariables['of'] }) {
  const { t, language } = useTranslation()
  const { data, error } = useQuery(FirstSalesDocument, { variables: { of, weeks: 8 }, fetchPolicy: 'no-cache' })
  const figures = useMemo(
    (): Figure<Launch>[] => [
      { id: 'sku', heading: t('sales.bys.SKU'), text: ({ sku }) => sku },
      {
        ...{ id: 'first', heading: t('sales.firstSoldOn') },
        text: ({ firstSoldOn }) => day(firstSoldOn, language),
        cell: ({ firstSoldOn }) => firstSoldOn,
      },
      ...WEEKS.map((after): Figure<Launch> => ({
        ...{ id: `week${after}`, heading: t('sales.afterWeeks', { count: after }), isNumber: true },
        text: ({ weeks }) => {
          const week = weeks[after - 1]
          return week ? `${number(week.units, language)}${week.isOver ? '' : ' …'}` : '–'
        },
        cell: ({ weeks }) => weeks[after - 1]?.units ?? null,
      })),
    ],
    [t, language],
  )
  if (!data) return error ? <Trouble error={error} /> : <Skeleton lines={4} />
  if (data.salesLaunches.length === 0) return null
  const heading = t('sales.launches')
  return (
    <>
      <FiguresTable
        name="first-sales"
        heading={heading}
        save={t('sales.csv', { table: heading })}
        figures={figures}
        rows={data.salesLaunches}
        keyOf={({ sku }) => sku}
      />
      <p className="hint">{t('sales.launchesHint')}</p>
    </>
  )
}
