import { useApolloClient } from '@apollo/client/react'
import { useEffect, useRef, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { moment, number } from '../../shared/format/intl.js'
import { trouble as troubleAs, type Trouble } from '../../shared/graph/trouble.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { endPick } from './end-pick.js'
import { OrderToPickDocument, ScanPickDocument, type PickingFragment } from './generated.js'
import { changedSku, found, missingOf, nextStop, pickedOf } from './picking.js'
import { Review } from './review.js'
import { ScanField } from './scan-field.js'
import type { Scan } from './scan.js'
import { Stops } from './stops.js'
import { refusalOf, unanswered, type Refused } from './trouble.js'
import { mayBePicked } from './workable.js'

/** One fulfillment order is picked: bin by bin along the shortest round, each unit scanned. */
export function PickOrder() {
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const navigate = useNavigate()
  const { id = '' } = useParams()
  const [order, showOrder] = useState<PickingFragment | null | undefined>()
  /** As the next scan finds it, which may come before it is drawn. */
  const now = useRef<PickingFragment | null>(null)
  const last = useRef<string | null>(null)
  const [step, setStep] = useState<'scan' | 'short' | 'busy'>('scan')
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const setOrder = (next: PickingFragment | null) => {
    now.current = next
    showOrder(next)
  }
  const read = async () => {
    const { data } = await client.query({ query: OrderToPickDocument, variables: { id }, fetchPolicy: 'no-cache' })
    if (data) setOrder(data.fulfillmentOrder ?? null)
  }
  useEffect(() => void read().catch((error: unknown) => setTrouble(unanswered(error))), [id])

  const count = async (code: string, picked: number | null) => {
    const before = now.current?.pickStops ?? []
    try {
      const { data } = await client.mutate({ mutation: ScanPickDocument, variables: { input: { fulfillmentOrderId: id, code, picked } } })
      const [refused] = data?.scanPick.userErrors ?? []
      if (refused) return refuse(refused, code)
      const after = data?.scanPick.fulfillmentOrder
      if (!after) return
      last.current = changedSku(before, after.pickStops) ?? last.current
      setOrder(after)
    } catch (error) {
      setTrouble(unanswered(error))
      await read().catch(() => null) // whether it was counted is seen by the units that are picked
    }
  }
  const refuse = ({ code, field, parameters }: Refused, scanned: string) => {
    const { keys, values } = refusalOf({ code, field: field ?? null, parameters })
    setTrouble({ keys: [`pick.refused.${values.fault ?? code}`, ...keys], values: { code: scanned, ...values } })
  }
  const take = async (scan: Scan) => {
    setTrouble(null)
    const stops = now.current?.pickStops ?? []
    if (now.current?.status === 'PICKED') return scan.kind === 'done' ? navigate('/pick') : undefined
    if (scan.kind === 'done') return setStep('short')
    if (scan.kind === 'code') {
      const picked = pickedOf(stops, scan.code)
      return count(scan.code, picked === null ? null : picked + 1)
    }
    return last.current === null ? setTrouble(troubleAs('pick.scanFirst')) : count(last.current, scan.quantity)
  }
  const endShort = async () => {
    setStep('busy')
    try {
      const { pickStops = [], status = 'PICKING' } = now.current ?? {}
      const answer = await endPick(client, { id, status, lines: found(pickStops) })
      if ('refused' in answer) refuse(answer.refused, '')
      else setOrder(answer.order)
    } catch (error) {
      setTrouble(unanswered(error))
      await read().catch(() => null)
    }
    setStep('scan')
  }

  const told = trouble && t(trouble.keys, trouble.values)
  if (order === undefined)
    return told ? (
      <p className="notice bad" role="alert">
        {told}
      </p>
    ) : (
      <Skeleton lines={4} />
    )
  const name = order?.order?.number ?? t('pick.anOrder')
  const isOpen = order != null && mayBePicked(order)
  const isDone = order?.status === 'PICKED' || order?.status === 'CANCELLED'
  if (!order || !(isOpen || isDone))
    return (
      <div className="card empty">
        <p className="lead">{t(order ? 'pick.closed' : 'pick.notThere', { number: name })}</p>
        <Link to="/pick">{t('pick.back')}</Link>
      </div>
    )
  const next = nextStop(order.pickStops)
  const units = order.pickStops.reduce((sum, { quantity }) => sum + quantity, 0)
  const picked = order.pickStops.reduce((sum, stop) => sum + stop.picked, 0)
  return (
    <>
      <h1>{t('pick.of', { number: name })}</h1>
      {step === 'scan' ? (
        <section className="card next" aria-live="polite">
          {isOpen && next ? (
            <>
              <p className="bin">{next.bin ?? t('pick.noBin')}</p>
              <p className="task">
                {number(next.quantity - next.picked, language)} × {next.sku}
              </p>
              <p className="hint">
                {next.variant && `${next.variant.title}.`}{' '}
                {t('pick.progress', { picked: number(picked, language), units: number(units, language) })}{' '}
                {order.shipBy && t('pick.leaves', { at: moment(order.shipBy, language) })}
              </p>
            </>
          ) : (
            <p className="notice done" role="status">
              {t(order.status === 'CANCELLED' ? 'pick.nothingFound' : 'pick.done', {
                number: name,
                count: picked,
                units: number(picked, language),
              })}
            </p>
          )}
          <ScanField
            label={t(isOpen ? 'pick.scan' : 'floor.scan')}
            hint={t(isOpen ? 'pick.hint' : 'pick.doneHint')}
            trouble={told}
            onScan={take}
          />
        </section>
      ) : (
        <Review
          question={t('pick.short', { missing: missingOf(order.pickStops, (count) => number(count, language)) })}
          yes={t('pick.shortYes')}
          isPending={step === 'busy'}
          onYes={() => void endShort()}
          onBack={() => setStep('scan')}
        >
          <p>{t('pick.shortThen')}</p>
        </Review>
      )}
      <Stops stops={order.pickStops} next={next} />
    </>
  )
}
