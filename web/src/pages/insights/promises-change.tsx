import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { day, number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { percentOf } from './customer-figures.js'
import { PromisesChangeDocument, type OrdersPlacedInput, type PromisesChangeQuery } from './generated.js'
import { FiguresTable, type Figure } from './process-table.js'
import { nameOfKey } from './sales-figures.js'
import { Trouble } from './trouble.js'

type Contribution = PromisesChangeQuery['promisesChange']['dimensions'][number]['contributions'][number]
const NO_MEMBERS: readonly Contribution[] = []

/** What each carrier contributed to the change of the share that came in time, against as many days right before. */
export function PromisesChange({ of }: { readonly of: OrdersPlacedInput }) {
  const { t, language } = useTranslation()
  const { data, error } = useQuery(PromisesChangeDocument, {
    variables: { of, language: language === 'nl' ? 'NL' : 'EN' },
    fetchPolicy: 'no-cache',
  })
  const figures = useMemo((): Figure<Contribution>[] => {
    const points = new Intl.NumberFormat(language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })
    const share = (id: 'before' | 'after'): Figure<Contribution> => ({
      ...{ id, heading: t(`customers.change.${id}`), isNumber: true },
      text: (row) => (row[id].share === null ? '–' : number(percentOf(row[id].share), language)),
      cell: (row) => (row[id].share === null ? null : percentOf(row[id].share)),
    })
    const effect = (id: 'mix' | 'rate'): Figure<Contribution> => ({
      ...{ id, heading: t(`customers.change.${id}`), isNumber: true },
      text: (row) => (row.effect ? points.format(percentOf(row.effect[id])) : '–'),
      cell: (row) => (row.effect ? percentOf(row.effect[id]) : null),
    })
    return [
      {
        id: 'carrier',
        heading: t('customers.change.carrier'),
        text: ({ key, members }) => (key === null ? t('sales.others', { count: members }) : nameOfKey(key, t)),
      },
      {
        ...{ id: 'judged', heading: t('customers.change.judged'), isNumber: true },
        text: ({ after }) => number(after.judged, language),
        cell: ({ after }) => after.judged,
      },
      ...(['before', 'after'] as const).map(share),
      ...(['mix', 'rate'] as const).map(effect),
    ]
  }, [t, language])
  if (!data) return error ? <Trouble error={error} /> : <Skeleton lines={4} />
  const change = data.promisesChange
  const rows = change.dimensions.find(({ by }) => by === 'CARRIER')?.contributions ?? NO_MEMBERS
  if (rows.length === 0) return null
  return (
    <>
      <FiguresTable
        name="promises-change"
        heading={t('customers.change.heading')}
        sentence={change.sentence}
        figures={figures}
        rows={rows}
        keyOf={({ key }) => key ?? ''}
      />
      <p className="hint">
        {t('customers.change.against', { from: day(change.againstFrom, language), to: day(change.againstTo, language) })}
      </p>
    </>
  )
}
