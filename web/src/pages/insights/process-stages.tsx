import { useMemo } from 'react'
import { number, span } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import type { ProcessQuery } from './generated.js'
import { FiguresTable, type Figure } from './process-table.js'

type Times = ProcessQuery['processTimes'][number]

/** Of each stage how much is waiting and how much is work, drawn and in figures. */
export function ProcessStages({ times }: { readonly times: readonly Times[] }) {
  const { t, language } = useTranslation()
  const figures = useMemo((): Figure<Times>[] => {
    const seconds = (id: string, of: (row: Times) => number) => ({
      ...{ id, heading: t(`process.${id}`), isNumber: true },
      text: (row: Times) => span(of(row), language),
      cell: (row: Times) => Math.round(of(row)),
    })
    return [
      { id: 'stage', heading: t('process.stageHeading'), text: ({ stage }) => t(`process.stage.${stage}`) },
      {
        ...{ id: 'orders', heading: t('process.orders'), isNumber: true },
        text: ({ fulfillmentOrders }) => number(fulfillmentOrders, language),
        cell: ({ fulfillmentOrders }) => fulfillmentOrders,
      },
      seconds('waitingP50', ({ waiting }) => waiting.p50Seconds),
      seconds('waitingP90', ({ waiting }) => waiting.p90Seconds),
      seconds('workingP50', ({ working }) => working.p50Seconds),
      seconds('workingP90', ({ working }) => working.p90Seconds),
    ]
  }, [t, language])
  if (times.length === 0) return <p className="card empty">{t('process.nothingEnded')}</p>
  return (
    <>
      <figure className="shares">
        <figcaption>{t('process.sharesTitle')}</figcaption>
        {times.map((row) => (
          <Share key={row.stage} row={row} />
        ))}
      </figure>
      <FiguresTable name="process" heading={t('process.stages')} figures={figures} rows={times} keyOf={({ stage }) => stage} />
    </>
  )
}

function Share({ row: { stage, waiting, working } }: { readonly row: Times }) {
  const { t, language } = useTranslation()
  const all = waiting.totalSeconds + working.totalSeconds
  const waits = all === 0 ? 0 : waiting.totalSeconds / all
  const percent = number(Math.round(waits * 100), language)
  return (
    <div className="share">
      <span>{t(`process.stage.${stage}`)}</span>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="waits" x={0} y={0} width={waits * 100} height={10} />
        {all > 0 && <rect className="works" x={waits * 100} y={0} width={100 - waits * 100} height={10} />}
      </svg>
      <span className="hint">{t('process.waits', { percent })}</span>
    </div>
  )
}
