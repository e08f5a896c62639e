import { useApolloClient } from '@apollo/client/react'
import { useEffect, useRef, useState } from 'react'
import { useParams } from 'react-router'
import { number } from '../../shared/format/intl.js'
import { trouble as troubleAs, type Trouble } from '../../shared/graph/trouble.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { PutAwayDocument, ScannedDocument } from './generated.js'
import { usePlace } from './place.js'
import { Review } from './review.js'
import { ScanField } from './scan-field.js'
import type { Scan } from './scan.js'
import { refusalOf, unanswered } from './trouble.js'

interface Held {
  readonly sku: string
  readonly title: string
  /** Units that lie outside of bins here. */
  readonly unbinned: number
  readonly quantity: number
  /** Where it lies already: it had best go there. */
  readonly bins: string
}

/** A product is scanned, then the bin that it is put into. */
export function PutAway() {
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const place = usePlace()
  const { sku: asked } = useParams()
  const [held, showHeld] = useState<Held | null>(null)
  /** As the next scan finds it, which may come before it is drawn. */
  const now = useRef<Held | null>(null)
  const setHeld = (next: Held | null) => {
    now.current = next
    showHeld(next)
  }
  const [bin, setBin] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [news, setNews] = useState('')
  const key = useRef<string>(crypto.randomUUID())

  const hold = async (sku: string) => {
    try {
      const { data } = await client.query({ query: ScannedDocument, variables: { sku }, fetchPolicy: 'no-cache' })
      if (!data?.variant) return setTrouble({ keys: ['refused.NOT_FOUND.sku'], values: { sku } })
      const level = data.variant.stock.find(({ location }) => location.id === place.id)
      if (!level || level.unbinned === 0) return setTrouble({ keys: ['putAway.nothing'], values: { sku } })
      const { unbinned } = level
      key.current = crypto.randomUUID()
      setHeld({
        ...{ sku, title: data.variant.title, unbinned, quantity: unbinned },
        bins: level.bins.map((content) => content.bin.code).join(', '),
      })
    } catch (error) {
      setTrouble(unanswered(error))
    }
  }
  /** What is asked for by the address: a scan waits for it. */
  const opening = useRef<Promise<void>>(undefined)
  useEffect(() => {
    if (asked !== undefined) opening.current = hold(asked)
  }, [asked])

  const take = async (scan: Scan) => {
    await opening.current
    setTrouble(null)
    setNews('')
    if (scan.kind === 'code') return now.current ? setBin(scan.code) : hold(scan.code)
    if (!now.current) return
    if (scan.kind === 'done') return setTrouble(troubleAs('putAway.binFirst'))
    if (scan.quantity === 0) return setHeld(null)
    setHeld({ ...now.current, quantity: scan.quantity })
  }
  const confirm = async () => {
    if (!held || bin === null) return
    setBusy(true)
    setTrouble(null)
    const { sku, quantity } = held
    try {
      const input = { idempotencyKey: key.current, locationId: place.id, sku, quantity, bin }
      const { data } = await client.mutate({ mutation: PutAwayDocument, variables: { input } })
      const [refused] = data?.putAway.userErrors ?? []
      if (refused) {
        const { keys, values } = refusalOf(refused)
        key.current = crypto.randomUUID()
        setTrouble({ keys, values: { ...values, sku, bin } })
        setBin(null)
      } else {
        setNews(t('putAway.done', { count: quantity, units: number(quantity, language), sku, bin }))
        setHeld(null)
        setBin(null)
      }
    } catch (error) {
      setTrouble(unanswered(error))
    } finally {
      setBusy(false)
    }
  }
  const told = trouble && t(trouble.keys, trouble.values)
  return (
    <>
      <h1>{t('putAway.heading')}</h1>
      {held && (
        <section className="card" aria-live="polite">
          <p className="task">
            {number(held.quantity, language)} × {held.sku}
          </p>
          <p className="hint">
            {held.title}. {t('putAway.unbinned', { count: held.unbinned, units: number(held.unbinned, language) })}{' '}
            {held.bins && t('putAway.liesIn', { bins: held.bins })}
          </p>
        </section>
      )}
      {held && bin !== null ? (
        <>
          <Review
            question={t('putAway.question', { count: held.quantity, units: number(held.quantity, language), sku: held.sku, bin })}
            yes={t('putAway.yes')}
            isPending={isBusy}
            onYes={() => void confirm()}
            onBack={() => setBin(null)}
          />
          {told && (
            <p className="notice bad" role="alert">
              {told}
            </p>
          )}
        </>
      ) : (
        <section className="card">
          <ScanField
            label={t(held ? 'putAway.scanBin' : 'putAway.scanProduct')}
            hint={t(held ? 'putAway.binHint' : 'putAway.productHint')}
            trouble={told}
            onScan={take}
          />
        </section>
      )}
      <p role="status" className={news ? 'notice done' : 'visually-hidden'}>
        {news}
      </p>
    </>
  )
}
