import { useQuery } from '@apollo/client/react'
import { day, moment, number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { WaitingForSkuDocument } from './generated.js'

const AGAIN_MS = 5_000

/** Who waits for a SKU, in the order in which they are served, and for what; silent while nobody does. */
export function Waiting({ sku }: { readonly sku: string }) {
  const { t, language } = useTranslation()
  const { data } = useQuery(WaitingForSkuDocument, { variables: { sku }, pollInterval: AGAIN_MS, fetchPolicy: 'no-cache' })
  if (!data || data.backorders.totalCount === 0) return null
  const { edges, totalCount } = data.backorders
  return (
    <div>
      <h2 id="waiting">{t('waiting.heading')}</h2>
      <p className="hint">{t('waiting.count', { count: totalCount, number: number(totalCount, language) })}</p>
      <div className="table" tabIndex={0} role="region" aria-labelledby="waiting">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('waiting.since')}</th>
              <th scope="col">{t('waiting.channel')}</th>
              <th scope="col" className="number">
                {t('sku.units')}
              </th>
              <th scope="col">{t('waiting.promised')}</th>
              <th scope="col">{t('waiting.waitsFor')}</th>
              <th scope="col">{t('waiting.state')}</th>
            </tr>
          </thead>
          <tbody>
            {edges.map(({ node }) => (
              <tr key={node.id}>
                <td>{node.since ? <time dateTime={node.since}>{moment(node.since, language)}</time> : t('purchase.unknown')}</td>
                <td>{node.channel}</td>
                <td className="number">{number(node.quantity, language)}</td>
                <td>{node.promisedShipDate ? day(node.promisedShipDate, language) : t('purchase.unknown')}</td>
                <td>
                  {node.waitsFor
                    .map((need) =>
                      t('waiting.need', {
                        units: number(Math.max(0, need.quantity - need.available), language),
                        sku: need.sku,
                      }),
                    )
                    .join(', ')}
                </td>
                <td>{t(`waiting.states.${node.state}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
