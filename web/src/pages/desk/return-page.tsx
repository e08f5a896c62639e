import { useApolloClient, useQuery } from '@apollo/client/react'
import { Link, useParams } from 'react-router'
import { moment, price } from '../../shared/format/intl.js'
import { isRefused } from '../../shared/graph/open-graph.js'
import { readAgain } from '../../shared/graph/read-again.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { Change } from './change.js'
import {
  ApproveReturnAtDeskDocument,
  CancelReturnAtDeskDocument,
  CloseReturnAtDeskDocument,
  DeskReturnDocument,
  RejectReturnAtDeskDocument,
  type DeskReturnFragment,
} from './generated.js'
import { Part, Rows } from './part.js'
import { Step } from './step.js'

/** What the floor and the provider do is seen after this long. */
const AGAIN_MS = 5_000

/** One return on its three axes: what was decided, where the goods are, whether it is paid; and what may be done to it now. */
export function ReturnPage() {
  const { number = '' } = useParams()
  const { t, language } = useTranslation()
  const { data, error, refetch } = useQuery(DeskReturnDocument, { variables: { number }, pollInterval: AGAIN_MS, fetchPolicy: 'no-cache' })
  const back = data?.return
  if (!back && !error) return <Skeleton lines={6} />
  if (!back)
    return (
      <p className="notice bad" role="alert">
        {isRefused(error) ? t('returns.unknown', { number }) : t('error.busy')}
      </p>
    )
  return (
    <>
      <section className="card">
        <h1>{back.number}</h1>
        <p className="lead">{t(`returns.status.${back.status}`)}</p>
        <p>
          {t(`returns.origin.${back.origin}`)}, {moment(back.requestedAt, language)}.{' '}
          {back.order && <Link to={`/orders/${back.order.number}`}>{back.order.number}</Link>}
        </p>
        {back.rejectedFor && <p className="notice">{back.rejectedFor}</p>}
        <dl className="facts">
          <dt>{t('returns.axis.request')}</dt>
          <dd>{t(`returns.request.${back.request}`)}</dd>
          <dt>{t('returns.axis.goods')}</dt>
          <dd>
            {t(`returns.goods.${back.goods}`)} {back.location?.code}{' '}
            {back.labelUrl ? <a href={back.labelUrl}>{back.trackingNumber}</a> : back.trackingNumber}
          </dd>
          <dt>{t('returns.axis.money')}</dt>
          <dd>
            {t(`returns.money.${back.money}`)} {back.owed && t('returns.owed', { amount: price(back.owed, language) })}
          </dd>
          <dt>{t('returns.axis.resolution')}</dt>
          <dd>
            {t(`returns.resolution.${back.resolution}`)}{' '}
            {back.exchangeOrders.map(({ id, number: other, status }) => (
              <span key={id}>
                <Link to={`/orders/${other}`}>{other}</Link> <span className="tag">{t(`orderStatus.${status}`)}</span>{' '}
              </span>
            ))}
          </dd>
        </dl>
        <Doing back={back} onChange={() => readAgain(refetch)} />
      </section>
      <Lines back={back} />
      {back.refunds.length > 0 && (
        <Part heading={t('returns.refunds')}>
          <Rows
            of={back.refunds}
            rowOf={({ amount, status, destination }) => (
              <>
                <strong>{price(amount, language)}</strong> <span className="tag">{t(`returns.refund.${status}`)}</span>
                <small>{t(destination === 'STORE_CREDIT' ? 'refund.credit' : 'refund.original')}</small>
              </>
            )}
          />
        </Part>
      )}
    </>
  )
}

/** What came of each line, entry by entry. */
function Lines({ back: { lines } }: { readonly back: DeskReturnFragment }) {
  const { t, language } = useTranslation()
  return (
    <Part heading={t('returns.lines')}>
      <Rows
        of={lines}
        rowOf={({ sku, quantity, received, accepted, reason, comment, exchangeFor, receipt, units }) => (
          <>
            <strong>
              {quantity} × {sku}
            </strong>{' '}
            <span className="tag">{t(`returns.receipt.${receipt}`)}</span>
            <small>
              {t(`returns.reason.${reason}`)}
              {comment && <> · {comment}</>} {exchangeFor && <>· {t('returns.wanted', { sku: exchangeFor })} </>}·{' '}
              {t('returns.came', { received, accepted })}
            </small>
            {units.length > 0 && (
              <ul>
                {units.map((one) => (
                  <li key={one.id}>
                    {one.quantity} × {t(`returns.disposition.${one.disposition}`)}, {t(`returns.condition.${one.condition}`)}
                    {!one.isAccepted && <>, {t('returns.unpaid')}</>}
                    <small>
                      {one.location.code} · {one.receivedBy} · {moment(one.receivedAt, language)} {one.note}
                    </small>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      />
    </Part>
  )
}

interface DoingProps {
  readonly back: DeskReturnFragment
  readonly onChange: () => Promise<void>
}

/** No more than is allowed now. */
function Doing({ back: { id: returnId, number, goods, allowedActions }, onChange }: DoingProps) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const variables = { input: { returnId } }
  if (allowedActions.length === 0) return null
  return (
    <div className="actions">
      {allowedActions.includes('APPROVE') && (
        <Step
          button={t(goods === 'AWAITED' ? 'returns.approve' : 'returns.settle')}
          done={t('returns.approved')}
          work={async () =>
            (await client.mutate({ mutation: ApproveReturnAtDeskDocument, variables })).data?.approveReturn.userErrors ?? []
          }
          onChange={onChange}
        />
      )}
      {allowedActions.includes('REJECT') && (
        <Change
          button={t('rejectReturn.button')}
          confirm={t('rejectReturn.confirm')}
          what={t('rejectReturn.what')}
          fields={[{ name: 'reason', label: t('reason.label'), isLong: true }]}
          change={async ({ reason = '' }) => {
            const { data } = await client.mutate({ mutation: RejectReturnAtDeskDocument, variables: { input: { returnId, reason } } })
            await onChange()
            return data?.rejectReturn.userErrors ?? []
          }}
        />
      )}
      {allowedActions.includes('RECEIVE') && <a href={`/floor/return/${encodeURIComponent(number)}`}>{t('returns.receive')}</a>}
      {allowedActions.includes('CLOSE') && (
        <Change
          button={t('closeReturn.button')}
          confirm={t('closeReturn.confirm')}
          what={t('closeReturn.what')}
          fields={[]}
          change={async () => {
            const { data } = await client.mutate({ mutation: CloseReturnAtDeskDocument, variables })
            await onChange()
            return data?.closeReturn.userErrors ?? []
          }}
        />
      )}
      {allowedActions.includes('CANCEL') && (
        <Change
          button={t('cancelReturn.button')}
          confirm={t('cancelReturn.confirm')}
          what={t('cancelReturn.what')}
          fields={[]}
          change={async () => {
            const { data } = await client.mutate({ mutation: CancelReturnAtDeskDocument, variables })
            await onChange()
            return data?.cancelReturn.userErrors ?? []
          }}
        />
      )}
    </div>
  )
}
