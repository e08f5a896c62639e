import { useQuery } from '@apollo/client/react'
import { useEffect, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { CarrierFigures } from './carrier-figures.js'
import { GROUPS, type GroupBy } from './carrier-groups.js'
import { CarrierPerformanceDocument } from './generated.js'
import { PeriodFields } from './period-fields.js'
import { addressOfPeriod, periodOf, type ProcessPeriod } from './process-period.js'
import { daysAfter, todayIn } from './sales-address.js'
import { Trouble } from './trouble.js'

/** Which carriers keep what they promise, and what they take beside what they quoted. The address says the days and the group. */
export function CarriersPage() {
  const { t } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const today = todayIn('UTC')
  const { from, to } = useMemo(() => periodOf(search, today), [search, today])
  const by = GROUPS.find((one) => one === search.get('by')) ?? GROUPS[0]
  const { data, error } = useQuery(CarrierPerformanceDocument, {
    variables: { from: `${from}T00:00:00Z`, to: `${daysAfter(to, 1)}T00:00:00Z` },
    fetchPolicy: 'no-cache',
  })
  const rows = data?.carrierPerformance
  useEffect(() => {
    document.title = `${t('carriers.heading')} · Kade`
  }, [t])
  const change = (changed: Partial<ProcessPeriod & { readonly by: GroupBy }>) => {
    const { by: group, ...period } = { from, to, by, ...changed }
    setSearch({ ...addressOfPeriod(period, today), ...(group === GROUPS[0] ? {} : { by: group }) }, { replace: true })
  }
  return (
    <>
      <h1>{t('carriers.heading')}</h1>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <PeriodFields period={{ from, to }} onChange={change} />
        <label>
          {t('carriers.by')}
          <select value={by} onChange={({ target }) => change({ by: target.value as GroupBy })}>
            {GROUPS.map((one) => (
              <option key={one} value={one}>
                {t(`carriers.bys.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </form>
      <Trouble error={error} words="carriers.wrong" />
      {!rows ? (
        !error && <Skeleton lines={8} />
      ) : rows.length === 0 ? (
        <p className="card empty">{t('carriers.none')}</p>
      ) : (
        <CarrierFigures rows={rows} by={by} />
      )}
    </>
  )
}
