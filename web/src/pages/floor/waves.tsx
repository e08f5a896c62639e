import { useApolloClient, useQuery } from '@apollo/client/react'
import { useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { moment, number } from '../../shared/format/intl.js'
import type { Trouble } from '../../shared/graph/trouble.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Action } from '../../shared/staff/fields.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { askedOf, firstAsked } from './asked-wave.js'
import { ReleaseWaveDocument, WavesDocument, WaveToBeDocument } from './generated.js'
import { usePlace } from './place.js'
import { Review } from './review.js'
import { Round } from './round.js'
import { refusalOf, unanswered } from './trouble.js'
import { WaveForm } from './wave-form.js'

const AGAIN_MS = 15_000

/** What would be picked together, and whether it makes its cut-off, before it is released; and the waves that were. */
export function Waves() {
  const { t, language } = useTranslation()
  const place = usePlace()
  const client = useApolloClient()
  const navigate = useNavigate()
  const [asked, setAsked] = useState(() => firstAsked(new Date()))
  const [step, setStep] = useState<'plan' | 'review' | 'busy'>('plan')
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const key = useRef<string>(crypto.randomUUID())
  const variables = { locationId: place.id, ...askedOf(asked) }
  const { data, error } = useQuery(WaveToBeDocument, { variables, pollInterval: AGAIN_MS, fetchPolicy: 'no-cache' })
  const plan = data?.planWave
  const orders = plan?.batches.reduce((sum, { fulfillmentOrders }) => sum + fulfillmentOrders.length, 0) ?? 0
  const filled = { count: orders, orders: number(orders, language) }

  const release = async () => {
    setStep('busy')
    setTrouble(null)
    try {
      const input = { idempotencyKey: key.current, ...variables, evenIfLate: plan?.makesCutOff === false }
      const { data: answer } = await client.mutate({ mutation: ReleaseWaveDocument, variables: { input } })
      if (answer?.releaseWave.wave) return navigate(`/waves/${answer.releaseWave.wave.id}`)
      const [refused] = answer?.releaseWave.userErrors ?? []
      if (refused) setTrouble({ ...refusalOf(refused), keys: [`wave.refused.${refused.code}`, ...refusalOf(refused).keys] })
      key.current = crypto.randomUUID()
    } catch (failure) {
      setTrouble(unanswered(failure)) // asked again, it is under the same key
    }
    setStep('plan')
  }
  if (step !== 'plan' && plan?.doneAt)
    return (
      <>
        <h1>{t('wave.heading')}</h1>
        <Review
          question={t(plan.makesCutOff ? 'wave.question' : 'wave.questionLate', filled)}
          yes={t('wave.release')}
          isPending={step === 'busy'}
          onYes={() => void release()}
          onBack={() => setStep('plan')}
        >
          <p className="hint">{t(plan.makesCutOff ? 'wave.inTime' : 'wave.late', { at: moment(plan.doneAt, language) })}</p>
        </Review>
      </>
    )
  return (
    <>
      <h1>{t('wave.heading')}</h1>
      <WaveForm asked={asked} onChange={setAsked} />
      {(trouble || error) && (
        <p className="notice bad" role="alert">
          {trouble ? t(trouble.keys, { ...trouble.values }) : t('error.busy')}
        </p>
      )}
      {!plan && !error && <Skeleton lines={2} />}
      {plan && !plan.doneAt && <p className="card empty lead">{t('wave.nothing')}</p>}
      {plan?.doneAt && (
        <section className="card next" aria-labelledby="plan">
          <p className="task" id="plan">
            {t('wave.planned', { ...filled, rounds: number(plan.batches.length, language) })}
          </p>
          {/* Whoever releases a wave is told before that it is late. */}
          <p className={plan.makesCutOff ? 'hint' : 'notice bad'} role="status">
            {t(plan.makesCutOff ? 'wave.inTime' : 'wave.late', { at: moment(plan.doneAt, language) })}{' '}
            {!plan.makesCutOff && t('wave.lateThen')}
          </p>
          <Action onPress={() => setStep('review')}>{t('wave.release')}</Action>
        </section>
      )}
      {plan?.batches.map((batch, index) => (
        <Round key={batch.fulfillmentOrders[0]?.id ?? index} round={batch} nth={index + 1} />
      ))}
      <Released />
    </>
  )
}

/** The waves of this location, the newest first. */
function Released() {
  const { t, language } = useTranslation()
  const place = usePlace()
  const { data } = useQuery(WavesDocument, { variables: { locationId: place.id }, fetchPolicy: 'no-cache' })
  if (!data || data.waves.totalCount === 0) return null
  return (
    <section className="card" aria-labelledby="released">
      <h2 id="released">{t('wave.released')}</h2>
      <ul className="expected">
        {data.waves.edges.map(({ node: { id, cutOff, carrier, zone, makesCutOff, batches } }) => {
          const count = batches.reduce((sum, { fulfillmentOrders }) => sum + fulfillmentOrders.length, 0)
          return (
            <li key={id}>
              <Link to={`/waves/${id}`}>{t('wave.of', { at: moment(cutOff, language) })}</Link>{' '}
              <span className="hint">
                {[t('wave.orders', { count, orders: number(count, language) }), carrier, zone, makesCutOff ? null : t('wave.wasLate')]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
