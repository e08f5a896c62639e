import { useQuery } from '@apollo/client/react'
import { lazy, Suspense, useMemo, useState } from 'react'
import { country, number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Action } from '../../shared/staff/fields.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { SalesByCountryDocument, type SalesByCountryQuery, type SalesByCountryQueryVariables } from './generated.js'
import { FiguresTable, type Figure } from './process-table.js'
import { money } from './sales-figures.js'
import { Trouble } from './trouble.js'

// Fetched when the map is opened: who looks at figures alone does not wait for the world.
const WorldMap = lazy(() => import('./world-map.js'))

type Row = SalesByCountryQuery['sales']['rows'][number]

/** Where was sold to, once it is asked for: on a map, as a table, and as a file. */
export function SalesByCountry({ asked }: { readonly asked: SalesByCountryQueryVariables }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <div>
        <Action isQuiet onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? 'sales.hideMap' : 'sales.showMap')}
        </Action>
      </div>
      {isOpen && <OnMap asked={asked} />}
    </>
  )
}

function OnMap({ asked }: { readonly asked: SalesByCountryQueryVariables }) {
  const { t, language } = useTranslation()
  const { data, error } = useQuery(SalesByCountryDocument, { variables: asked, fetchPolicy: 'no-cache' })
  const figures = useMemo(
    (): Figure<Row>[] => [
      { id: 'country', heading: t('sales.bys.COUNTRY'), text: ({ key }) => country(key, language) },
      { id: 'orders', heading: t('sales.orders'), isNumber: true, text: (row) => number(row.orders, language), cell: (row) => row.orders },
      { id: 'units', heading: t('sales.units'), isNumber: true, text: (row) => number(row.units, language), cell: (row) => row.units },
      {
        ...{ id: 'revenue', heading: t('sales.revenue'), isNumber: true },
        text: ({ revenue }) => money(revenue, language),
        cell: ({ revenue }) => Number(revenue.amount),
      },
    ],
    [t, language],
  )
  if (!data) return error ? <Trouble error={error} /> : <Skeleton lines={8} />
  const { rows } = data.sales
  if (rows.length === 0) return <p className="card empty">{t('sales.none')}</p>
  const heading = t('sales.byCountry')
  const countries = rows.map(({ key, revenue }) => ({
    ...{ code: key, value: Number(revenue.amount), text: `${country(key, language)}: ${money(revenue, language)}` },
  }))
  return (
    <>
      <Suspense fallback={<Skeleton lines={8} />}>
        <WorldMap title={t('sales.onMap')} countries={countries} />
      </Suspense>
      <FiguresTable
        name="sales-by-country"
        heading={heading}
        save={t('sales.csv', { table: heading })}
        figures={figures}
        rows={rows}
        keyOf={({ key }) => key}
      />
    </>
  )
}
