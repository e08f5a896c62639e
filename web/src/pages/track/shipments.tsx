import { useTranslation } from '../../shared/i18n/translation.js'
import type { TrackedFragment, TrackedShipmentFragment } from './generated.js'
import { StateLines } from '../../shared/ui/state-lines.js'
import { moreToCome, parcelState } from '../../shared/ui/tracking-state.js'

interface Props {
  readonly order: TrackedFragment
  readonly shipments: readonly TrackedShipmentFragment[]
  readonly now: Date
}

export function Shipments({ order, shipments, now }: Props) {
  const { t } = useTranslation()
  const more = moreToCome(order)
  const heading = more ? 'shipment.headingMore' : 'shipment.heading'
  const isAll = shipments.length === 1 && !more
  return shipments.map((shipment, index) => (
    <section key={shipment.id} className="card parcel">
      <h2>{t(heading, { number: index + 1, total: shipments.length })}</h2>
      <StateLines state={parcelState(shipment, now)} isRepeated={isAll} />
      <p>
        {t('shipment.carrier', { carrier: shipment.carrier })} <a href={shipment.trackingUrl}>{shipment.trackingNumber}</a>
      </p>
    </section>
  ))
}
