import { useQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import { number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { ExpectedDay } from './expected-day.js'
import { DeviatingTransfersDocument } from './generated.js'

const AGAIN_MS = 5_000
const UNITS = ['shipped', 'received', 'inTransit', 'writtenOff'] as const

interface Props {
  readonly deviations: readonly ('LATE' | 'SHORT')[]
  /** Only lines of this SKU; absent: of every SKU. */
  readonly sku?: string
  /** Only what goes to this location; null: to any. */
  readonly toLocationId?: string | null
}

/** What goes between locations and is late or came short, line by line; silent while all is as it was meant. */
export function DeviatingTransfers({ deviations, sku, toLocationId = null }: Props) {
  const { t, language } = useTranslation()
  const variables = { deviations: [...deviations], sku: sku ?? null, toLocationId }
  const { data } = useQuery(DeviatingTransfersDocument, { variables, pollInterval: AGAIN_MS, fetchPolicy: 'no-cache' })
  if (!data || data.transfers.totalCount === 0) return null
  const { edges, totalCount } = data.transfers
  const today = new Date().toISOString().slice(0, 10)
  const isLate = (expectedOn: string | null | undefined) => deviations.includes('LATE') && (expectedOn ?? today) < today
  const lines = edges.flatMap(({ node: transfer }) =>
    transfer.lines
      .filter(
        (line) => (sku === undefined || line.sku === sku) && (line.writtenOff > 0 || (line.inTransit > 0 && isLate(transfer.expectedOn))),
      )
      .map((line) => ({ ...line, transfer })),
  )
  return (
    <div>
      <h2 id="deviating">{t(sku === undefined ? 'deviating.heading' : 'deviating.ofSku')}</h2>
      <p className="hint">{t('deviating.count', { count: totalCount, number: number(totalCount, language) })}</p>
      <div className="table" tabIndex={0} role="region" aria-labelledby="deviating">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('transfers.transfer')}</th>
              <th scope="col">{t('stock.sku')}</th>
              <th scope="col">{t('transfers.from')}</th>
              <th scope="col">{t('transfers.to')}</th>
              {UNITS.map((units) => (
                <th key={units} scope="col" className="number">
                  {t(`deviating.${units}`)}
                </th>
              ))}
              <th scope="col">{t('transfers.arrives')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <td>{line.transfer.number}</td>
                <td>{sku === undefined ? <Link to={`/sku/${encodeURIComponent(line.sku)}`}>{line.sku}</Link> : line.sku}</td>
                <td>{line.transfer.from.code}</td>
                <td>{line.transfer.to.code}</td>
                {UNITS.map((units) => (
                  <td key={units} className="number">
                    <span className={units === 'writtenOff' && line.writtenOff > 0 ? 'low' : ''}>{number(line[units], language)}</span>
                  </td>
                ))}
                <td>
                  {line.inTransit > 0 ? (
                    <ExpectedDay expectedOn={line.transfer.expectedOn} presumedOn={line.transfer.presumedOn} />
                  ) : (
                    t('deviating.nothing')
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
