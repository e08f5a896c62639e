import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { percentOf } from './customer-figures.js'
import { MarginsDocument, type MarginsQuery, type MarginsQueryVariables } from './generated.js'
import { FiguresTable, type Figure } from './process-table.js'
import { money, nameOfKey } from './sales-figures.js'
import type { SalesAddress } from './sales-address.js'
import { Trouble } from './trouble.js'

type Margin = MarginsQuery['margins'][number]
interface Props {
  readonly asked: Omit<MarginsQueryVariables, 'by'>
  readonly by: SalesAddress['by']
}

/** What was earned on what was sold, where its cost is known: what that changed by, and each member. */
export function MarginFigures({ asked, by }: Props) {
  const { t, language } = useTranslation()
  const { data, error } = useQuery(MarginsDocument, { variables: { ...asked, by }, fetchPolicy: 'no-cache' })
  const figures = useMemo((): Figure<Margin>[] => {
    const units = (id: 'units' | 'costedUnits'): Figure<Margin> => ({
      ...{ id, heading: t(`sales.${id}`), isNumber: true, text: (row) => number(row[id], language), cell: (row) => row[id] },
    })
    const amount = (id: 'netRevenue' | 'cost' | 'margin'): Figure<Margin> => ({
      ...{ id, heading: t(`sales.${id}`), isNumber: true },
      text: (row) => (row.costedUnits > 0 ? money(row[id], language) : '–'),
      cell: (row) => (row.costedUnits > 0 ? Number(row[id].amount) : null),
    })
    return [
      { id: 'name', heading: t(`sales.bys.${by}`), text: ({ key }) => (key === 'TOTAL' ? t('sales.all') : nameOfKey(key, t)) },
      ...(['units', 'costedUnits'] as const).map(units),
      ...(['netRevenue', 'cost', 'margin'] as const).map(amount),
      {
        ...{ id: 'share', heading: t('sales.marginShare'), isNumber: true },
        text: ({ share }) => (share === null ? '–' : number(percentOf(share), language)),
        cell: ({ share }) => (share === null ? null : percentOf(share)),
      },
    ]
  }, [t, language, by])
  if (!data) return error ? <Trouble error={error} /> : <Skeleton lines={4} />
  if (data.margins.length === 0) return null
  return (
    <>
      <FiguresTable
        name="margins"
        heading={t(`sales.earned.${by}`)}
        sentence={data.marginChange.sentence}
        figures={figures}
        rows={data.margins}
        keyOf={({ key }) => key}
      />
      <p className="hint">{t('sales.marginHint')}</p>
    </>
  )
}
