import { useQuery } from '@apollo/client/react'
import { useEffect, useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { csvOf, saveFile } from '../../shared/format/csv.js'
import { number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { DataTable, type Column } from '../../shared/staff/data-table.js'
import { Action } from '../../shared/staff/fields.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { DeviatingTransfers } from './deviating-transfers.js'
import { PlacesDocument } from './generated.js'
import { addressOf, ORDERS, readAddress, SHOWN, type Address } from './address.js'
import { useLevels, type ListedLevel } from './use-levels.js'

const COUNTERS = ['available', 'onHand', 'reserved', 'allocated', 'safetyStock', 'held', 'damaged', 'incoming'] as const
const LATE_OR_SHORT = ['LATE', 'SHORT'] as const

/** What lies where: filtered and ordered by the address, so that what is seen can be sent. */
export function StockHealth() {
  const { t, language } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const address = useMemo(() => readAddress(search), [search])
  const { data: places } = useQuery(PlacesDocument)
  const location = places?.locations.find(({ code }) => code === address.at)
  const { listed, isFailed, more, all } = useLevels({
    locationId: location?.id ?? null,
    query: address.q || null,
    show: address.show,
    order: address.order,
  })
  const change = (changed: Partial<Address>) => setSearch(addressOf({ ...address, ...changed }), { replace: true })

  const columns = useMemo(
    (): Column<ListedLevel>[] => [
      {
        id: 'sku',
        heading: t('stock.sku'),
        cell: ({ variant }) => <Link to={`/sku/${encodeURIComponent(variant.sku)}`}>{variant.sku}</Link>,
      },
      { id: 'title', heading: t('stock.title'), cell: ({ variant }) => <span className="title">{variant.title}</span> },
      { id: 'location', heading: t('stock.location'), cell: (level) => level.location.code },
      ...COUNTERS.map((counter) => ({
        ...{ id: counter, heading: t(`stock.${counter}`), isNumber: true },
        cell: (level: ListedLevel) => <Units counter={counter} units={level[counter]} language={language} />,
      })),
    ],
    [t, language],
  )
  const [isSaving, setSaving] = useState(false)
  const save = async () => {
    setSaving(true)
    try {
      const heading = ['sku', 'title', 'location', ...COUNTERS].map((name) => t(`stock.${name}`))
      const rows = (await all()).map((level) => [
        level.variant.sku,
        level.variant.title,
        level.location.code,
        ...COUNTERS.map((name) => level[name]),
      ])
      saveFile('stock.csv', csvOf([heading, ...rows]), 'text/csv;charset=utf-8')
    } finally {
      setSaving(false)
    }
  }
  return (
    <>
      <div className="head">
        <div>
          <h1>{t('stock.heading')}</h1>
          <p className="hint" role="status">
            {listed && t('stock.count', { count: listed.totalCount, number: number(listed.totalCount, language) })}
          </p>
        </div>
        <Action isQuiet isPending={isSaving} onPress={() => void save()}>
          {t('stock.csv')}
        </Action>
      </div>
      <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <SearchWords words={address.q} onChange={(q) => change({ q })} />
        <label>
          {t('stock.at')}
          <select value={address.at} onChange={(event) => change({ at: event.target.value })}>
            <option value="">{t('stock.everywhere')}</option>
            {places?.locations.map(({ id, code, name }) => (
              <option key={id} value={code}>
                {code} · {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('stock.show')}
          <select value={address.show} onChange={(event) => change({ show: event.target.value as Address['show'] })}>
            {SHOWN.map((show) => (
              <option key={show} value={show}>
                {t(`stock.shown.${show}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('stock.order')}
          <select value={address.order} onChange={(event) => change({ order: event.target.value as Address['order'] })}>
            {ORDERS.map((order) => (
              <option key={order} value={order}>
                {t(`stock.ordered.${order}`)}
              </option>
            ))}
          </select>
        </label>
      </form>
      <DeviatingTransfers deviations={LATE_OR_SHORT} toLocationId={location?.id ?? null} />
      {isFailed && (
        <p className="notice bad" role="alert">
          {t('error.busy')}
        </p>
      )}
      {listed === null ? (
        !isFailed && <Skeleton lines={8} />
      ) : listed.totalCount === 0 ? (
        <div className="card empty">
          <p className="lead">{t('stock.none')}</p>
          <Action isQuiet onPress={() => setSearch({})}>
            {t('stock.showAll')}
          </Action>
        </div>
      ) : (
        <DataTable
          caption={t('stock.heading')}
          columns={columns}
          rows={listed.levels}
          keyOf={({ variant, location: { id } }) => `${id} ${variant.sku}`}
          onEnd={more}
        />
      )}
    </>
  )
}

/** Nothing is said in a quiet voice; nothing that could be sold, in a loud one. */
export function Units({ counter, units, language }: { readonly counter: string; readonly units: number; readonly language: string }) {
  if (units > 0) return number(units, language)
  return <span className={counter === 'available' ? 'low' : 'none'}>0</span>
}

const TYPED_MS = 300

/** Searches once the typing rests. */
function SearchWords({ words, onChange }: { readonly words: string; readonly onChange: (words: string) => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(words)
  useEffect(() => setTyped(words), [words])
  useEffect(() => {
    if (typed.trim() === words) return
    const timer = setTimeout(() => onChange(typed.trim()), TYPED_MS)
    return () => clearTimeout(timer)
  }, [typed, words, onChange])
  return (
    <label>
      {t('stock.search')}
      <input type="search" value={typed} maxLength={200} onChange={(event) => setTyped(event.target.value)} />
    </label>
  )
}
