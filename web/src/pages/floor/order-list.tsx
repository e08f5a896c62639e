import { useState, type ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { moment, number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import type { ToPickFragment } from './generated.js'
import { ScanField } from './scan-field.js'
import type { Scan } from './scan.js'

interface Props {
  /** Where each of them is worked on, and in whose words. */
  readonly path: 'pick' | 'pack'
  /** Those that may be worked on, in their order. */
  readonly orders: readonly ToPickFragment[]
  /** So many there are in all. */
  readonly count: number
  readonly noteOf: (status: ToPickFragment['status']) => string
  /** Where a digit leads, from 1 on. */
  readonly shortcuts?: readonly string[]
  readonly children?: ReactNode
}

/** Orders that wait for somebody's hands: the number of one begins with it, Enter alone with the first. */
export function OrderList({ path, orders, count, noteOf, shortcuts = [], children }: Props) {
  const { t, language } = useTranslation()
  const navigate = useNavigate()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [first] = orders
  const open = async (scan: Scan) => {
    if (scan.kind === 'done') return first && navigate(`/${path}/${first.id}`)
    if (scan.kind !== 'code') return
    const shortcut = shortcuts[Number(scan.code) - 1]
    if (shortcut !== undefined) return navigate(shortcut)
    const scanned = scan.code.toUpperCase()
    const named = orders.find(({ order }) => order?.number.toUpperCase() === scanned)
    return named ? navigate(`/${path}/${named.id}`) : setTrouble(t(`${path}.unknown`, { number: scanned }))
  }
  return (
    <>
      <h1>{t(`${path}.heading`)}</h1>
      <section className="card">
        {!first && <p className="lead">{t(`${path}.nothing`)}</p>}
        <ScanField label={t('pick.scanOrder')} hint={t(`${path}.orderHint`)} trouble={trouble} onScan={open} />
      </section>
      {children}
      {first && (
        <section className="card" aria-labelledby="waiting">
          <h2 id="waiting">{t(`${path}.waiting`, { count, orders: number(count, language) })}</h2>
          <ul className="lines">
            {orders.map(({ id, status, shipBy, isOverdue, order, lines }) => (
              <li key={id}>
                <span className="quantity">
                  {number(
                    lines.reduce((sum, { quantity }) => sum + quantity, 0),
                    language,
                  )}
                </span>
                <span>
                  <Link to={`/${path}/${id}`}>{order?.number ?? t('pick.anOrder')}</Link>{' '}
                  {shipBy && <span className="hint">{t(isOverdue ? 'pick.late' : 'pick.leaves', { at: moment(shipBy, language) })}</span>}
                </span>
                <span className="hint">{noteOf(status)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
