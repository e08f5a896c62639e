import { useQuery } from '@apollo/client/react'
import { number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { ExpectedDay } from './expected-day.js'
import { TransfersOfSkuDocument } from './generated.js'

const AGAIN_MS = 5_000

/** What goes from one location to another, and when it is reckoned with there; silent while nothing does. */
export function TransfersOfSku({ sku }: { readonly sku: string }) {
  const { t, language } = useTranslation()
  const { data } = useQuery(TransfersOfSkuDocument, { variables: { sku }, pollInterval: AGAIN_MS, fetchPolicy: 'no-cache' })
  if (!data || data.transfers.totalCount === 0) return null
  const lines = data.transfers.edges.flatMap(({ node: transfer }) =>
    transfer.lines.filter((line) => line.sku === sku).map((line) => ({ ...line, transfer })),
  )
  return (
    <div>
      <h2 id="transfers">{t('transfers.heading')}</h2>
      <div className="table" tabIndex={0} role="region" aria-labelledby="transfers">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('transfers.transfer')}</th>
              <th scope="col">{t('transfers.from')}</th>
              <th scope="col">{t('transfers.to')}</th>
              <th scope="col">{t('purchase.state')}</th>
              <th scope="col" className="number">
                {t('sku.units')}
              </th>
              <th scope="col">{t('transfers.arrives')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, transfer, quantity, inTransit }) => (
              <tr key={id}>
                <td>{transfer.number}</td>
                <td>{transfer.from.code}</td>
                <td>{transfer.to.code}</td>
                <td>{t(`transfers.status.${transfer.status}`)}</td>
                <td className="number">{number(transfer.status === 'DRAFT' ? quantity : inTransit, language)}</td>
                <td>
                  <ExpectedDay expectedOn={transfer.expectedOn} presumedOn={transfer.presumedOn} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
