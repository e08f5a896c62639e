import { useApolloClient, useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { day, moment, number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { ScannedDocument, WhatWaitsDocument } from './generated.js'
import { Late } from './late.js'
import { nextTask, pathOf, pathOfDocument, type NextTask } from './next-task.js'
import { usePlace } from './place.js'
import { ScanField } from './scan-field.js'
import type { Scan } from './scan.js'
import { TASKS } from './tasks.js'
import { pickable } from './workable.js'

const AGAIN_MS = 5_000
const FEW = 8
/** By itself, or in the code that a drop-off point scanned. */
const RETURN_NUMBER = /\bR-\d+$/i
const DOCUMENT_NUMBER = /^(?:PO|TR)-\d+$/i

/** The next task in big letters, then all of them by their number: a digit, a code, or the mouse opens one. */
export function Start() {
  const { t, language } = useTranslation()
  const place = usePlace()
  const client = useApolloClient()
  const navigate = useNavigate()
  const [trouble, setTrouble] = useState<string | null>(null)
  const { data } = useQuery(WhatWaitsDocument, { variables: { locationId: place.id }, pollInterval: AGAIN_MS, fetchPolicy: 'no-cache' })
  const level = data?.stockLevels.edges[0]?.node
  const expected = [
    ...(data?.purchaseOrders.edges.map(({ node: { supplier, ...order } }) => ({ ...order, from: supplier.name })) ?? []),
    ...(data?.transfers.edges.map(({ node: { from, ...transfer } }) => ({ ...transfer, from: from.name })) ?? []),
  ]
  const expectedInAll = (data?.purchaseOrders.totalCount ?? 0) + (data?.transfers.totalCount ?? 0)
  const toPutAway = level ? { sku: level.variant.sku, units: level.unbinned } : null
  const [first] = pickable(data?.begun, data?.toPick)
  const toPick = first ? { id: first.id, number: first.order?.number ?? null, shipBy: first.shipBy } : null
  const now = new Date()
  const next = data && nextTask({ toPutAway, toPick, expected }, now.toLocaleDateString('sv-SE'), now)

  const open = async (scan: Scan) => {
    if (scan.kind === 'done') return next && navigate(pathOf(next))
    if (scan.kind !== 'code') return
    if (RETURN_NUMBER.test(scan.code)) return navigate(`/return/${encodeURIComponent(scan.code)}`)
    if (DOCUMENT_NUMBER.test(scan.code)) return navigate(pathOfDocument(scan.code))
    const task = TASKS[Number(scan.code) - 1]
    if (task) return navigate(`/${task}`)
    const found = await client
      .query({ query: ScannedDocument, variables: { sku: scan.code }, fetchPolicy: 'no-cache' })
      .then((answer) => answer.data?.variant)
      .catch(() => null)
    if (found) return navigate(`/put-away/${encodeURIComponent(found.sku)}`)
    setTrouble(t('floor.unknown', { code: scan.code }))
  }
  return (
    <>
      <section className="card next" aria-labelledby="next">
        <h1 id="next">{t('floor.next')}</h1>
        {next ? <Next task={next} title={level?.variant.title ?? ''} skus={data.stockLevels.totalCount} /> : <Skeleton lines={1} />}
        <ScanField label={t('floor.scan')} hint={t('floor.scanHint')} trouble={trouble} onScan={open} />
      </section>
      {data && <Late late={data.late} />}
      {expected.length > 0 && (
        <section className="card" aria-labelledby="expected">
          <h2 id="expected">{t('floor.expected', { count: expectedInAll })}</h2>
          <ul className="expected">
            {expected.slice(0, FEW).map(({ id, number: document, from, expectedOn }) => (
              <li key={id}>
                <Link to={pathOfDocument(document)}>{document}</Link> {from}
                {expectedOn && <span className="hint"> {day(expectedOn, language)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <nav aria-label={t('floor.tasks')}>
        <ol className="tasks">
          {TASKS.map((task, index) => (
            <li key={task}>
              <Link className="card" to={`/${task}`}>
                <kbd>{index + 1}</kbd>
                <span>
                  <strong>{t(`task.${task}.name`)}</strong>
                  <span className="hint">{t(`task.${task}.what`)}</span>
                </span>
              </Link>
            </li>
          ))}
        </ol>
      </nav>
    </>
  )
}

function Next({ task, title, skus }: { readonly task: NextTask; readonly title: string; readonly skus: number }) {
  const { t, language } = useTranslation()
  if (task.kind === 'pick')
    return (
      <>
        <p className="task">{t('floor.pick', { number: task.number ?? t('pick.anOrder') })}</p>
        <p className="hint">{task.shipBy && t('pick.leaves', { at: moment(task.shipBy, language) })}</p>
      </>
    )
  if (task.kind === 'putAway')
    return (
      <>
        <p className="task">{t('floor.putAway', { count: task.units, units: number(task.units, language), sku: task.sku })}</p>
        <p className="hint">
          {title}. {t('floor.waiting', { count: skus, skus: number(skus, language) })}
        </p>
      </>
    )
  return (
    <>
      <p className="task">{task.kind === 'receive' ? t('floor.receiveOrder', { number: task.number }) : t('floor.receive')}</p>
      <p className="hint">
        {t('floor.allPutAway')} {task.kind === 'receive' && t(task.isLate ? 'floor.late' : 'floor.today')}
      </p>
    </>
  )
}
