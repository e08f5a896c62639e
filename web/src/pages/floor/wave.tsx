import { useQuery } from '@apollo/client/react'
import { Link, useParams } from 'react-router'
import { moment, number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { WaveToWalkDocument } from './generated.js'
import { Round } from './round.js'

const AGAIN_MS = 5_000

/** A wave that was released: round by round, what is taken from which bin, and how much of it is picked. */
export function Wave() {
  const { t, language } = useTranslation()
  const { id = '' } = useParams()
  const { data } = useQuery(WaveToWalkDocument, { variables: { id }, pollInterval: AGAIN_MS, fetchPolicy: 'no-cache' })
  if (!data) return <Skeleton lines={4} />
  const { wave } = data
  if (!wave) return <p className="card empty lead">{t('wave.notThere')}</p>
  const stops = wave.batches.flatMap((batch) => batch.stops)
  const [units, picked] = [stops.reduce((sum, { quantity }) => sum + quantity, 0), stops.reduce((sum, stop) => sum + stop.picked, 0)]
  return (
    <>
      <h1>{t('wave.of', { at: moment(wave.cutOff, language) })}</h1>
      <p className={wave.makesCutOff ? 'lead' : 'notice bad'}>
        {t(wave.makesCutOff ? 'wave.inTime' : 'wave.late', { at: moment(wave.doneAt, language) })}{' '}
        {t('pick.progress', { picked: number(picked, language), units: number(units, language) })}
      </p>
      {wave.batches.map((batch, index) => (
        <Round key={batch.fulfillmentOrders[0]?.id ?? index} round={batch} nth={index + 1}>
          <ol className="lines stops">
            {batch.stops.map(({ bin, sku, quantity, picked: taken, variant, fulfillmentOrder }) => (
              <li key={`${bin} ${sku} ${fulfillmentOrder.id}`} className={taken >= quantity ? 'picked' : undefined}>
                <span className="place">{bin ?? t('pick.noBin')}</span>
                <span>
                  <strong>{sku}</strong> <span className="hint">{variant?.title}</span>
                </span>
                <span className="quantity">
                  {number(taken, language)} / {number(quantity, language)}
                </span>
              </li>
            ))}
          </ol>
        </Round>
      ))}
      <p>
        <Link to="/waves">{t('wave.all')}</Link>
      </p>
    </>
  )
}
