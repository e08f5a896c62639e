import { useQuery } from '@apollo/client/react'
import { useEffect, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { CampaignLift } from './campaign-lift.js'
import { CustomerCohorts, CustomerSegments } from './customer-figures.js'
import { ExperienceFigures } from './experience-figures.js'
import { CustomersDocument, ExperienceDocument } from './generated.js'
import { PeriodFields } from './period-fields.js'
import { addressOfPeriod, periodOf, type ProcessPeriod } from './process-period.js'
import { timeZone, todayIn } from './sales-address.js'
import { Trouble } from './trouble.js'

const YEAR = 365
const GROUPS = ['MONTH', 'CHANNEL', 'COUNTRY', 'CAMPAIGN'] as const

/** Who buys and comes back, what came of what was promised, and what campaigns brought. The address says the days, the channel and the group. */
export function CustomersPage() {
  const { t } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const today = todayIn(timeZone)
  const address = useMemo(() => readAddress(search, today), [search, today])
  const { from, to, channel, by, campaign } = address
  const change = (changed: Partial<Address>) => setSearch(addressOf({ ...address, ...changed }, today), { replace: true })
  const of = { from, to, channel: channel || null, timeZone }
  const customers = useQuery(CustomersDocument, { variables: { of }, fetchPolicy: 'no-cache' })
  const experience = useQuery(ExperienceDocument, { variables: { of, by }, fetchPolicy: 'no-cache' })
  useEffect(() => {
    document.title = `${t('customers.heading')} · Kade`
  }, [t])
  return (
    <>
      <h1>{t('customers.heading')}</h1>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <PeriodFields period={{ from, to }} onChange={change} />
        <label>
          {t('sales.channel')}
          <input value={channel} maxLength={100} onChange={({ target }) => change({ channel: target.value })} />
        </label>
        <label>
          {t('customers.by')}
          <select value={by} onChange={({ target }) => change({ by: target.value as Address['by'] })}>
            {GROUPS.map((one) => (
              <option key={one} value={one}>
                {t(`customers.bys.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </form>
      <Trouble error={customers.error} />
      {customers.data ? (
        <>
          <CustomerSegments rows={customers.data.customerSegments} />
          <CustomerCohorts rows={customers.data.customerCohorts} />
        </>
      ) : (
        !customers.error && <Skeleton lines={8} />
      )}
      <Trouble error={customers.error ? undefined : experience.error} />
      {experience.data ? <ExperienceFigures told={experience.data} by={by} of={of} /> : !experience.error && <Skeleton lines={8} />}
      {!customers.error && (
        <CampaignLift
          period={{ from, to }}
          channel={channel}
          timeZone={timeZone}
          chosen={campaign}
          onChoose={(chosen) => change({ campaign: chosen })}
        />
      )}
    </>
  )
}

interface Address extends ProcessPeriod {
  /** Code of a channel; empty for all of them. */
  readonly channel: string
  readonly by: (typeof GROUPS)[number]
  /** Empty while none is chosen. */
  readonly campaign: string
}

/** What is not known is as if it was not said: the last year, today the last day. */
const readAddress = (search: URLSearchParams, today: string): Address => ({
  ...periodOf(search, today, YEAR),
  channel: (search.get('channel') ?? '').slice(0, 100),
  by: GROUPS.find((one) => one === search.get('by')) ?? GROUPS[0],
  campaign: search.get('campaign') ?? '',
})

/** As short as it can be: what is usual is not said. */
const addressOf = ({ channel, by, campaign, ...period }: Address, today: string): Record<string, string> => ({
  ...addressOfPeriod(period, today, YEAR),
  ...(channel && { channel }),
  ...(by === GROUPS[0] ? {} : { by }),
  ...(campaign && { campaign }),
})
