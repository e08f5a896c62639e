import { useMemo } from 'react'
import { country, number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { percentOf } from './customer-figures.js'
import type { ExperienceQuery, OrdersPlacedInput } from './generated.js'
import { FiguresTable, type Figure } from './process-table.js'
import { PromisesChange } from './promises-change.js'
import { NONE, nameOfKey } from './sales-figures.js'

type Kept = ExperienceQuery['promisesKept'][number]
type Score = ExperienceQuery['feedbackScores'][number]
type Returned = ExperienceQuery['returnRates'][number]
interface Props {
  readonly told: ExperienceQuery
  readonly of: OrdersPlacedInput
  readonly by: 'MONTH' | 'CHANNEL' | 'COUNTRY' | 'CAMPAIGN'
}
const COUNTS = ['shipments', 'kept', 'broken', 'open', 'unpromised'] as const

/** What came of what was promised, how customers found it, and what they sent back, and why. */
export function ExperienceFigures({ told, of, by }: Props) {
  const { t, language } = useTranslation()
  const { kept, scores, returned } = useMemo(() => {
    const rounded = (value: number) => Math.round(value * 10) / 10
    const group = ({ key }: { readonly key: string }) =>
      key === 'TOTAL' ? t('customers.total') : by === 'COUNTRY' && key !== NONE ? country(key, language) : nameOfKey(key, t)
    const count = <Row,>(id: string, of: (row: Row) => number): Figure<Row> => ({
      ...{ id, heading: t(`customers.${id}`), isNumber: true, text: (row) => number(of(row), language), cell: of },
    })
    const maybe = <Row,>(id: string, of: (row: Row) => number | null): Figure<Row> => ({
      ...{ id, heading: t(`customers.${id}`), isNumber: true, cell: of },
      text: (row) => {
        const value = of(row)
        return value === null ? '–' : number(value, language)
      },
    })
    const name = { id: 'name', heading: t(`customers.bys.${by}`), text: group }
    const promises: Figure<Kept>[] = [
      name,
      ...COUNTS.map((id) => count<Kept>(id, (row) => row[id])),
      maybe<Kept>('keptShare', ({ share }) => (share === null ? null : percentOf(share))),
      maybe<Kept>('meanDaysLate', ({ meanDaysLate }) => (meanDaysLate === null ? null : rounded(meanDaysLate))),
    ]
    const feedback: Figure<Score>[] = [
      name,
      count<Score>('orders', ({ orders }) => orders),
      count<Score>('ratings', ({ ratings }) => ratings),
      maybe<Score>('average', ({ average }) => (average === null ? null : rounded(average))),
      ...[1, 2, 3, 4, 5].map((rating): Figure<Score> => ({
        ...{ id: `of-${rating}`, heading: t('customers.stars', { count: rating }), isNumber: true },
        text: ({ counts }) => number(counts[rating - 1] ?? 0, language),
        cell: ({ counts }) => counts[rating - 1] ?? 0,
      })),
    ]
    const reasonsOf = ({ reasons }: Returned) =>
      reasons.map(({ reason, units }) => `${t(`customers.reasons.${reason}`)} ${number(units, language)}`).join(', ')
    const returns: Figure<Returned>[] = [
      { id: 'sku', heading: 'SKU', text: ({ sku }) => sku },
      count<Returned>('soldUnits', ({ soldUnits }) => soldUnits),
      count<Returned>('returnedUnits', ({ returnedUnits }) => returnedUnits),
      maybe<Returned>('rate', ({ rate }) => (rate === null ? null : percentOf(rate))),
      { id: 'why', heading: t('customers.why'), text: reasonsOf },
    ]
    return { kept: promises, scores: feedback, returned: returns }
  }, [t, language, by])
  const keyOf = ({ key }: { readonly key: string }) => key
  return (
    <>
      <FiguresTable name="promises-kept" heading={t('customers.promises')} figures={kept} rows={told.promisesKept} keyOf={keyOf} />
      <p className="hint">{t('customers.promisesHint')}</p>
      <PromisesChange of={of} />
      <FiguresTable name="feedback-scores" heading={t('customers.feedback')} figures={scores} rows={told.feedbackScores} keyOf={keyOf} />
      {told.returnRates.length === 0 ? (
        <p className="card empty">{t('customers.noReturns')}</p>
      ) : (
        <FiguresTable
          name="return-rates"
          heading={t('customers.returns')}
          figures={returned}
          rows={told.returnRates}
          keyOf={({ sku }) => sku}
        />
      )}
    </>
  )
}
