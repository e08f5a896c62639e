import { useQuery } from '@apollo/client/react'
import { useEffect, useMemo } from 'react'
import { Link, useSearchParams } from 'react-router'
import { csvOf, saveFile } from '../../shared/format/csv.js'
import { day, number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { DataTable, type Column } from '../../shared/staff/data-table.js'
import { Action } from '../../shared/staff/fields.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { WhatToBuyDocument } from './generated.js'
import { OrderIt, type Suggestion } from './order-it.js'

const SIGNALS = ['STOCKOUT', 'UNDERSTOCK', 'OVERSTOCK', 'DEAD_STOCK', 'HEALTHY'] as const
const AGAIN_MS = 10_000
const FIGURES = ['available', 'incoming', 'waiting', 'reorderPoint', 'suggestedQuantity'] as const

/** What to do about the stock of SKUs, the most urgent first, and a purchase order in one press. The address says which are shown. */
export function WhatToBuy() {
  const { t, language } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const signal = SIGNALS.find((one) => one === search.get('signal')) ?? null
  const { data, error } = useQuery(WhatToBuyDocument, { variables: { signal }, pollInterval: AGAIN_MS, fetchPolicy: 'no-cache' })
  const suggestions = data?.replenishmentSuggestions
  useEffect(() => {
    document.title = `${t('buy.heading')} · Kade`
  }, [t])

  const columns = useMemo(
    (): Column<Suggestion>[] => [
      { id: 'sku', heading: t('stock.sku'), cell: ({ sku }) => <Link to={`/sku/${encodeURIComponent(sku)}`}>{sku}</Link> },
      { id: 'reason', heading: t('buy.reason'), cell: ({ reason }) => t(`buy.signals.${reason}`) },
      { id: 'order', heading: t('buy.order'), cell: (suggestion) => <OrderIt suggestion={suggestion} /> },
      ...FIGURES.slice(0, -1).map((figure) => ({
        ...{ id: figure, heading: t(`buy.${figure}`), isNumber: true },
        cell: (suggestion: Suggestion) => number(suggestion[figure], language),
      })),
      { id: 'days', heading: t('buy.daysOfSupply'), isNumber: true, cell: ({ daysOfSupply }) => daysOf(daysOfSupply, language) },
      { id: 'orderBy', heading: t('buy.orderBy'), cell: ({ orderBy }) => (orderBy ? day(orderBy, language) : '–') },
    ],
    [t, language],
  )
  const save = () => {
    const heading = ['stock.sku', 'buy.reason', ...FIGURES.map((name) => `buy.${name}`), 'buy.daysOfSupply', 'buy.orderBy'].map((key) =>
      t(key),
    )
    const rows = (suggestions ?? []).map((each) => [
      ...[each.sku, t(`buy.signals.${each.reason}`), ...FIGURES.map((figure) => each[figure])],
      ...[each.daysOfSupply === null ? '' : Math.floor(each.daysOfSupply), each.orderBy ?? ''],
    ])
    saveFile('what-to-buy.csv', csvOf([heading, ...rows]), 'text/csv;charset=utf-8')
  }
  return (
    <>
      <div className="head">
        <div>
          <h1>{t('buy.heading')}</h1>
          <p className="hint">{t('buy.hint')}</p>
        </div>
        <Action isQuiet onPress={save}>
          {t('stock.csv')}
        </Action>
      </div>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <label>
          {t('buy.reason')}
          <select
            value={signal ?? ''}
            onChange={(event) => setSearch(event.target.value ? { signal: event.target.value } : {}, { replace: true })}
          >
            <option value="">{t('buy.all')}</option>
            {SIGNALS.map((one) => (
              <option key={one} value={one}>
                {t(`buy.signals.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </form>
      {error && !suggestions ? (
        <p className="notice bad" role="alert">
          {t('error.busy')}
        </p>
      ) : !suggestions ? (
        <Skeleton lines={8} />
      ) : suggestions.length === 0 ? (
        <p className="card empty">{t('buy.none')}</p>
      ) : (
        <DataTable caption={t('buy.heading')} columns={columns} rows={suggestions} keyOf={({ sku }) => sku} />
      )}
    </>
  )
}

const daysOf = (days: number | null, language: string): string => (days === null ? '–' : number(Math.floor(days), language))
