import { useMemo } from 'react'
import { country, number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { abovePrice, groupsOf, keyOfGroup, type CarrierGroup, type GroupBy, type Performance } from './carrier-groups.js'
import { FiguresTable, type Figure } from './process-table.js'
import { difference, money, type Money } from './sales-figures.js'

/** As many as the graph tells at most. */
const MOST = 200
const COUNTS = ['shipments', 'delivered', 'judged', 'onTime'] as const

/** The share that came in time and the cost in a sentence each, and both by carrier, lane or location. */
export function CarrierFigures({ rows, by }: { readonly rows: readonly Performance[]; readonly by: GroupBy }) {
  const { t, language } = useTranslation()
  const totals = useMemo(() => groupsOf(rows, () => ''), [rows])
  const groups = useMemo(() => {
    const nameOf: Record<GroupBy, (row: Performance) => string> = {
      CARRIER: ({ carrier }) => carrier,
      LANE: ({ fromCountry, toCountry }) =>
        t('carriers.lane', {
          from: country(fromCountry, language),
          to: toCountry === null ? t('purchase.unknown') : country(toCountry, language),
        }),
      LOCATION: ({ location }) => location.code,
    }
    return groupsOf(rows, nameOf[by])
  }, [rows, by, t, language])
  const figures = useFigures(by)
  const judged = totals.reduce((sum, group) => sum + group.judged, 0)
  const onTime = totals.reduce((sum, group) => sum + group.onTime, 0)
  return (
    <>
      <p className="lead" role="status">
        {judged === 0
          ? t('carriers.notJudged')
          : t('carriers.onTimeOf', {
              count: judged,
              number: number(judged, language),
              percent: number(percentOf(onTime, judged), language),
            })}
      </p>
      {totals
        .filter(({ compared }) => compared > 0)
        .map((total) => (
          <p key={total.paid.currencyCode}>
            {t('carriers.cost', {
              ...{ paid: money(total.paid, language), quoted: money(total.quoted, language) },
              difference: difference(abovePrice(total), language),
            })}
          </p>
        ))}
      <FiguresTable
        name={`carriers-by-${by.toLowerCase()}`}
        heading={t(`carriers.table.${by}`)}
        figures={figures}
        rows={groups}
        keyOf={keyOfGroup}
      />
      <p className="hint">{t('carriers.legend')}</p>
      {rows.length === MOST && <p className="hint">{t('carriers.most', { number: number(MOST, language) })}</p>}
    </>
  )
}

function useFigures(by: GroupBy): Figure<CarrierGroup>[] {
  const { t, language } = useTranslation()
  return useMemo(() => {
    const count = (id: (typeof COUNTS)[number] | 'compared') => ({
      ...{ id, heading: t(`carriers.${id}`), isNumber: true },
      text: (row: CarrierGroup) => number(row[id], language),
      cell: (row: CarrierGroup) => row[id],
    })
    const cost = (id: string, of: (row: CarrierGroup) => Money, shown = money) => ({
      ...{ id, heading: t(`carriers.${id}`), isNumber: true },
      text: (row: CarrierGroup) => (row.compared === 0 ? '–' : shown(of(row), language)),
      cell: (row: CarrierGroup) => (row.compared === 0 ? null : Number(of(row).amount)),
    })
    return [
      { id: 'name', heading: t(`carriers.bys.${by}`), text: ({ name }) => name },
      ...COUNTS.map(count),
      {
        ...{ id: 'share', heading: t('carriers.share'), isNumber: true },
        text: ({ onTime, judged }) => (judged === 0 ? '–' : number(percentOf(onTime, judged), language)),
        cell: ({ onTime, judged }) => (judged === 0 ? null : percentOf(onTime, judged)),
      },
      count('compared'),
      cost('quoted', ({ quoted }) => quoted),
      cost('paid', ({ paid }) => paid),
      cost('difference', abovePrice, difference),
      { id: 'currency', heading: t('carriers.currency'), text: ({ paid }) => paid.currencyCode },
    ]
  }, [by, t, language])
}

/** To a tenth. */
const percentOf = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10
