import { useTranslation } from '../shared/i18n.js'
import { day, hour } from '../shared/format.js'
import type { TrackedShipmentFragment } from './generated.js'

export function Shipments({ shipments }: { readonly shipments: readonly TrackedShipmentFragment[] }) {
  const { t, language } = useTranslation()
  return shipments.map((shipment, index) => (
    <section key={shipment.id} className="card">
      <h2>{t('shipment.heading', { number: index + 1, total: shipments.length })}</h2>
      <p className="lead">{t(`tracking.${shipment.status}`)}</p>
      {shipment.delay && <p className="notice bad">{t('shipment.delay', shipment.delay)}</p>}
      {shipment.status !== 'DELIVERED' && shipment.estimatedDelivery && <p>{estimate(shipment.estimatedDelivery, language, t)}</p>}
      <p>
        {t('shipment.carrier', { carrier: shipment.carrier })} <a href={shipment.trackingUrl}>{shipment.trackingNumber}</a>
      </p>
    </section>
  ))
}

/** One day is told with its hours, more days as from and to. */
function estimate(
  { from, to }: { readonly from: string; readonly to: string },
  language: string,
  t: (key: string, values: Record<string, string>) => string,
): string {
  if (day(from, language) !== day(to, language)) return t('order.estimate', { from: day(from, language), to: day(to, language) })
  const hours = `${hour(from, language)}–${hour(to, language)}`
  return t('order.estimateDay', { date: from === to ? day(from, language) : `${day(from, language)}, ${hours}` })
}
