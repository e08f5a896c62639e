import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { moment, number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { WaveToWalkDocument } from './generated.js'
import { Round } from './round.js'
import { RoundStops } from './round-stops.js'
import { ScanField } from './scan-field.js'
import type { Scan } from './scan.js'
import { pathOfNext } from './walking.js'

const AGAIN_MS = 5_000

/** A wave that was released: round by round, what is taken from which bin, and how much of it is picked. A number walks that round, Enter alone the next. */
export function Wave() {
  const { t, language } = useTranslation()
  const navigate = useNavigate()
  const { id = '' } = useParams()
  const [trouble, setTrouble] = useState<string | null>(null)
  const { data } = useQuery(WaveToWalkDocument, { variables: { id }, pollInterval: AGAIN_MS, fetchPolicy: 'no-cache' })
  if (!data) return <Skeleton lines={4} />
  const { wave } = data
  if (!wave) return <p className="card empty lead">{t('wave.notThere')}</p>
  const stops = wave.batches.flatMap((batch) => batch.stops)
  const [units, picked] = [stops.reduce((sum, { quantity }) => sum + quantity, 0), stops.reduce((sum, stop) => sum + stop.picked, 0)]
  const open = (scan: Scan) => {
    setTrouble(null)
    if (scan.kind === 'done') return void navigate(pathOfNext(wave))
    const nth = scan.kind === 'code' ? Number(scan.code) : scan.quantity
    if (wave.batches[nth - 1]) return void navigate(`/waves/${id}/${nth}`)
    setTrouble(t('walk.noRound', { code: scan.kind === 'code' ? scan.code : nth }))
  }
  return (
    <>
      <h1>{t('wave.of', { at: moment(wave.cutOff, language) })}</h1>
      <p className={wave.makesCutOff ? 'lead' : 'notice bad'}>
        {t(wave.makesCutOff ? 'wave.inTime' : 'wave.late', { at: moment(wave.doneAt, language) })}{' '}
        {t('pick.progress', { picked: number(picked, language), units: number(units, language) })}
      </p>
      <section className="card">
        <ScanField label={t('walk.scanRound')} hint={t('walk.roundHint')} trouble={trouble} onScan={open} />
      </section>
      {wave.batches.map((batch, index) => (
        <Round key={batch.fulfillmentOrders[0]?.id ?? index} round={batch} nth={index + 1}>
          <RoundStops round={batch} />
          <p>
            <Link to={`/waves/${id}/${index + 1}`}>{t('walk.begin', { nth: number(index + 1, language) })}</Link>
          </p>
        </Round>
      ))}
      <p>
        <Link to="/waves">{t('wave.all')}</Link>
      </p>
    </>
  )
}
