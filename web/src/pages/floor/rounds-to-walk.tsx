import { useQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import { moment, number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { RoundsToWalkDocument, type RoundsToWalkQuery } from './generated.js'
import { mayBePicked } from './workable.js'

const AGAIN_MS = 15_000
/** As many as there are digits for. */
const MOST = 9

interface RoundOfWave {
  readonly path: string
  readonly nth: number
  readonly cutOff: string
  readonly round: RoundsToWalkQuery['waves']['edges'][number]['node']['batches'][number]
}

/** Rounds of the newest waves of a location at which something is still to be picked, those of the carrier that comes first before the others. */
export function useRoundsToWalk(locationId: string): readonly RoundOfWave[] {
  const { data } = useQuery(RoundsToWalkDocument, { variables: { locationId }, pollInterval: AGAIN_MS, fetchPolicy: 'no-cache' })
  const rounds = data?.waves.edges.flatMap(({ node: { id, cutOff, batches } }) =>
    batches.flatMap((round, index) =>
      round.fulfillmentOrders.some(mayBePicked) ? [{ path: `/waves/${id}/${index + 1}`, nth: index + 1, cutOff, round }] : [],
    ),
  )
  return (rounds ?? []).sort((one, other) => one.cutOff.localeCompare(other.cutOff)).slice(0, MOST)
}

/** What is picked together, by the digit that begins it. */
export function RoundsToWalk({ rounds }: { readonly rounds: readonly RoundOfWave[] }) {
  const { t, language } = useTranslation()
  if (rounds.length === 0) return null
  return (
    <section className="card" aria-labelledby="rounds">
      <h2 id="rounds">{t('walk.toWalk')}</h2>
      <p className="hint">{t('walk.toWalkHint')}</p>
      <ul className="expected">
        {rounds.map(({ path, nth, cutOff, round: { kind, fulfillmentOrders } }, index) => (
          <li key={path}>
            <kbd>{index + 1}</kbd> <Link to={path}>{t('walk.of', { nth: number(nth, language), at: moment(cutOff, language) })}</Link>{' '}
            <span className="hint">
              {t('wave.orders', { count: fulfillmentOrders.length, orders: number(fulfillmentOrders.length, language) })},{' '}
              {t(`wave.kind.${kind}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
