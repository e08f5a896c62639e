import { useApolloClient } from '@apollo/client/react'
import { useRef, useState, type ReactNode } from 'react'
import { number } from '../../shared/format/intl.js'
import type { Trouble } from '../../shared/graph/trouble.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { ScannedDocument } from './generated.js'
import { Review } from './review.js'
import { ScanField } from './scan-field.js'
import { unitsOf, withOneMore, withQuantity, type Line, type Scan } from './scan.js'
import { lineOf, refusalOf, unanswered, type Refused } from './trouble.js'

interface Props {
  readonly label: string
  /** Of so many units, the question before they are booked. */
  readonly question: (lines: readonly Line[]) => string
  readonly yes: string
  readonly done: (lines: readonly Line[]) => string
  /** Books what was scanned, under this key however often it is asked. Answers why not. */
  readonly book: (lines: readonly Line[], idempotencyKey: string) => Promise<readonly Refused[]>
  /** Why a SKU has no place here; null when it has. */
  readonly isWanted?: (sku: string) => Trouble | null
  /** Whether nothing is something to book, too: an empty bin. */
  readonly mayBeEmpty?: boolean
  readonly children?: ReactNode
}

/** Units that are scanned one by one, looked over, and booked together, once. */
export function ScanSheet({ label, question, yes, done, book, isWanted, mayBeEmpty = false, children }: Props) {
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const [lines, setLines] = useState<readonly Line[]>([])
  const [step, setStep] = useState<'scan' | 'review' | 'busy'>('scan')
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [wrong, setWrong] = useState<ReadonlyMap<string, Trouble>>(new Map())
  const [news, setNews] = useState('')
  const key = useRef<string>(crypto.randomUUID())
  const titles = useRef(new Map<string, string>())

  const take = async (scan: Scan) => {
    setTrouble(null)
    setNews('')
    if (scan.kind === 'done') return setLines((now) => ((mayBeEmpty || now.length > 0) && setStep('review'), now))
    if (scan.kind === 'quantity') return setLines((now) => withQuantity(now, scan.quantity))
    const unwanted = isWanted?.(scan.code)
    if (unwanted) return setTrouble(unwanted)
    const title = await titleOf(scan.code)
    if (typeof title !== 'string') return setTrouble(title)
    setLines((now) => withOneMore(now, { sku: scan.code, title }))
  }
  /** What is not known is told at once, not when all is booked. */
  const titleOf = async (sku: string): Promise<string | Trouble> => {
    const known = titles.current.get(sku)
    if (known !== undefined) return known
    try {
      const { data } = await client.query({ query: ScannedDocument, variables: { sku }, fetchPolicy: 'no-cache' })
      if (!data?.variant) return { keys: ['refused.NOT_FOUND.sku'], values: { sku } }
      titles.current.set(sku, data.variant.title)
      return data.variant.title
    } catch (error) {
      return unanswered(error)
    }
  }
  const confirm = async () => {
    setStep('busy')
    setWrong(new Map())
    try {
      const refused = await book(lines, key.current)
      if (refused.length > 0) return refuse(refused)
      setNews(done(lines))
      setLines([])
    } catch (error) {
      setTrouble(unanswered(error))
      return setStep('review') // under the same key: it is done once, however often it is asked
    }
    key.current = crypto.randomUUID()
    setStep('scan')
  }
  const refuse = (refused: readonly Refused[]) => {
    const atALine = refused.flatMap((error) => {
      const line = lines[lineOf(error) ?? -1]
      return line ? [[line.sku, refusalOf(error)] as const] : []
    })
    setWrong(new Map(atALine))
    const other = refused.find((error) => !lines[lineOf(error) ?? -1])
    setTrouble(other ? refusalOf(other) : null)
    key.current = crypto.randomUUID() // what is mended is something else
    setStep('scan')
  }
  const told = trouble && t(trouble.keys, trouble.values)
  return (
    <>
      {step === 'scan' ? (
        <section className="card">
          {children}
          <ScanField label={label} hint={t('floor.unitHint')} trouble={told} onScan={take} />
        </section>
      ) : (
        <>
          <Review
            question={question(lines)}
            yes={yes}
            isPending={step === 'busy'}
            onYes={() => void confirm()}
            onBack={() => setStep('scan')}
          />
          {told && (
            <p className="notice bad" role="alert">
              {told}
            </p>
          )}
        </>
      )}
      <p role="status" className={news ? 'notice done' : 'visually-hidden'}>
        {news}
      </p>
      {lines.length > 0 && (
        <section className="card" aria-labelledby="scanned">
          <h2 id="scanned">{t('floor.scanned', { count: unitsOf(lines), units: number(unitsOf(lines), language) })}</h2>
          <ul className="lines">
            {lines.map(({ sku, title, quantity }) => (
              <li key={sku}>
                <span className="quantity">{number(quantity, language)}</span>
                <span>
                  <strong>{sku}</strong> <span className="hint">{title}</span>
                  {wrong.has(sku) && (
                    <span className="wrong" role="alert">
                      {t(wrong.get(sku)?.keys ?? [], wrong.get(sku)?.values)}
                    </span>
                  )}
                </span>
                <button
                  type="button"
                  className="quiet"
                  disabled={step !== 'scan'}
                  onClick={() => setLines((now) => now.filter((line) => line.sku !== sku))}
                >
                  {t('floor.remove')}
                  <span className="visually-hidden"> {sku}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
