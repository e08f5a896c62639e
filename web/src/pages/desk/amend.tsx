import { useApolloClient } from '@apollo/client/react'
import { useState, type FormEvent } from 'react'
import { day, price } from '../../shared/format/intl.js'
import { faultOf } from '../../shared/graph/open-graph.js'
import { refusalOf, trouble, troubleOf, type Refusal, type Trouble } from '../../shared/graph/trouble.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Action, TextInput } from '../../shared/staff/fields.js'
import { ADDRESS_PARTS, asInput, changesAnything, fieldOf, UNTOUCHED, wantedOf, type Typed } from './amending.js'
import {
  AmendAtDeskDocument,
  PreviewAmendmentDocument,
  type AmendOrderInput,
  type DeskOrderFragment,
  type PreviewAmendmentQuery,
} from './generated.js'

type Preview = NonNullable<PreviewAmendmentQuery['amendmentPreview']['preview']>
/** What was looked at, and so may be done: a change of what is typed asks for another look. */
interface Looked {
  readonly input: AmendOrderInput
  readonly preview: Preview
}
/** By the name of the field; `form` where it is no field's. */
type Troubles = Readonly<Record<string, Trouble>>

interface Props {
  readonly order: DeskOrderFragment
  /** Asks for the order anew: it has moved on meanwhile. */
  readonly onStale: () => void
  readonly onDone: () => void
}

/** A change of the order: typed, looked at with what it costs, and then done. */
export function Amend({ order, onStale, onDone }: Props) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const [typed, setTyped] = useState(UNTOUCHED)
  const [troubles, setTroubles] = useState<Troubles>({})
  const [looked, setLooked] = useState<Looked | null>(null)
  const [isBusy, setBusy] = useState(false)
  // What was looked at of an order that has moved on meanwhile is looked at again.
  const isStale = looked !== null && looked.input.expectedVersion !== order.version
  const ready = isStale ? null : looked

  const change = (changed: Partial<Typed>) => {
    setTyped({ ...typed, ...changed })
    setLooked(null)
  }
  const refused = (refusals: readonly Refusal[], input: AmendOrderInput): boolean => {
    const told = refusals.map((refusal) => [fieldOf(refusal.field ?? null, input, typed) ?? 'form', refusalOf(refusal)] as const)
    setTroubles(Object.fromEntries(told))
    if (refusals.some(({ code }) => code === 'VERSION_CONFLICT')) onStale()
    if (refusals.length > 0) setLooked(null)
    return refusals.length > 0
  }
  const trying = async (work: () => Promise<void>) => {
    if (isBusy) return
    setBusy(true)
    setTroubles({})
    try {
      await work()
    } catch (error) {
      setTroubles({ form: troubleOf(faultOf(error)) })
    } finally {
      setBusy(false)
    }
  }
  const look = () =>
    trying(async () => {
      const asking = asInput(typed, order)
      if ('wrong' in asking) return setTroubles(Object.fromEntries(asking.wrong.map((field) => [field, trouble('amend.noUnits')])))
      if (!changesAnything(asking.input)) return setTroubles({ form: trouble('amend.nothing') })
      const { data } = await client.query({
        query: PreviewAmendmentDocument,
        variables: { input: asking.input },
        fetchPolicy: 'no-cache',
      })
      const { preview = null, userErrors = [] } = data?.amendmentPreview ?? {}
      if (!refused(userErrors, asking.input) && preview) setLooked({ input: asking.input, preview })
    })
  const apply = ({ input }: Looked) =>
    trying(async () => {
      const { data } = await client.mutate({ mutation: AmendAtDeskDocument, variables: { input } })
      if (!refused(data?.amendOrder.userErrors ?? [], input)) onDone()
    })
  const at = (field: string): string | null => {
    const told = troubles[field]
    return told ? t(told.keys, told.values) : null
  }
  const wrong = isStale ? t('refused.VERSION_CONFLICT.any') : at('form')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void (ready ? apply(ready) : look())
  }
  return (
    <form className="card amend" aria-label={t('amend.button')} onSubmit={submit}>
      <h2>{t('amend.heading')}</h2>
      <Lines order={order} typed={typed} change={change} at={at} />
      <h3>{t('amend.address')}</h3>
      <div className="grid">
        {ADDRESS_PARTS.map((part) => (
          <TextInput
            key={part}
            label={t(`address.${part}`)}
            value={typed.address[part] ?? order.shippingAddress[part] ?? ''}
            onChange={(value) => change({ address: { ...typed.address, [part]: value } })}
            trouble={at(`address.${part}`)}
          />
        ))}
        <TextInput
          isDay
          label={t('amend.deliverBy')}
          value={typed.deliverBy}
          onChange={(deliverBy) => change({ deliverBy })}
          trouble={at('deliverBy')}
        />
      </div>
      <TextInput
        label={t('reason.label')}
        hint={t('reason.hint')}
        value={typed.reason}
        onChange={(reason) => change({ reason })}
        trouble={at('reason')}
      />
      <div role="status">{ready && <Difference preview={ready.preview} deliverBy={ready.input.deliverBy ?? null} />}</div>
      <div role="alert">{wrong && <p className="notice bad">{wrong}</p>}</div>
      <p className="actions">
        <button type="submit" disabled={isBusy}>
          {t(ready ? 'amend.confirm' : 'amend.look')}
        </button>
        <Action isQuiet onPress={onDone}>
          {t('amend.leave')}
        </Action>
      </p>
    </form>
  )
}

interface LinesProps {
  readonly order: DeskOrderFragment
  readonly typed: Typed
  readonly change: (changed: Partial<Typed>) => void
  readonly at: (field: string) => string | null
}

/** Units of each line, another variant in its place, and lines that come to the order. */
function Lines({ order, typed, change, at }: LinesProps) {
  const { t } = useTranslation()
  const setAdded = (index: number, line: Partial<Typed['added'][number]>) =>
    change({ added: typed.added.map((other, at) => (at === index ? { ...other, ...line } : other)) })
  return (
    <>
      {order.lines.map((line) => (
        <fieldset key={line.id}>
          <legend>
            {line.title} <small>{line.sku}</small>
          </legend>
          <TextInput
            label={t('amend.units')}
            hint={t('amend.unitsHint', { count: wantedOf(line) })}
            value={typed.units[line.id] ?? String(wantedOf(line))}
            onChange={(units) => change({ units: { ...typed.units, [line.id]: units } })}
            trouble={at(`units.${line.id}`)}
          />
          <TextInput
            label={t('amend.swap')}
            value={typed.swaps[line.id] ?? ''}
            onChange={(sku) => change({ swaps: { ...typed.swaps, [line.id]: sku } })}
            trouble={at(`swap.${line.id}`)}
          />
        </fieldset>
      ))}
      {typed.added.map(({ sku, units }, index) => (
        <fieldset key={index}>
          <legend>{t('amend.added')}</legend>
          <TextInput
            label={t('amend.units')}
            value={units}
            onChange={(units) => setAdded(index, { units })}
            trouble={at(`added.${index}.units`)}
          />
          <TextInput label={t('amend.sku')} value={sku} onChange={(sku) => setAdded(index, { sku })} trouble={at(`added.${index}.sku`)} />
        </fieldset>
      ))}
      <p>
        <Action isQuiet onPress={() => change({ added: [...typed.added, { sku: '', units: '1' }] })}>
          {t('amend.add')}
        </Action>
      </p>
    </>
  )
}

/** What the change does, to each line and to the money, before it is done. */
function Difference({ preview, deliverBy }: { readonly preview: Preview; readonly deliverBy: string | null }) {
  const { t, language } = useTranslation()
  const money = [
    ['amend.toAuthorize', preview.toAuthorize],
    ['amend.toGiveBack', preview.toGiveBack],
  ] as const
  return (
    <section className="difference">
      <h3>{t('amend.difference')}</h3>
      <ul className="rows">
        {preview.lines.map(({ orderLineId, sku, title, unitPrice, quantityBefore, quantityAfter }) => (
          <li key={orderLineId ?? sku}>
            {t('amend.line', { title, before: quantityBefore, after: quantityAfter })}
            <small>
              {sku} · {t('amend.each', { price: price(unitPrice, language) })}
            </small>
          </li>
        ))}
        {deliverBy && <li>{t('amend.by', { date: day(deliverBy, language) })}</li>}
      </ul>
      <p className="lead">
        {t('amend.total', { before: price(preview.totalBefore, language), after: price(preview.totalAfter, language) })}
      </p>
      {money
        .filter(([, { amount }]) => Number(amount) > 0)
        .map(([key, amount]) => (
          <p key={key}>{t(key, { amount: price(amount, language) })}</p>
        ))}
      {preview.added.map(({ sku, quantity, stock }) => (
        <p key={sku} className={stock?.isSecured === false ? 'notice bad' : 'hint'}>
          {t(`amend.stock.${stock ? (stock.isSecured ? (stock.backordered > 0 ? 'waits' : 'there') : 'none') : 'unknown'}`, {
            ...{ count: quantity, sku, available: stock?.available ?? 0, backordered: stock?.backordered ?? 0 },
            date: stock?.promisedDeliveryDate ? day(stock.promisedDeliveryDate, language) : null,
          })}
        </p>
      ))}
    </section>
  )
}
