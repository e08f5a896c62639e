import { useQuery } from '@apollo/client/react'
import { day, number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { HoldingsOfSkuDocument } from './generated.js'

const AGAIN_MS = 5_000

/** The orders that hold units of a SKU, who is to leave first on top; silent while none does. */
export function Holders({ sku }: { readonly sku: string }) {
  const { t, language } = useTranslation()
  const { data } = useQuery(HoldingsOfSkuDocument, { variables: { sku }, pollInterval: AGAIN_MS, fetchPolicy: 'no-cache' })
  if (!data || data.holdings.totalCount === 0) return null
  const { edges, totalCount } = data.holdings
  return (
    <div>
      <h2 id="holders">{t('holders.heading')}</h2>
      <p className="hint">{t('holders.count', { count: totalCount, number: number(totalCount, language) })}</p>
      <div className="table" tabIndex={0} role="region" aria-labelledby="holders">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('stock.location')}</th>
              <th scope="col" className="number">
                {t('sku.units')}
              </th>
              <th scope="col">{t('holders.as')}</th>
              <th scope="col">{t('purchase.state')}</th>
              <th scope="col">{t('holders.leaves')}</th>
            </tr>
          </thead>
          <tbody>
            {edges.map(({ node }) => (
              <tr key={node.id}>
                <td>{node.location.code}</td>
                <td className="number">{number(node.quantity, language)}</td>
                <td>{node.variant.sku}</td>
                <td>{t(`holders.states.${node.state}`)}</td>
                <td>{node.leavesOn ? day(node.leavesOn, language) : t('holders.notReleased')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
