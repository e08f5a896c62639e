import type { Reach } from '../../services/orders/src/correction/shipping-service.js'

/** Where the built-in carrier goes. */
export const KADE_EXPRESS: Reach = {
  notServed: ['AQ', 'BV', 'HM', 'TF', 'GS'],
  zones: [
    { code: 'DOMESTIC', match: 'SAME_COUNTRY', countries: [] },
    { code: 'WORLD', match: 'ANYWHERE', countries: [] },
  ],
  services: [{ code: 'PARCEL', zones: [{ zone: 'DOMESTIC' }, { zone: 'WORLD' }] }],
}
