import { useApolloClient } from '@apollo/client/react'
import { useEffect, useRef, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { moment, number } from '../../shared/format/intl.js'
import { trouble as troubleAs, type Trouble } from '../../shared/graph/trouble.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { endPick } from './end-pick.js'
import { ScanPickDocument, WaveToWalkDocument, type RoundToWalkFragment, type WaveToWalkQuery } from './generated.js'
import { missingOf } from './picking.js'
import { Review } from './review.js'
import { RoundStops } from './round-stops.js'
import { ScanField } from './scan-field.js'
import type { Scan } from './scan.js'
import { refusalOf, unanswered, type Refused } from './trouble.js'
import { countsOf, foundFor, isOpen, nextOnRound, pathOfNext, stopOfCode, takenTogether, withAnswer, type Count } from './walking.js'

type WalkedWave = NonNullable<WaveToWalkQuery['wave']>

/** One round of a wave is walked: bin by bin, each unit scanned, for whichever of its orders it is. */
export function WalkRound() {
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const navigate = useNavigate()
  const { id = '', nth = '' } = useParams()
  const index = Number(nth) - 1
  const [wave, showWave] = useState<WalkedWave | null | undefined>()
  /** As the next scan finds it, which may come before it is drawn. */
  const now = useRef<WalkedWave | null>(null)
  const at = useRef(0)
  const hasTaken = useRef(false)
  const [step, setStep] = useState<'scan' | 'short' | 'busy'>('scan')
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const setWave = (next: WalkedWave | null) => {
    now.current = next
    showWave(next)
  }
  const roundNow = (): RoundToWalkFragment | undefined => now.current?.batches[index]
  const read = async () => {
    const { data } = await client.query({ query: WaveToWalkDocument, variables: { id }, fetchPolicy: 'no-cache' })
    if (data) setWave(data.wave ?? null)
  }
  useEffect(() => {
    at.current = 0
    hasTaken.current = false
    void read().catch((error: unknown) => setTrouble(unanswered(error)))
  }, [id, nth])

  const refuse = ({ code, field, parameters }: Refused, scanned: string) => {
    const { keys, values } = refusalOf({ code, field: field ?? null, parameters })
    const fault = values.fault ?? code
    setTrouble({ keys: [`walk.refused.${fault}`, `pick.refused.${fault}`, ...keys], values: { code: scanned, ...values } })
  }
  /** Counts one after another; whether the last one was counted is seen by the units that are picked. */
  const count = async (counts: readonly Count[]) => {
    try {
      for (const { fulfillmentOrderId, sku, picked } of counts) {
        const { data } = await client.mutate({
          mutation: ScanPickDocument,
          variables: { input: { fulfillmentOrderId, code: sku, picked } },
        })
        const [refused] = data?.scanPick.userErrors ?? []
        if (refused) {
          refuse(refused, sku)
          return await read() // it may be held, or cancelled, meanwhile
        }
        const order = data?.scanPick.fulfillmentOrder
        if (order && now.current) setWave(withRound(now.current, index, (round) => ({ ...round, stops: withAnswer(round.stops, order) })))
      }
    } catch (error) {
      setTrouble(unanswered(error))
      await read().catch(() => null)
    }
  }
  /** What is not on the round is refused by the service, which knows what else it may be. */
  const askWhatItIs = async ({ stops }: RoundToWalkFragment, code: string) => {
    const next = stops[nextOnRound(stops, at.current) ?? 0]
    if (!next) return
    const input = { fulfillmentOrderId: next.fulfillmentOrder.id, code }
    const { data } = await client.mutate({ mutation: ScanPickDocument, variables: { input } })
    const [refused] = data?.scanPick.userErrors ?? []
    if (refused) refuse(refused, code)
    else await read()
  }
  const take = async (scan: Scan) => {
    setTrouble(null)
    const round = roundNow()
    if (!round) return
    const { stops } = round
    if (!stops.some(isOpen)) return scan.kind === 'done' ? navigate(pathOfNext(now.current)) : undefined
    if (scan.kind === 'done') return setStep('short')
    if (scan.kind === 'quantity') {
      const together = takenTogether(round, at.current)
      if (!hasTaken.current) return setTrouble(troubleAs('pick.scanFirst'))
      const counts = countsOf(stops, together, scan.quantity)
      if (counts) return count(counts)
      const most = together.reduce((sum, each) => sum + (stops[each]?.quantity ?? 0), 0)
      return setTrouble(troubleAs('walk.enough', { sku: stops[at.current]?.sku ?? '', most }))
    }
    const found = stopOfCode(stops, scan.code, at.current)
    if (!found) return askWhatItIs(round, scan.code).catch((error: unknown) => setTrouble(unanswered(error)))
    if (!('at' in found)) return setTrouble(troubleAs('walk.enough', found))
    at.current = found.at
    hasTaken.current = true
    const stop = stops[found.at]
    return stop && count(countsOf(stops, [found.at], stop.picked + 1) ?? [])
  }
  const endShort = async () => {
    setStep('busy')
    try {
      for (const found of foundFor(roundNow()?.stops ?? [])) {
        const answer = await endPick(client, found)
        if ('refused' in answer) refuse(answer.refused, '')
      }
      await read()
    } catch (error) {
      setTrouble(unanswered(error))
      await read().catch(() => null)
    }
    setStep('scan')
  }

  const told = trouble && t(trouble.keys, trouble.values)
  if (wave === undefined)
    return told ? (
      <p className="notice bad" role="alert">
        {told}
      </p>
    ) : (
      <Skeleton lines={4} />
    )
  const round = wave?.batches[index]
  if (!wave || !round) return <p className="card empty lead">{t('wave.notThere')}</p>
  const next = nextOnRound(round.stops, at.current)
  const [units, picked] = [sumOf(round.stops, 'quantity'), sumOf(round.stops, 'picked')]
  const filled = { nth, count: picked, picked: number(picked, language), units: number(units, language) }
  return (
    <>
      <h1>{t('walk.of', { nth, at: moment(wave.cutOff, language) })}</h1>
      {step === 'scan' ? (
        <section className="card next" aria-live="polite">
          {next === null ? (
            <p className="notice done" role="status">
              {t('walk.done', filled)}
            </p>
          ) : (
            <>
              <NextPlace round={round} at={next} />
              <p className="hint">{t('pick.progress', filled)}</p>
            </>
          )}
          <ScanField
            label={t(next === null ? 'floor.scan' : 'pick.scan')}
            hint={t(next === null ? 'walk.doneHint' : 'pick.hint')}
            trouble={told}
            onScan={take}
          />
        </section>
      ) : (
        <Review
          question={t('pick.short', { missing: missingOf(round.stops.filter(isOpen), (many) => number(many, language)) })}
          yes={t('pick.shortYes')}
          isPending={step === 'busy'}
          onYes={() => void endShort()}
          onBack={() => setStep('scan')}
        >
          <p>{t('pick.shortThen')}</p>
        </Review>
      )}
      <RoundStops round={round} next={next} />
      <p>
        <Link to={`/waves/${id}`}>{t('walk.back')}</Link>
      </p>
    </>
  )
}

/** Where to go, what to take and where to put it: into the tote of its order, or onto the cart, to be sorted afterwards. */
function NextPlace({ round, at }: { readonly round: RoundToWalkFragment; readonly at: number }) {
  const { t, language } = useTranslation()
  const stop = round.stops[at]
  if (!stop) return null
  const left = takenTogether(round, at).reduce((sum, each) => {
    const one = round.stops[each]
    return sum + (one && isOpen(one) ? one.quantity - one.picked : 0)
  }, 0)
  const tote = round.fulfillmentOrders.findIndex(({ id }) => id === stop.fulfillmentOrder.id)
  const order = round.fulfillmentOrders[tote]?.order?.number ?? t('pick.anOrder')
  return (
    <>
      <p className="bin">{stop.bin ?? t('pick.noBin')}</p>
      <p className="task">
        {number(left, language)} × {stop.sku}
      </p>
      <p className="lead">{t(`walk.into.${round.kind}`, { tote: number(tote + 1, language), number: order })}</p>
      {stop.variant && <p className="hint">{stop.variant.title}.</p>}
    </>
  )
}

const sumOf = (stops: RoundToWalkFragment['stops'], what: 'quantity' | 'picked'): number => stops.reduce((sum, stop) => sum + stop[what], 0)

const withRound = (wave: WalkedWave, at: number, change: (round: RoundToWalkFragment) => RoundToWalkFragment): WalkedWave => ({
  ...wave,
  batches: wave.batches.map((round, index) => (index === at ? change(round) : round)),
})
