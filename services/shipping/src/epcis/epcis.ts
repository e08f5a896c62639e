import type { PackageRow } from '../fulfillment-order/fulfillment-order.table.js'
import type { ScanRow, ShipmentRow } from '../shipment/shipment.table.js'
import { rowOf } from '../shipment/status-table.js'

/** A parcel of an order with all that is known of it. */
export interface ExportedShipment {
  readonly shipment: ShipmentRow
  /** Where it left, by its id. */
  readonly locationId: string
  readonly packages: readonly PackageRow[]
  /** The oldest first. */
  readonly scans: readonly ScanRow[]
}
export interface ExportedOrder {
  readonly number: string
  readonly shipments: readonly ExportedShipment[]
}

const CONTEXT = 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld'

/** The head and the tail of an EPCIS 2.0 document in JSON-LD; its events go between them, with commas. */
export function documentAround(createdAt: Date): readonly [head: string, tail: string] {
  const document = {
    '@context': [CONTEXT],
    type: 'EPCISDocument',
    schemaVersion: '2.0',
    creationDate: createdAt.toISOString(),
    epcisBody: { eventList: [] },
  }
  const [head = '', tail = ''] = JSON.stringify(document).split('[]')
  return [`${head}[`, `]${tail}`]
}

/** What happened to an order's parcels, as GS1 tells it: packed, shipped, and each scan of a carrier. */
export function eventsOf({ number, shipments }: ExportedOrder, baseUrl: string): object[] {
  return shipments.flatMap(({ shipment, locationId, packages, scans }) => {
    const parcels = packages.map(({ sscc }) => ssccOf(sscc))
    const at = uri(baseUrl, 'locations', locationId)
    const about = {
      bizTransactionList: [
        { type: 'po', bizTransaction: uri(baseUrl, 'orders', number) },
        { type: 'desadv', bizTransaction: uri(baseUrl, 'shipments', shipment.trackingNumber) },
      ],
    }
    const packed = packages.map((each) => ({
      ...moment('AggregationEvent', shipment.shippedAt, `${each.id}-packed`, baseUrl),
      ...{ parentID: ssccOf(each.sscc), action: 'ADD', bizStep: 'packing', disposition: 'in_progress' },
      childQuantityList: each.lines.map(({ sku, quantity }) => ({ epcClass: uri(baseUrl, 'variants', sku), quantity })),
      ...{ readPoint: { id: at }, bizLocation: { id: at }, ...about },
    }))
    const shipped = {
      ...moment('ObjectEvent', shipment.shippedAt, shipment.id, baseUrl),
      ...{ epcList: parcels, action: 'OBSERVE', bizStep: 'shipping', disposition: 'in_transit', readPoint: { id: at }, ...about },
    }
    const carried = scans
      .filter(({ source }) => source !== 'OWN')
      .map((scan) => {
        const { bizStep, disposition } = rowOf(scan.step, scan.status)
        const place = [scan.countryCode, scan.location].flatMap((part) => part ?? [])
        return {
          ...moment('ObjectEvent', scan.at, scan.id, baseUrl, offsetIn(scan.localTime)),
          ...{ epcList: parcels, action: 'OBSERVE', bizStep, disposition },
          ...(place.length > 0 ? { readPoint: { id: uri(baseUrl, 'places', place.join(' ')) } } : {}),
          ...about,
        }
      })
    return [...packed, shipped, ...carried]
  })
}

const moment = (type: string, at: Date, id: string, baseUrl: string, offset = '+00:00') => ({
  ...{ type, eventID: uri(baseUrl, 'events', id), eventTime: at.toISOString(), eventTimeZoneOffset: offset },
})

/** GS1 Digital Link of a serial shipping container code. */
const ssccOf = (sscc: string): string => `https://id.gs1.org/00/${sscc}`
const uri = (baseUrl: string, ...parts: readonly string[]): string => `${baseUrl}/id/${parts.map(encodeURIComponent).join('/')}`

/** As the carrier's clock said it; UTC where it did not. */
function offsetIn(localTime: string | null): string {
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)$/.exec(localTime ?? '') ?? []
  return sign && hours && minutes && Number(hours) <= 14 ? `${sign}${hours}:${minutes}` : '+00:00'
}
