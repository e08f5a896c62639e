import { useQuery } from '@apollo/client/react'
import { useEffect, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { number, span } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { PlacesDocument, ProcessDocument, StuckOrdersDocument, type ProcessQuery } from './generated.js'
import { PeriodFields } from './period-fields.js'
import { ProcessFiles } from './process-files.js'
import { addressOfPeriod, periodOf } from './process-period.js'
import { ProcessStages } from './process-stages.js'
import { todayIn } from './sales-address.js'
import { NONE } from './sales-figures.js'
import { StuckOrders } from './stuck-orders.js'
import { Trouble } from './trouble.js'

const AGAIN_MS = 30_000

/** Where time is lost: the bottleneck in a sentence, waiting against working, and the orders that do not go on. */
export function ProcessPage() {
  const { t } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const today = todayIn('UTC')
  const { from, to } = useMemo(() => periodOf(search, today), [search, today])
  const { data, error } = useQuery(ProcessDocument, { variables: { from, to }, fetchPolicy: 'no-cache' })
  const { data: places } = useQuery(PlacesDocument)
  const { data: stuck } = useQuery(StuckOrdersDocument, { pollInterval: AGAIN_MS, fetchPolicy: 'no-cache' })
  const codeOf = useMemo(() => {
    const codes = new Map(places?.locations.map(({ id, code }) => [id, code]))
    return (id: string) => codes.get(id) ?? id
  }, [places])
  useEffect(() => {
    document.title = `${t('process.heading')} · Kade`
  }, [t])
  return (
    <>
      <h1>{t('process.heading')}</h1>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <PeriodFields period={{ from, to }} onChange={(period) => setSearch(addressOfPeriod(period, today), { replace: true })} />
      </form>
      <Trouble error={error} words="process.wrong" />
      {!data ? (
        !error && <Skeleton lines={8} />
      ) : (
        <>
          <Bottleneck bottlenecks={data.bottlenecks} codeOf={codeOf} />
          <ProcessStages times={data.processTimes} />
        </>
      )}
      {stuck && <StuckOrders stuck={stuck.stuckOrders} />}
      <ProcessFiles period={{ from, to }} />
    </>
  )
}

type Found = ProcessQuery['bottlenecks']

function Bottleneck({ bottlenecks, codeOf }: { readonly bottlenecks: Found; readonly codeOf: (id: string) => string }) {
  const { t, language } = useTranslation()
  const { named, judged } = bottlenecks
  if (named.length === 0)
    return (
      <p className="lead" role="status">
        {judged === 0 ? t('process.notJudged') : t('process.nothingSlow', { count: judged, number: number(judged, language) })}
      </p>
    )
  return (
    <ol className="bottlenecks" aria-label={t('process.bottlenecks')}>
      {named.map((bottleneck) => (
        <li key={`${bottleneck.stage} ${bottleneck.locationId} ${bottleneck.carrier}`} className="card">
          <Sentence bottleneck={bottleneck} codeOf={codeOf} />
        </li>
      ))}
    </ol>
  )
}

function Sentence({ bottleneck, codeOf }: { readonly bottleneck: Found['named'][number]; readonly codeOf: (id: string) => string }) {
  const { t, language } = useTranslation()
  const { stage, locationId, carrier, cause, comparedWith, now, usual, p25Seconds, leadTimeP50Seconds, leadTimeAtP25Seconds } = bottleneck
  const place = [
    locationId === null ? t('process.everywhere') : t('process.atLocation', { location: codeOf(locationId) }),
    ...(carrier === null || carrier === NONE ? [] : [t('process.forCarrier', { carrier })]),
  ].join(' ')
  const held = (load: typeof now) => span(load.waitingSeconds + load.workingSeconds, language)
  const few = (value: number) => number(Math.round(value * 10) / 10, language)
  const until = stage === 'DELIVERY' ? 'process.leadToCustomer' : 'process.leadToCarrier'
  return (
    <>
      <p className="lead">
        {t('process.slow', { stage: t(`process.stage.${stage}`), place, now: held(now), usual: held(usual) })} {t(`process.cause.${cause}`)}
      </p>
      <p>
        {now.waitingSeconds > 0 && `${t('process.queue', { now: few(now.queueLength), usual: few(usual.queueLength) })} `}
        {leadTimeP50Seconds !== null &&
          leadTimeAtP25Seconds !== null &&
          t(until, {
            p25: span(p25Seconds, language),
            now: span(leadTimeP50Seconds, language),
            then: span(leadTimeAtP25Seconds, language),
          })}
      </p>
      <p className="hint">{t(`process.compared.${comparedWith}`)}</p>
    </>
  )
}
