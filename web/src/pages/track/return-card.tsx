import type { ApolloClient } from '@apollo/client'
import { price } from '../../shared/format/intl.js'
import { useSending } from '../../shared/graph/use-sending.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { TakeReturnBackDocument, type TrackedReturnFragment } from './generated.js'
import { ofReturns } from './of-returns.js'

interface Props {
  readonly back: TrackedReturnFragment
  /** What the goods are called, by SKU. */
  readonly titles: ReadonlyMap<string, string>
  readonly client: ApolloClient
  readonly again: () => Promise<void>
}

/** One return: how far it is, what is in it, its label and its code, until the goods are here. */
export function ReturnCard({ back, titles, client, again }: Props) {
  const { t, language } = useTranslation()
  const { isBusy, refused, send } = useSending()
  const takeBack = async () => {
    const variables = { input: { returnId: back.id } }
    const isDone = await send(async () => {
      const { data } = await client.mutate({ mutation: TakeReturnBackDocument, variables })
      return ofReturns(data?.cancelReturn.userErrors)
    })
    if (isDone) await again()
  }
  const isToBeSent = back.goods === 'AWAITED' && back.status === 'APPROVED'
  return (
    <section className="question" aria-label={t('returns.number', { number: back.number })}>
      <h3>{t(back.origin === 'CLAIM' ? 'returns.claim' : 'returns.number', { number: back.number })}</h3>
      <p role="status">
        {back.status === 'APPROVED' && back.goods === 'NOT_EXPECTED' ? t('returns.kept') : t(`returns.status.${back.status}`)}
        {back.rejectedFor !== null && <> {back.rejectedFor}</>}
      </p>
      {back.owed && back.resolution !== 'EXCHANGE' && <p>{t('returns.owed', { amount: price(back.owed, language) })}</p>}
      {back.exchangeOrders.map(({ id, number }) => (
        <p key={id}>{t('returns.exchangedFor', { number })}</p>
      ))}
      <ul>
        {back.lines.map(({ id, sku, quantity, received, reason }) => (
          <li key={id}>
            {t('items.quantity', { count: Math.max(quantity, received) })} {titles.get(sku) ?? sku}{' '}
            <small>{t(`returns.reasons.${reason}`)}</small>
          </li>
        ))}
      </ul>
      {isToBeSent && back.labelUrl && (
        <div className="label">
          <div>
            <p>{t('returns.how')}</p>
            <p>
              <a href={back.labelUrl} target="_blank" rel="noreferrer">
                {t('returns.label')}
              </a>
            </p>
            <p className="hint">{back.trackingNumber}</p>
          </div>
          {back.dropOffCodeUrl && (
            <img src={back.dropOffCodeUrl} alt={t('returns.code', { code: back.dropOffCode ?? '' })} width="148" height="148" />
          )}
        </div>
      )}
      <div role="alert">{refused && <p className="notice bad">{t(refused.told.keys, refused.told.values)}</p>}</div>
      {back.allowedActions.includes('CANCEL') && (
        <button type="button" className="quiet bad" disabled={isBusy} onClick={() => void takeBack()}>
          {t('returns.takeBack')}
        </button>
      )}
    </section>
  )
}
