import type { ApolloClient } from '@apollo/client'
import { useRef, useState } from 'react'
import { number } from '../../shared/format/intl.js'
import type { Trouble } from '../../shared/graph/trouble.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { ReceiveReturnDocument, ScannedDocument, type ReturnToInspectQuery } from './generated.js'
import { FIRST, sortOut, stateOf, withUnit, type Seen, type State } from './inspecting.js'
import { usePlace } from './place.js'
import { Review } from './review.js'
import { ScanField } from './scan-field.js'
import { withQuantity, type Scan } from './scan.js'
import { refusalOf, unanswered } from './trouble.js'

interface Props {
  readonly back: NonNullable<ReturnToInspectQuery['return']>
  readonly client: ApolloClient
  readonly onBooked: (told: string) => void
}

/** Each unit is scanned in the state that was decided before it; they are looked over, and booked in together, once. */
export function Inspection({ back, client, onBooked }: Props) {
  const { t, language } = useTranslation()
  const place = usePlace()
  const [seen, setSeen] = useState<readonly Seen[]>([])
  const [state, showState] = useState<State>(FIRST)
  /** As the next scan finds it, which may come before it is drawn. */
  const now = useRef<State>(FIRST)
  const [step, setStep] = useState<'scan' | 'review' | 'busy'>('scan')
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const key = useRef<string>(crypto.randomUUID())

  const take = async (scan: Scan) => {
    setTrouble(null)
    if (scan.kind === 'done') return setSeen((before) => (before.length > 0 && setStep('review'), before))
    if (scan.kind === 'quantity') return setSeen((before) => withQuantity(before, scan.quantity))
    const decided = stateOf(scan.code, now.current)
    if (decided) {
      now.current = decided
      return showState(decided)
    }
    try {
      const { data } = await client.query({ query: ScannedDocument, variables: { sku: scan.code }, fetchPolicy: 'no-cache' })
      const variant = data?.variant
      if (!variant) return setTrouble({ keys: ['refused.NOT_FOUND.sku'], values: { sku: scan.code } })
      const unit = { sku: variant.sku, title: variant.title, ...now.current }
      setSeen((before) => withUnit(before, unit))
    } catch (error) {
      setTrouble(unanswered(error))
    }
  }
  const { announced, others } = sortOut(back.lines, seen)
  const tooMany = announced.filter(({ isMoreThanAnnounced }) => isMoreThanAnnounced)
  const book = async () => {
    setStep('busy')
    setTrouble(null)
    const lines = announced.map(({ returnLineId, quantity, disposition, condition, isMoreThanAnnounced }) => ({
      ...{ returnLineId, quantity, disposition, condition, isMoreThanAnnounced },
    }))
    const wrongItems = others.map(({ sku, quantity, disposition, condition }) => ({ sku, quantity, disposition, condition }))
    const input = { idempotencyKey: key.current, returnId: back.id, locationId: place.id, lines, wrongItems }
    try {
      const { data } = await client.mutate({ mutation: ReceiveReturnDocument, variables: { input } })
      if (!data) throw new Error('There is no answer')
      const [refused] = data.receiveReturn.userErrors
      if (!refused) return onBooked(t('inspect.done', { count: units, units: number(units, language), number: back.number }))
      setTrouble(refusalOf(refused))
      key.current = crypto.randomUUID() // what is mended is something else
      setStep('scan')
    } catch (error) {
      setTrouble(unanswered(error))
      setStep('review') // under the same key: it is done once, however often it is asked
    }
  }
  const units = seen.reduce((sum, { quantity }) => sum + quantity, 0)
  const told = trouble && t(trouble.keys, trouble.values)
  const toldOf = ({ sku, quantity }: Seen) => `${number(quantity, language)} × ${sku}`
  return (
    <>
      {step === 'scan' ? (
        <section className="card">
          <p className="task" aria-live="polite">
            {t(`inspect.dispositions.${state.disposition}`)} · {t(`inspect.conditions.${state.condition}`)}
          </p>
          <ScanField label={t('inspect.scan')} hint={t('inspect.hint')} trouble={told} onScan={take} />
        </section>
      ) : (
        <Review
          question={t('inspect.question', { count: units, units: number(units, language), place: place.code })}
          yes={t('receive.yes')}
          isPending={step === 'busy'}
          onYes={() => void book()}
          onBack={() => setStep('scan')}
        >
          {tooMany.length > 0 && <p className="notice">{t('inspect.tooMany', { units: tooMany.map(toldOf).join(', ') })}</p>}
          {others.length > 0 && <p className="notice">{t('inspect.wrongItems', { units: others.map(toldOf).join(', ') })}</p>}
          {told && (
            <p className="notice bad" role="alert">
              {told}
            </p>
          )}
        </Review>
      )}
      {seen.length > 0 && (
        <section className="card" aria-labelledby="scanned">
          <h2 id="scanned">{t('floor.scanned', { count: units, units: number(units, language) })}</h2>
          <ul className="lines">
            {seen.map(({ sku, title, quantity, disposition, condition }) => (
              <li key={`${sku} ${disposition} ${condition}`}>
                <span className="quantity">{number(quantity, language)}</span>
                <span>
                  <strong>{sku}</strong> <span className="hint">{title}</span>
                </span>
                <span>
                  {t(`inspect.dispositions.${disposition}`)} · {t(`inspect.conditions.${condition}`)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
