import { createHmac } from 'node:crypto'

export const EASYPOST_SECRET = 'a sécret of EasyPost that only this test knows'

export interface ScanOf {
  readonly status: string
  readonly detail?: string
  readonly message?: string
  readonly datetime: string
  readonly city?: string | null
  readonly state?: string | null
  readonly country?: string | null
}

/** A webhook of EasyPost about a parcel, as the documented ones look. */
export const trackerEvent = (trackingNumber: string, scans: readonly ScanOf[], estimate: string | null = null) => ({
  id: `evt_${Math.random().toString(36).slice(2)}`,
  object: 'Event',
  description: 'tracker.updated',
  result: {
    ...{ id: 'trk_1', object: 'Tracker', mode: 'test', tracking_code: trackingNumber, carrier: 'USPS', est_delivery_date: estimate },
    status: scans.at(-1)?.status ?? 'unknown',
    tracking_details: scans.map(({ status, detail, message, datetime, city, state, country }) => ({
      ...{
        object: 'TrackingDetail',
        message: message ?? `Now ${status}`,
        description: '',
        status,
        status_detail: detail ?? 'status_update',
      },
      ...{ datetime, source: 'USPS', carrier_code: '' },
      tracking_location: { object: 'TrackingLocation', city: city ?? null, state: state ?? null, country: country ?? null, zip: null },
    })),
  },
})

/** The header as EasyPost signs: over the bytes, by the secret as NFKD. */
export const signed = (body: string, secret = EASYPOST_SECRET): Record<string, string> => ({
  'content-type': 'application/json',
  'x-hmac-signature': `hmac-sha256-hex=${createHmac('sha256', secret.normalize('NFKD')).update(body).digest('hex')}`,
})
