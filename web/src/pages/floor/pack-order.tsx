import { useApolloClient, useQuery } from '@apollo/client/react'
import { useRef, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { number } from '../../shared/format/intl.js'
import { readAgain } from '../../shared/graph/read-again.js'
import type { Trouble } from '../../shared/graph/trouble.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { BoxDrawing } from './box-drawing.js'
import { BeginPackingDocument, ConfirmPackingDocument, OrderToPackDocument, ShipDocument, type ShipMutation } from './generated.js'
import { asPacked, stepsOfPlan, type PackStep } from './packing.js'
import { Review } from './review.js'
import { ScanField } from './scan-field.js'
import type { Scan } from './scan.js'
import { refusalOf, unanswered, type Refused } from './trouble.js'

type Shipped = NonNullable<ShipMutation['shipFulfillmentOrder']['shipment']>

/** One fulfillment order is packed as it is drawn, step by step, and then shipped: Enter goes on. */
export function PackOrder() {
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const navigate = useNavigate()
  const { id = '' } = useParams()
  const { data, error, refetch } = useQuery(OrderToPackDocument, { variables: { id }, fetchPolicy: 'no-cache' })
  const [done, setDone] = useState(0)
  /** As the next Enter finds it, which may come before it is drawn. */
  const reached = useRef(0)
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [shipped, setShipped] = useState<Shipped | null>(null)
  const order = data?.fulfillmentOrder
  const steps = stepsOfPlan(data?.packingPlan ?? [])

  const goTo = (step: number) => {
    reached.current = step
    setDone(step)
  }
  const goOn = async (scan: Scan) => {
    setTrouble(null)
    if (shipped) return scan.kind === 'done' ? navigate('/pack') : undefined
    const next = steps[reached.current]
    if (scan.kind === 'code' && !next?.put.some(({ sku }) => sku === scan.code))
      return setTrouble({ keys: ['pack.wrong'], values: { code: scan.code } })
    if (scan.kind === 'quantity') return
    if (reached.current === 0 && order?.allowedActions.includes('START_PACKING'))
      await client.mutate({ mutation: BeginPackingDocument, variables: { input: { fulfillmentOrderId: id } } }).catch(() => null) // who packs without saying so is not refused
    goTo(Math.min(steps.length, reached.current + 1))
  }
  /** Does it, and tells why not. */
  const change = async (ask: () => Promise<readonly Refused[]>) => {
    setBusy(true)
    setTrouble(null)
    try {
      const [refused] = await ask()
      if (refused) setTrouble(refusalOf(refused))
    } catch (failed) {
      setTrouble(unanswered(failed))
    }
    await readAgain(refetch)
    setBusy(false)
  }
  const pack = () =>
    change(async () => {
      const input = { fulfillmentOrderId: id, packages: asPacked(data?.packingPlan ?? []) }
      const answer = await client.mutate({ mutation: ConfirmPackingDocument, variables: { input } })
      const refused = answer.data?.packFulfillmentOrder.userErrors ?? []
      if (refused.length > 0) goTo(0) // it is drawn anew
      return refused
    })
  const ship = () =>
    change(async () => {
      const answer = await client.mutate({ mutation: ShipDocument, variables: { input: { fulfillmentOrderId: id } } })
      setShipped(answer.data?.shipFulfillmentOrder.shipment ?? null)
      return answer.data?.shipFulfillmentOrder.userErrors ?? []
    })

  const told = trouble && t(trouble.keys, trouble.values)
  const alert = told && (
    <p className="notice bad" role="alert">
      {told}
    </p>
  )
  if (!data && !error) return <Skeleton lines={4} />
  const name = order?.order?.number ?? t('pick.anOrder')
  const can = (action: string) => order?.allowedActions.includes(action) ?? false
  if (!order || !(shipped || can('PACK') || can('SHIP')))
    return (
      <div className="card empty">
        <p className="lead">{t(error ? 'error.busy' : order ? 'pack.closed' : 'pick.notThere', { number: name })}</p>
        <Link to="/pack">{t('pack.back')}</Link>
      </div>
    )
  const step = steps[done]
  return (
    <>
      <h1>{t('pack.of', { number: name })}</h1>
      {shipped ? (
        <section className="card next">
          <p className="notice done" role="status">
            {t('pack.shipped', { number: name, carrier: shipped.carrier, service: shipped.service })}
          </p>
          <Papers label={shipped.labelUrl} slip={order.packingSlipUrl} tracking={shipped.trackingNumber} />
          <ScanField label={t('floor.scan')} hint={t('pack.nextHint')} trouble={told} onScan={goOn} />
        </section>
      ) : can('SHIP') ? (
        <>
          <Review
            question={t('pack.shipQuestion', { count: order.packages.length, packages: number(order.packages.length, language) })}
            yes={t('pack.shipYes')}
            isPending={isBusy}
            onYes={() => void ship()}
            onBack={() => void navigate('/pack')}
          >
            <a href={order.packingSlipUrl} target="_blank" rel="noreferrer">
              {t('pack.slip')}
            </a>
          </Review>
          {alert}
        </>
      ) : step ? (
        <StepCard step={step} nth={done + 1} of={steps.length} packages={data?.packingPlan?.length ?? 0}>
          <ScanField label={t('floor.scan')} hint={t('pack.stepHint')} trouble={told} onScan={goOn} />
        </StepCard>
      ) : (
        <>
          <Review
            question={t('pack.question', { boxes: (data?.packingPlan ?? []).map(({ box }) => box).join(', ') })}
            yes={t('pack.yes')}
            isPending={isBusy}
            onYes={() => void pack()}
            onBack={() => goTo(0)}
          />
          {alert}
        </>
      )}
    </>
  )
}

interface StepProps {
  readonly step: PackStep
  readonly nth: number
  readonly of: number
  readonly packages: number
  readonly children: React.ReactNode
}

function StepCard({ step, nth, of, packages, children }: StepProps) {
  const { t, language } = useTranslation()
  const { plan, put, blocks } = step
  const { length, width, height } = plan.dimensionsMm
  const what = put.map(({ sku, units, onTop }) => t(onTop ? 'pack.onTop' : 'pack.put', { units: number(units, language), sku })).join(', ')
  return (
    <section className="card next" aria-live="polite">
      <p className="task">{what}</p>
      <p className="lead">{plan.box === 'OWN' ? t('pack.own') : t('pack.into', { box: plan.box, nth: step.index + 1, of: packages })}</p>
      {blocks.length > 0 && <BoxDrawing step={step} label={what} />}
      <p className="hint">
        {t('pack.step', { nth, of })}{' '}
        {t('pack.size', {
          sides: [length, width, height].map((side) => number(side, language)).join(' × '),
          kg: number(plan.weightGrams / 1000, language),
        })}{' '}
        {plan.voidShare != null && t('pack.free', { share: Math.round(plan.voidShare * 100) })}
      </p>
      {children}
    </section>
  )
}

function Papers({ label, slip, tracking }: { readonly label: string; readonly slip: string; readonly tracking: string }) {
  const { t } = useTranslation()
  return (
    <p className="papers">
      <a href={label} target="_blank" rel="noreferrer">
        {t('pack.label')}
      </a>{' '}
      <a href={slip} target="_blank" rel="noreferrer">
        {t('pack.slip')}
      </a>{' '}
      <span className="hint">{tracking}</span>
    </p>
  )
}
