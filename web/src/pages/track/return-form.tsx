import type { ApolloClient } from '@apollo/client'
import { useState } from 'react'
import { dayOfYear, price } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { AskedForm } from './asked-form.js'
import { ExchangeGoods, type Wanted } from './exchange-goods.js'
import {
  ClaimGoodsDocument,
  SendBackDocument,
  type ReturnReason,
  type ReturnResolution,
  type ReturnRulesQuery,
  type TrackedReturnsQuery,
} from './generated.js'
import { ofReturns } from './of-returns.js'

type Order = NonNullable<TrackedReturnsQuery['order']>
type Option = NonNullable<Order['returnOptions']>[number]
type Rules = NonNullable<ReturnRulesQuery['returnPolicy']>
interface Chosen {
  readonly quantity: number
  readonly reason: ReturnReason
}

/** What is wrong with the goods themselves: it is answered for longer, and nothing is kept for it. */
const FAULTS = ['DAMAGED', 'DEFECTIVE', 'WRONG_ITEM', 'NOT_AS_DESCRIBED', 'MISSING'] as const satisfies readonly ReturnReason[]
const REASONS = ['UNWANTED', 'WRONG_SIZE', 'ARRIVED_LATE', ...FAULTS] as const satisfies readonly ReturnReason[]
const isFree = (reason: ReturnReason): boolean => reason !== 'UNWANTED' && reason !== 'WRONG_SIZE'

/** Why units of a line may come back: for a fault alone once the days are over, or where the shop does not take them back. */
const reasonsFor = ({ obstacle }: Option): readonly ReturnReason[] => (obstacle === null ? REASONS : FAULTS)

/** Units that may come back for any reason: none once even a fault is not answered for any more. */
const unitsLeft = ({ returnable, obstacle, faultUntil }: Option): number =>
  obstacle === null || (faultUntil !== null && Date.parse(faultUntil) > Date.now()) ? returnable : 0

interface Props {
  readonly orderId: string
  readonly order: Order
  readonly options: readonly Option[]
  readonly rules: Rules
  readonly isAccount: boolean
  readonly client: ApolloClient
  readonly again: () => Promise<void>
}

/** Which units come back, why, and what for; what is kept for it stands there before it is asked. */
export function ReturnForm({ orderId, order, options, rules, isAccount, client, again }: Props) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<Readonly<Record<string, Chosen>>>({})
  const [instead, setInstead] = useState<Readonly<Record<string, Wanted>>>({})
  const [isEmpty, setEmpty] = useState(false)
  const all = options.flatMap((option) => {
    const { quantity = 0, reason = reasonsFor(option)[0] ?? 'DAMAGED' } = chosen[option.orderLine.id] ?? {}
    return quantity === 0 ? [] : [{ orderLineId: option.orderLine.id, quantity, reason }]
  })
  const isReady = () => {
    setEmpty(all.length === 0)
    return all.length > 0
  }
  const isFault = all.length > 0 && all.every(({ reason }) => (FAULTS as readonly ReturnReason[]).includes(reason))
  const isMissing = all.some(({ reason }) => reason === 'MISSING')
  const ways = { back: t('returns.ways.back'), claim: t('returns.ways.claim') }
  const resolutions: readonly ReturnResolution[] = isAccount ? ['REFUND', 'EXCHANGE', 'STORE_CREDIT'] : ['REFUND', 'EXCHANGE']
  return (
    <>
      <h3>{t('returns.heading')}</h3>
      {options.map((option) => {
        const { id } = option.orderLine
        return <Line key={id} option={option} chosen={chosen[id]} onChoose={(one) => setChosen({ ...chosen, [id]: one })} />
      })}
      <AskedForm
        fields={[
          {
            name: 'resolution',
            label: t('returns.resolution'),
            choices: Object.fromEntries(resolutions.map((each) => [each, t(`returns.resolutions.${each}`)])),
          },
          ...(isFault ? [{ name: 'way', label: t('returns.way'), choices: isMissing ? { claim: ways.claim } : ways }] : []),
          { name: 'comment', label: t('returns.comment'), isLong: true },
        ]}
        confirm={t('returns.confirm')}
        isReady={isReady}
        send={async ({ resolution, way, comment = '' }, idempotencyKey) => {
          const lines = all.map((line) => ({
            ...{ ...line, comment: comment || null },
            ...(resolution === 'EXCHANGE' ? { exchangeFor: instead[line.orderLineId]?.sku ?? null } : {}),
          }))
          const variables = { input: { idempotencyKey, orderId, resolution: resolution as ReturnResolution, lines } }
          const refusals =
            way === 'claim' || (isFault && isMissing)
              ? (await client.mutate({ mutation: ClaimGoodsDocument, variables })).data?.openClaim.userErrors
              : (await client.mutate({ mutation: SendBackDocument, variables })).data?.requestReturn.userErrors
          if (!refusals?.length) {
            setChosen({})
            setInstead({})
          }
          await again()
          return ofReturns(refusals)
        }}
      >
        {({ resolution }) => (
          <>
            {resolution === 'EXCHANGE' && (
              <ExchangeGoods
                order={order}
                going={all.map(({ orderLineId, quantity, reason }) => ({
                  ...{ orderLineId, quantity, isOurs: isFree(reason), instead: instead[orderLineId] ?? null },
                  ...titled(options.find(({ orderLine }) => orderLine.id === orderLineId)),
                }))}
                rules={rules}
                onChoose={(orderLineId, wanted) => setInstead(withChoice(orderLineId, wanted, instead))}
              />
            )}
            <p className="hint">{t(rules.settlesAt === 'APPROVAL' ? 'returns.paidAtOnce' : 'returns.paidLater')}</p>
            <Fee rules={rules} isDue={all.some(({ reason }) => !isFree(reason))} />
            <div role="alert">{isEmpty && all.length === 0 && <p className="notice bad">{t('returns.choose')}</p>}</div>
          </>
        )}
      </AskedForm>
    </>
  )
}

const titled = (option: Option | undefined) => ({ sku: option?.sku ?? '', title: option?.title ?? '' })

function withChoice(
  orderLineId: string,
  wanted: Wanted | null,
  { [orderLineId]: _, ...others }: Readonly<Record<string, Wanted>>,
): Readonly<Record<string, Wanted>> {
  return wanted ? { ...others, [orderLineId]: wanted } : others
}

interface LineProps {
  readonly option: Option
  readonly chosen: Chosen | undefined
  readonly onChoose: (chosen: Chosen) => void
}

/** How many units of one line, and why; until when, or why none. */
function Line({ option, chosen, onChoose }: LineProps) {
  const { t, language } = useTranslation()
  const { title, obstacle, returnable, until, faultUntil } = option
  const left = unitsLeft(option)
  const reasons = reasonsFor(option)
  const { quantity = 0, reason = reasons[0] ?? 'DAMAGED' } = chosen ?? {}
  const last = obstacle === null ? until : faultUntil
  return (
    <fieldset className="sent-back">
      <legend>{title}</legend>
      <p className="hint">
        {obstacle !== null && <>{t(`returns.obstacles.${left < returnable ? 'OVER' : obstacle}`)} </>}
        {left > 0 && last && t('returns.until', { date: dayOfYear(last, language) })}
      </p>
      {left > 0 && (
        <div>
          <label>
            {t('returns.units', { most: left })}
            <select value={quantity} onChange={({ target }) => onChoose({ quantity: Number(target.value), reason })}>
              {Array.from({ length: Math.min(left, MOST) + 1 }, (_, count) => (
                <option key={count}>{count}</option>
              ))}
            </select>
          </label>
          {quantity > 0 && (
            <label>
              {t('returns.reason')}
              <select value={reason} onChange={({ target }) => onChoose({ quantity, reason: target.value as ReturnReason })}>
                {reasons.map((each) => (
                  <option key={each} value={each}>
                    {t(`returns.reasons.${each}`)}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
      )}
    </fieldset>
  )
}
/** So many are offered at once: who sends back more asks again. */
const MOST = 100

/** What is kept where the fault is not ours. */
function Fee({ rules: { feeBps, labelPaidBy, labelFee }, isDue }: { readonly rules: Rules; readonly isDue: boolean }) {
  const { t, language } = useTranslation()
  const label = labelPaidBy === 'CUSTOMER' && labelFee ? price(labelFee, language) : null
  if (!isDue) return null
  if (feeBps === 0 && label === null) return <p>{t('returns.free')}</p>
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(feeBps / 10_000)
  return (
    <p className="notice">
      {feeBps > 0 && t('returns.fee', { percent })} {label !== null && t('returns.labelFee', { amount: label })}
    </p>
  )
}
