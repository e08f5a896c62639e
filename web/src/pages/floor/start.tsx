import { useApolloClient, useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { ScannedDocument, WhatWaitsDocument } from './generated.js'
import { usePlace } from './place.js'
import { ScanField } from './scan-field.js'
import type { Scan } from './scan.js'
import { TASKS } from './tasks.js'

const AGAIN_MS = 5_000

/** The next task in big letters, then all of them by their number: a digit, a code, or the mouse opens one. */
export function Start() {
  const { t, language } = useTranslation()
  const place = usePlace()
  const client = useApolloClient()
  const navigate = useNavigate()
  const [trouble, setTrouble] = useState<string | null>(null)
  const { data } = useQuery(WhatWaitsDocument, { variables: { locationId: place.id }, pollInterval: AGAIN_MS, fetchPolicy: 'no-cache' })
  const waiting = data?.stockLevels
  const first = waiting?.edges[0]?.node

  const open = async (scan: Scan) => {
    if (scan.kind === 'done') return first ? navigate(`/put-away/${encodeURIComponent(first.variant.sku)}`) : navigate('/receive')
    if (scan.kind !== 'code') return
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
        {waiting === undefined ? (
          <Skeleton lines={1} />
        ) : first ? (
          <>
            <p className="task">
              {t('floor.putAway', { count: first.unbinned, units: number(first.unbinned, language), sku: first.variant.sku })}
            </p>
            <p className="hint">
              {first.variant.title}. {t('floor.waiting', { count: waiting.totalCount, skus: number(waiting.totalCount, language) })}
            </p>
          </>
        ) : (
          <>
            <p className="task">{t('floor.receive')}</p>
            <p className="hint">{t('floor.allPutAway')}</p>
          </>
        )}
        <ScanField label={t('floor.scan')} hint={t('floor.scanHint')} trouble={trouble} onScan={open} />
      </section>
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
