import { useApolloClient, useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { isRefused } from '../../shared/graph/open-graph.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { ExpectedLines } from './expected-lines.js'
import { ReturnToInspectDocument } from './generated.js'
import { Inspection } from './inspection.js'
import { ScanField } from './scan-field.js'
import type { Scan } from './scan.js'

/** A parcel that came back: its label is scanned, or the number of the return, then what is in it. */
export function InspectReturn() {
  const { t } = useTranslation()
  const { code } = useParams()
  const navigate = useNavigate()
  const open = (scan: Scan) => void (scan.kind === 'code' && navigate(`/return/${encodeURIComponent(scan.code)}`))
  if (code !== undefined) return <Found key={code} code={code} />
  return (
    <>
      <h1>{t('inspect.heading')}</h1>
      <section className="card">
        <ScanField label={t('inspect.scanLabel')} hint={t('inspect.labelHint')} trouble={null} onScan={open} />
      </section>
    </>
  )
}

/** The code of a drop-off point is two: the carrier's number, and ours. */
const numberIn = (code: string): string | undefined => /\bR-\d+\b/i.exec(code)?.[0]

function Found({ code }: { readonly code: string }) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const known = numberIn(code)
  const variables = known === undefined ? { trackingNumber: code } : { number: known }
  const { data, error, refetch } = useQuery(ReturnToInspectDocument, { variables, fetchPolicy: 'no-cache', errorPolicy: 'all' })
  const [news, setNews] = useState('')
  const back = data?.return
  if (!data && !error) return <Skeleton lines={4} />
  if (!back && error && !isRefused(error))
    return (
      <p className="notice bad" role="alert">
        {t('error.busy')}
      </p>
    )
  if (!back) return <Nothing text={t('inspect.unknown', { code })} news="" />
  if (!back.allowedActions.includes('RECEIVE')) return <Nothing text={t('inspect.closed', { number: back.number })} news={news} />
  return (
    <>
      <h1>{t('inspect.of', { number: back.number })}</h1>
      <Inspection
        back={back}
        client={client}
        onBooked={(told) => {
          setNews(told)
          void refetch()
        }}
      />
      <p role="status" className={news ? 'notice done' : 'visually-hidden'}>
        {news}
      </p>
      <ExpectedLines
        heading={t('inspect.announced')}
        lines={back.lines.map(({ quantity, reason, comment, ...line }) => ({
          ...{ ...line, outstanding: Math.max(0, quantity - line.received) },
          about: [t(`inspect.reasons.${reason}`), comment].filter(Boolean).join(' · '),
        }))}
      />
    </>
  )
}

function Nothing({ text, news }: { readonly text: string; readonly news: string }) {
  const { t } = useTranslation()
  return (
    <>
      {news && (
        <p role="status" className="notice done">
          {news}
        </p>
      )}
      <div className="card empty">
        <p className="lead">{text}</p>
        <Link to="/return">{t('inspect.another')}</Link>
      </div>
    </>
  )
}
