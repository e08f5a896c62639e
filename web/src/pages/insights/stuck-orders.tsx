import { useMemo } from 'react'
import { moment, number, span } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import type { StuckOrdersQuery } from './generated.js'
import { FiguresTable, type Figure } from './process-table.js'

type Stuck = StuckOrdersQuery['stuckOrders']['orders'][number]

/** Orders that stand where they are longer than others did. */
export function StuckOrders({ stuck: { totalCount, orders } }: { readonly stuck: StuckOrdersQuery['stuckOrders'] }) {
  const { t, language } = useTranslation()
  const figures = useMemo(
    (): Figure<Stuck>[] => [
      { id: 'number', heading: t('process.order'), text: ({ number: of }) => of },
      {
        id: 'activity',
        heading: t('process.standsAt'),
        text: ({ activity }) => t([`process.step.${activity}`, `event.${activity}`, 'event.other']),
        cell: ({ activity }) => activity,
      },
      { id: 'since', heading: t('process.since'), text: ({ since }) => moment(since, language), cell: ({ since }) => since },
      {
        ...{ id: 'waited', heading: t('process.waited'), isNumber: true },
        text: ({ waitedSeconds }) => span(waitedSeconds, language),
        cell: ({ waitedSeconds }) => Math.round(waitedSeconds),
      },
      {
        ...{ id: 'usual', heading: t('process.usual'), isNumber: true },
        text: ({ usualSeconds }) => span(usualSeconds, language),
        cell: ({ usualSeconds }) => Math.round(usualSeconds),
      },
    ],
    [t, language],
  )
  return (
    <>
      <p className="lead" role="status">
        {totalCount === 0 ? t('process.noneStuck') : t('process.stuckCount', { count: totalCount, number: number(totalCount, language) })}
      </p>
      {orders.length > 0 && (
        <FiguresTable name="stuck" heading={t('process.stuck')} figures={figures} rows={orders} keyOf={({ number: of }) => of} />
      )}
    </>
  )
}
