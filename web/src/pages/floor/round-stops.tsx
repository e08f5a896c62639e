import { number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import type { RoundToWalkFragment } from './generated.js'

interface Props {
  readonly round: RoundToWalkFragment
  /** Of its stops the one that comes next. */
  readonly next?: number | null
}

/** What is taken from which bin for which order, along the round: what is picked already is struck through. */
export function RoundStops({ round, next = null }: Props) {
  const { t, language } = useTranslation()
  const totes = new Map(
    round.fulfillmentOrders.map(({ id, order }, index) => [id, { nth: index + 1, name: order?.number ?? t('pick.anOrder') }]),
  )
  return (
    <ol className="lines stops">
      {round.stops.map(({ bin, sku, quantity, picked, variant, fulfillmentOrder: { id } }, index) => {
        const tote = totes.get(id)
        return (
          <li
            key={`${bin} ${sku} ${id}`}
            className={picked >= quantity ? 'picked' : undefined}
            aria-current={index === next ? 'step' : undefined}
          >
            <span className="place">{bin ?? t('pick.noBin')}</span>
            <span>
              <strong>{sku}</strong> <span className="hint">{variant?.title}</span>{' '}
              {tote && round.fulfillmentOrders.length > 1 && (
                <span className="hint">{t('walk.for', { tote: number(tote.nth, language), number: tote.name })}</span>
              )}
            </span>
            <span className="quantity">
              {number(picked, language)} / {number(quantity, language)}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
