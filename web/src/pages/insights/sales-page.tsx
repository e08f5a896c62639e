import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { LateFactsDocument, SalesByDayDocument, WhySalesChangedDocument, type SalesByDayQuery } from './generated.js'
import {
  addressOfSales,
  AGAINST,
  comparedWith,
  DIMENSIONS,
  daysAfter,
  mondayOf,
  readSales,
  timeZone,
  todayIn,
  type SalesAddress,
} from './sales-address.js'
import { SalesByCountry } from './sales-by-country.js'
import { SalesByDay } from './sales-by-day.js'
import { MarginFigures } from './margin-figures.js'
import { FirstSales, Movers } from './movers.js'
import { money, signed } from './sales-figures.js'
import { Trouble } from './trouble.js'
import { WhyItChanged } from './why-it-changed.js'

const LATE_SHOWN = 5
const LATE_DAYS = 90

/** What was sold, whether that is more or less than before, and why: all of it by the address, so that what is seen can be sent. */
export function SalesPage() {
  const { t, language } = useTranslation()
  const today = todayIn(timeZone)
  const [search, setSearch] = useSearchParams()
  const address = useMemo(() => readSales(search, today), [search, today])
  const { from, to, by, against, channel } = address
  const change = (changed: Partial<SalesAddress>) => setSearch(addressOfSales({ ...address, ...changed }, today), { replace: true })
  const asked = { from, to, channel: channel || null, timeZone }
  const spoken = language === 'nl' ? ('NL' as const) : ('EN' as const)

  const days = useQuery(SalesByDayDocument, { variables: { ...asked, against }, fetchPolicy: 'no-cache' })
  const why = useQuery(WhySalesChangedDocument, {
    variables: { ...asked, ...comparedWith(address), language: spoken },
    fetchPolicy: 'no-cache',
  })
  const since = mondayOf(today)
  const late = useQuery(LateFactsDocument, {
    variables: { ...asked, from: daysAfter(since, -LATE_DAYS), to: daysAfter(since, -1), since: `${since}T00:00:00Z`, language: spoken },
    fetchPolicy: 'no-cache',
  })
  const error = days.error ?? why.error
  const sales = days.data?.sales
  const changed = why.data?.salesChange
  return (
    <>
      <div>
        <h1>{t('sales.heading')}</h1>
        {changed && (
          <p className="lead" role="status">
            {changed.sentence}
          </p>
        )}
      </div>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <label>
          {t('sales.from')}
          <input type="date" value={from} max={to} required onChange={({ target }) => target.value && change({ from: target.value })} />
        </label>
        <label>
          {t('sales.to')}
          <input type="date" value={to} min={from} required onChange={({ target }) => target.value && change({ to: target.value })} />
        </label>
        <Choice name="against" all={AGAINST} chosen={against} onChoose={(chosen) => change({ against: chosen })} />
        <Choice name="by" all={DIMENSIONS} chosen={by} onChoose={(chosen) => change({ by: chosen })} />
        <label>
          {t('sales.channel')}
          <input value={channel} maxLength={100} onChange={({ target }) => change({ channel: target.value })} />
        </label>
      </form>
      <Trouble error={days.loading ? undefined : error} />
      {!sales || !changed ? (
        !error && <Skeleton lines={8} />
      ) : (
        <>
          <Totals total={sales.total} />
          <SalesByDay rows={sales.rows} />
          <WhyItChanged
            dimension={changed.dimensions.find((dimension) => dimension.by === by)}
            before={beforeOf(sales.total)}
            after={sales.total.revenue}
            by={by}
          />
          <SalesByCountry asked={asked} />
          <Movers asked={{ of: asked, ...comparedWith(address) }} by={by} />
          <FirstSales of={asked} />
          <MarginFigures asked={{ of: asked, ...comparedWith(address), language: spoken }} by={by} />
        </>
      )}
      {late.data && late.data.lateFacts.length > 0 && (
        <section aria-labelledby="late">
          <h2 id="late">{t('sales.late')}</h2>
          <ul>
            {late.data.lateFacts.slice(0, LATE_SHOWN).map(({ day, sentence }) => (
              <li key={day}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface ChoiceProps<Name extends string> {
  readonly name: 'against' | 'by'
  readonly all: readonly Name[]
  readonly chosen: Name
  readonly onChoose: (chosen: Name) => void
}
function Choice<Name extends string>({ name, all, chosen, onChoose }: ChoiceProps<Name>) {
  const { t } = useTranslation()
  return (
    <label>
      {t(`sales.${name}`)}
      <select value={chosen} onChange={({ target }) => onChoose(target.value as Name)}>
        {all.map((one) => (
          <option key={one} value={one}>
            {t(`sales.${name}s.${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

type Total = SalesByDayQuery['sales']['total']
const NOTHING = { amount: '0', currencyCode: 'XXX' }
const beforeOf = ({ periodBefore, yearBefore }: Total) => (periodBefore ?? yearBefore)?.revenue ?? NOTHING

/** The sums, each with what it has more or less than before. */
function Totals({ total }: { readonly total: Total }) {
  const { t, language } = useTranslation()
  const before = total.periodBefore ?? total.yearBefore
  const figures = [
    ['revenue', money(total.revenue, language), Number(total.revenue.amount), Number(before?.revenue.amount ?? 0)],
    ['orders', number(total.orders, language), total.orders, before?.orders ?? 0],
    ['units', number(total.units, language), total.units, before?.units ?? 0],
    [
      'averageValue',
      total.averageValue ? money(total.averageValue, language) : '–',
      Number(total.averageValue?.amount ?? 0),
      Number(before?.averageValue?.amount ?? 0),
    ],
  ] as const
  return (
    <dl className="totals">
      {figures.map(([name, text, value, was]) => (
        <div key={name} className="card">
          <dt>{t(`sales.${name}`)}</dt>
          <dd className="lead">{text}</dd>
          <dd className="hint">{was > 0 ? t('sales.than', { part: signed(value / was - 1, language) }) : t('sales.thanNothing')}</dd>
        </div>
      ))}
    </dl>
  )
}
