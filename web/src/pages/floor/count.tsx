import { useApolloClient } from '@apollo/client/react'
import { useRef, useState } from 'react'
import { number } from '../../shared/format/intl.js'
import { trouble as troubleAs, type Trouble } from '../../shared/graph/trouble.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { ApproveCountDocument, BeginCountDocument, OpenCountsDocument, RecordCountDocument, type SheetFragment } from './generated.js'
import { countOf, leftOf, sheetFor } from './counting.js'
import { usePlace } from './place.js'
import { Review } from './review.js'
import { ScanField } from './scan-field.js'
import { ScanSheet } from './scan-sheet.js'
import { unitsOf, type Line, type Scan } from './scan.js'
import { refusalOf, unanswered } from './trouble.js'

interface Counting {
  readonly sheet: SheetFragment
  readonly bin: string
}

/** A bin is scanned, then all that lies in it. Nobody is told how many there should be: counting is blind. */
export function Count() {
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const place = usePlace()
  const [counting, setCounting] = useState<Counting | null>(null)
  const [counted, setCounted] = useState<SheetFragment | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [news, setNews] = useState('')
  const key = useRef<string>(crypto.randomUUID())

  const begin = async (scan: Scan) => {
    setTrouble(null)
    setNews('')
    if (scan.kind !== 'code') return setTrouble(troubleAs('count.binFirst'))
    const bin = scan.code.toUpperCase()
    try {
      const { data } = await client.query({ query: OpenCountsDocument, variables: { locationId: place.id }, fetchPolicy: 'no-cache' })
      const known = sheetFor(data?.open.edges.map(({ node }) => node) ?? [], bin)
      if (known) return setCounting({ sheet: known, bin })
      const toApprove = data?.toApprove.edges.find(({ node }) => node.lines.some((line) => line.bin?.code === bin))
      if (toApprove) return setCounted(toApprove.node)
      const input = { idempotencyKey: key.current, locationId: place.id, bins: [bin] }
      const { data: made } = await client.mutate({ mutation: BeginCountDocument, variables: { input } })
      key.current = crypto.randomUUID()
      const [refused] = made?.createCountSheet.userErrors ?? []
      if (refused) return setTrouble({ ...refusalOf({ ...refused, field: ['bin'] }), values: { bin } })
      if (made?.createCountSheet.countSheet) setCounting({ sheet: made.createCountSheet.countSheet, bin })
    } catch (error) {
      setTrouble(unanswered(error))
    }
  }
  const record = async ({ sheet, bin }: Counting, lines: readonly Line[], idempotencyKey: string) => {
    const input = { idempotencyKey, countSheetId: sheet.id, lines: countOf(sheet, bin, lines) }
    const { data } = await client.mutate({ mutation: RecordCountDocument, variables: { input } })
    if (!data) throw new Error('There is no answer')
    const { countSheet, userErrors } = data.recordCount
    if (countSheet) {
      setCounting(null)
      setNews(t('count.recorded', { bin }))
      if (countSheet.status === 'COUNTED') setCounted(countSheet)
      else setTrouble(leftOf(countSheet).length > 0 ? { keys: ['count.left'], values: { bins: leftOf(countSheet).join(', ') } } : null)
    }
    return userErrors
  }
  const approve = async (sheet: SheetFragment) => {
    setBusy(true)
    setTrouble(null)
    try {
      const input = { idempotencyKey: key.current, countSheetId: sheet.id }
      const { data } = await client.mutate({ mutation: ApproveCountDocument, variables: { input } })
      const [refused] = data?.approveCount.userErrors ?? []
      if (refused) {
        setNews('')
        setTrouble(refusalOf(refused))
      } else if (data) setNews(toldOf(data.approveCount.countSheet?.lines ?? []))
      key.current = crypto.randomUUID()
      setCounted(null)
    } catch (error) {
      setTrouble(unanswered(error))
    } finally {
      setBusy(false)
    }
  }
  const toldOf = (lines: SheetFragment['lines']): string => {
    const varied = lines.filter(({ variance }) => variance !== null && variance !== 0)
    if (varied.length === 0) return t('count.asInTheBooks')
    const signed = new Intl.NumberFormat(language, { signDisplay: 'always' })
    return t('count.varied', { lines: varied.map(({ sku, variance }) => `${sku} ${signed.format(variance ?? 0)}`).join(', ') })
  }
  const told = trouble && t(trouble.keys, trouble.values)
  return (
    <>
      <h1>{counting ? t('count.of', { bin: counting.bin }) : t('count.heading')}</h1>
      {counting ? (
        <ScanSheet
          key={`${counting.sheet.id} ${counting.bin}`}
          mayBeEmpty
          label={t('count.scan')}
          question={(lines) => t('count.question', { count: unitsOf(lines), units: number(unitsOf(lines), language), bin: counting.bin })}
          yes={t('count.yes')}
          done={() => ''}
          book={(lines, idempotencyKey) => record(counting, lines, idempotencyKey)}
        />
      ) : counted ? (
        <>
          <Review
            question={t('count.approve', { bins: [...new Set(counted.lines.map(({ bin }) => bin?.code))].join(', ') })}
            yes={t('count.approveYes')}
            isPending={isBusy}
            onYes={() => void approve(counted)}
            onBack={() => setCounted(null)}
          />
          {told && (
            <p className="notice bad" role="alert">
              {told}
            </p>
          )}
        </>
      ) : (
        <section className="card">
          <ScanField label={t('count.scanBin')} hint={t('count.binHint')} trouble={told} onScan={begin} />
        </section>
      )}
      <p role="status" className={news ? 'notice done' : 'visually-hidden'}>
        {news}
      </p>
    </>
  )
}
