import { useApolloClient, useQuery } from '@apollo/client/react'
import { Link, useParams } from 'react-router'
import { number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { ExpectedLines } from './expected-lines.js'
import { ReceiveTransferDocument, TransferToReceiveDocument } from './generated.js'
import { usePlace } from './place.js'
import { allot, ofScanned } from './purchase-receipt.js'
import { ScanSheet } from './scan-sheet.js'
import { unitsOf, type Line } from './scan.js'

/** Goods that come from another location: what arrives of a transfer is scanned and booked in. */
export function Arrive() {
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const here = usePlace()
  const { number: asked = '' } = useParams()
  const { data, error, refetch } = useQuery(TransferToReceiveDocument, { variables: { number: asked }, fetchPolicy: 'no-cache' })
  if (error && !data)
    return (
      <p className="notice bad" role="alert">
        {t('error.busy')}
      </p>
    )
  if (!data) return <Skeleton lines={4} />
  const { transfer } = data
  const isElsewhere = transfer != null && transfer.to.id !== here.id
  if (!transfer?.allowedActions.includes('RECEIVE') || isElsewhere)
    return (
      <div className="card empty">
        <p className="lead">
          {t(transfer == null ? 'arrival.unknown' : isElsewhere ? 'arrival.elsewhere' : 'receipt.closed', {
            number: asked,
            place: transfer?.to.code ?? '',
          })}
        </p>
        <Link to="/">{t('floor.home')}</Link>
      </div>
    )
  const ordered = transfer.lines.map(({ inTransit, ...line }) => ({ ...line, outstanding: inTransit }))
  const filled = (lines: readonly Line[]) => ({ count: unitsOf(lines), units: number(unitsOf(lines), language), number: transfer.number })
  const book = async (lines: readonly Line[], idempotencyKey: string) => {
    const arrived = allot(ordered, lines)
    const input = { idempotencyKey, transferId: transfer.id, lines: arrived }
    const answer = await client.mutate({ mutation: ReceiveTransferDocument, variables: { input } })
    if (!answer.data) throw new Error('There is no answer')
    const { userErrors } = answer.data.receiveTransfer
    // When all of it is there, that is what is told last.
    if (userErrors.length === 0 && unitsOf(lines) < ordered.reduce((sum, { outstanding }) => sum + outstanding, 0)) void refetch()
    return userErrors.map((refused) => ofScanned(refused, ordered, arrived, lines))
  }
  return (
    <>
      <h1>{t('arrival.heading', { number: transfer.number, place: transfer.from.code })}</h1>
      <ScanSheet
        label={t('receive.scan')}
        question={(lines) => t('receipt.question', filled(lines))}
        yes={t('receive.yes')}
        done={(lines) => t('receipt.done', filled(lines))}
        isWanted={(sku) => (ordered.some((line) => line.sku === sku) ? null : { keys: ['arrival.notSent'], values: { sku } })}
        book={book}
      />
      <ExpectedLines heading={t('receipt.expected')} lines={ordered.map((line) => ({ ...line, about: line.variant.title }))} />
    </>
  )
}
