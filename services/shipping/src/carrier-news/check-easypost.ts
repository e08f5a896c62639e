import { isCountry } from '@kade/service-kit'
import { z } from 'zod'
import { stepOfEasypost } from '../shipment/status-table.js'
import type { ScanSource } from '../shipment/shipment.table.js'
import { resolveLocalTime } from './resolve-local-time.js'
import type { ScannedReport, Told, ToldParcel } from './scan.js'

const text = z.string().nullish()
const trackingDetail = z.object({
  ...{ message: text, description: text, status: z.string(), status_detail: text, datetime: z.string(), carrier_code: text },
  tracking_location: z.object({ city: text, state: text, country: text, zip: text }).nullish(),
})
const tracker = z.object({
  object: z.literal('Tracker'),
  ...{ tracking_code: z.string().min(1).max(100), carrier: text, est_delivery_date: text },
  tracking_details: z.array(trackingDetail).max(5_000).nullish(),
})
/** What EasyPost says of a parcel: in a webhook, and when it is asked. */
export type EasypostTracker = z.infer<typeof tracker>
const event = z.object({ description: z.string().max(200), result: z.looseObject({ object: z.string().nullish() }) })

/** What a webhook of EasyPost says. Each one repeats all that was scanned of its parcel. */
export function checkEasypost(body: Buffer): Told {
  const none = { topic: '', trackingNumber: null }
  const parsed = event.safeParse(parse(body))
  if (!parsed.success) return { ...none, kind: 'UNREADABLE', reason: 'It is no event of EasyPost' }
  const { description: topic, result } = parsed.data
  if (result.object !== 'Tracker') return { ...none, topic, kind: 'IGNORED', reason: 'It is about no parcel' }
  const read = tracker.safeParse(result)
  if (!read.success) return { ...none, topic, kind: 'UNREADABLE', reason: `It is no tracker: ${z.prettifyError(read.error).slice(0, 300)}` }
  return { kind: 'PARCEL', topic, ...readTracker(read.data, 'WEBHOOK') }
}

/** What EasyPost answers when it is asked about a parcel. @throws when it is no tracker */
export const readAskedTracker = (answer: unknown): ToldParcel => readTracker(tracker.parse(answer), 'POLL')

/** What a tracker says: each of its scans in our words, its newest with the estimate. */
export function readTracker(
  { tracking_code, carrier, est_delivery_date, tracking_details }: EasypostTracker,
  source: ScanSource,
): ToldParcel {
  const unread: string[] = []
  const scans = (tracking_details ?? []).flatMap((detail): ScannedReport[] => {
    const { city, state, country, zip } = detail.tracking_location ?? {}
    const countryCode = country && isCountry(country.trim().toUpperCase()) ? country.trim().toUpperCase() : null
    const words = clean([detail.message, detail.description].filter(Boolean).join(' '), 500)
    const step = stepOfEasypost(detail.status, detail.status_detail ?? '', words)
    const time = resolveLocalTime(detail.datetime, { countryCode, region: state ?? null })
    if (!step || !time) {
      unread.push(
        step ? `the time ${clean(detail.datetime, 50)}` : `the status ${clean(`${detail.status}/${detail.status_detail ?? ''}`, 80)}`,
      )
      return []
    }
    const location = clean([city, state, zip].filter(Boolean).join(', '), 200)
    return [
      {
        ...{ status: step.status, step: step.step, trouble: step.trouble, at: time.at, isTimeCertain: time.isCertain },
        ...{ description: words || 'Scanned', location: location || null, countryCode, source, estimatedDelivery: null },
        ...{ code: clean(detail.carrier_code || detail.status_detail || detail.status, 100), localTime: clean(detail.datetime, 50) },
      },
    ]
  })
  const newest = scans.reduce<ScannedReport | null>((last, each) => (last && last.at > each.at ? last : each), null)
  const estimate = est_delivery_date ? (resolveLocalTime(est_delivery_date, { countryCode: newest?.countryCode ?? null, region: null })?.at ?? null) : null // prettier-ignore
  return {
    trackingNumber: clean(tracking_code, 100).toUpperCase(),
    carrier: carrier ? clean(carrier, 100) : null,
    scans: scans.map((scan) => (scan === newest && scan.status !== 'DELIVERED' ? { ...scan, estimatedDelivery: estimate } : scan)),
    unread,
  }
}

/** As a database and a reader can take it; a carrier's text is not refused for its letters. */
const clean = (given: string, most: number): string =>
  [...given.normalize('NFC').replace(/[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\s]+/gu, ' ').trim()].slice(0, most).join('') // prettier-ignore

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return null // not read: a person sees it
  }
}
