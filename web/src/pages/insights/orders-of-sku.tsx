import { useQuery } from '@apollo/client/react'
import { number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { ExpectedDay } from './expected-day.js'
import { OrdersOfSkuDocument } from './generated.js'

const AGAIN_MS = 5_000

/** What was bought of a SKU and is still to come. */
export function OrdersOfSku({ sku }: { readonly sku: string }) {
  const { t, language } = useTranslation()
  const { data, error } = useQuery(OrdersOfSkuDocument, { variables: { sku }, pollInterval: AGAIN_MS, fetchPolicy: 'no-cache' })
  if (error && !data)
    return (
      <p className="notice bad" role="alert">
        {t('error.busy')}
      </p>
    )
  if (!data) return <Skeleton lines={2} />
  const lines = data.purchaseOrders.edges.flatMap(({ node: order }) =>
    order.lines.filter((line) => line.sku === sku).map((line) => ({ ...line, order })),
  )
  return (
    <div>
      <h2 id="orders">{t('purchase.heading')}</h2>
      {lines.length === 0 ? (
        <p className="hint">{t('purchase.none')}</p>
      ) : (
        <div className="table" tabIndex={0} role="region" aria-labelledby="orders">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('purchase.order')}</th>
                <th scope="col">{t('purchase.supplier')}</th>
                <th scope="col">{t('stock.location')}</th>
                <th scope="col">{t('purchase.state')}</th>
                {(['ordered', 'received', 'outstanding'] as const).map((units) => (
                  <th key={units} scope="col" className="number">
                    {t(`purchase.${units}`)}
                  </th>
                ))}
                <th scope="col">{t('purchase.expectedOn')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ id, order, ordered, received, outstanding, expectedOn, presumedOn }) => (
                <tr key={id}>
                  <td>{order.number}</td>
                  <td>{order.supplier.name}</td>
                  <td>{order.location.code}</td>
                  <td>{t(`purchase.status.${order.status}`)}</td>
                  {[ordered, received, outstanding].map((units, column) => (
                    <td key={column} className="number">
                      {number(units, language)}
                    </td>
                  ))}
                  <td>
                    <ExpectedDay expectedOn={expectedOn} presumedOn={presumedOn} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
