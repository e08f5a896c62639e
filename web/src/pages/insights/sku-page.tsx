import { useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { Link, useParams } from 'react-router'
import { day, moment, number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Action } from '../../shared/staff/fields.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { DeviatingTransfers } from './deviating-transfers.js'
import { LedgerDocument, StockOfSkuDocument, type LedgerQuery, type StockOfSkuQuery } from './generated.js'
import { DemandOfSku } from './demand-of-sku.js'
import { Holders } from './holders.js'
import { OrdersOfSku } from './orders-of-sku.js'
import { Units } from './stock-health.js'
import { TransfersOfSku } from './transfers-of-sku.js'
import { Waiting } from './waiting.js'

const AGAIN_MS = 5_000
const FEW = 20
const MANY = 100
const COUNTERS = ['available', 'onHand', 'reserved', 'allocated', 'safetyStock', 'held', 'damaged', 'incoming'] as const
const BALANCES = ['onHand', 'reserved', 'allocated', 'held', 'damaged'] as const

type Level = NonNullable<StockOfSkuQuery['variant']>['stock'][number]
type Ledger = NonNullable<LedgerQuery['variant']>['stock'][number]

/** One SKU: where it lies, and every movement that made it so. */
export function SkuPage() {
  const { sku = '' } = useParams()
  const { t, language } = useTranslation()
  const { data, error, loading } = useQuery(StockOfSkuDocument, { variables: { sku }, pollInterval: AGAIN_MS, fetchPolicy: 'no-cache' })
  useEffect(() => {
    document.title = `${sku} · Kade`
  }, [sku])
  const back = <Link to="/">← {t('sku.back')}</Link>
  if (error && !data)
    return (
      <p className="notice bad" role="alert">
        {t('error.busy')}
      </p>
    )
  if (loading && !data) return <Skeleton lines={8} />
  const variant = data?.variant
  if (!variant)
    return (
      <div className="card empty">
        <p className="lead">{t('sku.unknown', { sku })}</p>
        {back}
      </div>
    )
  const { available, policy, promisedShipDate } = variant.availability
  return (
    <>
      {back}
      <div>
        <h1>{variant.title}</h1>
        <p className="hint">{variant.sku}</p>
        <p className="lead">
          {t('sku.available', { count: available, number: number(available, language) })} {t(`sku.policy.${policy}`)}
          {promisedShipDate && ` ${t('sku.leaves', { date: day(promisedShipDate, language) })}`}
        </p>
      </div>
      <DemandOfSku sku={variant.sku} />
      <Waiting sku={variant.sku} />
      <OrdersOfSku sku={variant.sku} />
      <TransfersOfSku sku={variant.sku} />
      <DeviatingTransfers deviations={['SHORT']} sku={variant.sku} />
      <Holders sku={variant.sku} />
      {variant.stock.length === 0 ? (
        <p className="card empty">{t('sku.nowhere')}</p>
      ) : (
        <>
          <Levels levels={variant.stock} />
          <LedgerOf sku={sku} />
        </>
      )}
    </>
  )
}

function Levels({ levels }: { readonly levels: readonly Level[] }) {
  const { t, language } = useTranslation()
  return (
    <div>
      <h2 id="levels">{t('sku.levels')}</h2>
      <div className="table" tabIndex={0} role="region" aria-labelledby="levels">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('stock.location')}</th>
              {COUNTERS.map((counter) => (
                <th key={counter} scope="col" className="number">
                  {t(`stock.${counter}`)}
                </th>
              ))}
              <th scope="col">{t('sku.bins')}</th>
            </tr>
          </thead>
          <tbody>
            {levels.map((level) => (
              <tr key={level.location.id}>
                <th scope="row">{level.location.code}</th>
                {COUNTERS.map((counter) => (
                  <td key={counter} className="number">
                    <Units counter={counter} units={level[counter]} language={language} />
                  </td>
                ))}
                <td>
                  {level.bins.map(({ bin, quantity }) => `${bin.code}: ${quantity}`).join(', ')}
                  {level.unbinned > 0 && <span className="none"> {t('sku.unbinned', { units: number(level.unbinned, language) })}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function LedgerOf({ sku }: { readonly sku: string }) {
  const { t } = useTranslation()
  const [first, setFirst] = useState(FEW)
  const { data, previousData } = useQuery(LedgerDocument, { variables: { sku, first }, pollInterval: AGAIN_MS, fetchPolicy: 'no-cache' })
  const stock = (data ?? previousData)?.variant?.stock
  if (!stock) return <Skeleton lines={4} />
  const isMore = first < MANY && stock.some(({ movements }) => movements.totalCount > first)
  return (
    <>
      {stock.map((level) => (
        <Movements key={level.location.id} level={level} />
      ))}
      {isMore && (
        <div className="actions">
          <Action isQuiet onPress={() => setFirst(MANY)}>
            {t('sku.more', { count: MANY })}
          </Action>
        </div>
      )}
    </>
  )
}

function Movements({ level: { location, movements } }: { readonly level: Ledger }) {
  const { t, language } = useTranslation()
  const id = `ledger-${location.id}`
  return (
    <div>
      <h2 id={id}>{t('sku.ledger', { location: location.code })}</h2>
      <p className="hint">{t('sku.movements', { count: movements.totalCount, number: number(movements.totalCount, language) })}</p>
      <div className="table" tabIndex={0} role="region" aria-labelledby={id}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('sku.at')}</th>
              <th scope="col">{t('sku.kind')}</th>
              <th scope="col" className="number">
                {t('sku.units')}
              </th>
              {BALANCES.map((balance) => (
                <th key={balance} scope="col" className="number">
                  {t(`stock.${balance}`)}
                </th>
              ))}
              <th scope="col">{t('sku.reference')}</th>
              <th scope="col">{t('sku.actor')}</th>
            </tr>
          </thead>
          <tbody>
            {movements.edges.map(({ node }) => (
              <tr key={node.id}>
                <td>
                  <time dateTime={node.at}>{moment(node.at, language)}</time>
                </td>
                <td>{t([`movement.${node.kind}`, 'movement.other'])}</td>
                <td className="number">{number(node.quantity, language)}</td>
                {BALANCES.map((balance) => (
                  <td key={balance} className="number">
                    {node.balance ? <Units counter={balance} units={node.balance[balance]} language={language} /> : ''}
                  </td>
                ))}
                <td>
                  <span className="title">{node.reference}</span>
                </td>
                <td>{node.actor}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
