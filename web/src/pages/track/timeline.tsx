import { useTranslation } from '../../shared/i18n/translation.js'
import { country, day, moment } from '../../shared/format/intl.js'
import type { TrackedFragment } from './generated.js'

interface Entry {
  readonly id: string
  readonly at: string
  readonly what: string
  readonly detail: string | null
}

/** What the shop and the carriers did, newest first. */
export function Timeline({ order }: { readonly order: TrackedFragment }) {
  const { t, language } = useTranslation()
  const ofOrder: Entry[] = order.timeline.edges.map(({ node: { id, type, at, data } }) => ({
    id,
    at,
    what: t([`event.${type}`, 'event.other']),
    detail: type === 'PROMISE_CHANGED' ? promisesOf(order, data, t, language) : null,
  }))
  const ofCarriers: Entry[] = (order.shipments ?? []).flatMap(({ events, carrier }) =>
    events.map(({ id, status, at, location, countryCode }) => ({
      id,
      at,
      what: t(`tracking.${status}`),
      detail: [location, countryCode && country(countryCode, language), carrier].filter(Boolean).join(', '),
    })),
  )
  // Of what has the same time, what was written last is the newest.
  const entries = [...ofOrder.toReversed(), ...ofCarriers.toReversed()].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
  return (
    <section className="card">
      <h2>{t('timeline.heading')}</h2>
      <ol className="timeline">
        {entries.map(({ id, at, what, detail }) => (
          <li key={id}>
            <time dateTime={at}>{moment(at, language)}</time>
            <span>
              {what}
              {detail && <small>{detail}</small>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

interface PromiseChange {
  readonly why: string
  readonly changes: readonly { readonly sku: string; readonly units: number; readonly from: string; readonly to: string }[]
}

/** Which units come on another day, and why: a sentence for each. */
function promisesOf(order: TrackedFragment, data: unknown, t: ReturnType<typeof useTranslation>['t'], language: string): string {
  const { why, changes } = data as PromiseChange
  return changes
    .map(({ sku, units, from, to }) =>
      t('timeline.promise.changed', {
        count: units,
        title: order.lines.find((line) => line.sku === sku)?.title ?? sku,
        from: day(from, language),
        to: day(to, language),
        why: t(`timeline.promise.why.${why}`),
      }),
    )
    .join(' ')
}
