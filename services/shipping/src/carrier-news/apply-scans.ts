import { createHash } from 'node:crypto'
import type { Transaction } from '@kade/service-kit'
import { decidingFor } from '../fulfillment-order/carry-out.js'
import { recordReports, type NumberedReport, type TakeOthers } from '../shipment/record-reports.js'
import { scannedText, type ScannedReport, type ToldParcel } from './scan.js'
import { keepStrays, takeFound } from './stray.store.js'
import type { StrayRow } from './stray.table.js'

export interface HeardParcel extends ToldParcel {
  readonly peer: string
  readonly receivedAt: Date
}
export interface Applied {
  /** The numbers that nobody knows yet: their scans are kept. */
  readonly unknown: ReadonlySet<string>
  /** Those of a parcel that had not left yet when it was told to be on its way, or delivered. */
  readonly refused: ReadonlySet<string>
}

/** Takes what carriers tell, by webhook or when they are asked, into one sequence for each parcel. */
export async function applyScans(tx: Transaction, heard: readonly HeardParcel[], takeOthers: TakeOthers): Promise<Applied> {
  const given = heard.flatMap((parcel) => parcel.scans.map((scan) => ({ parcel, report: reportOf(scan, parcel.receivedAt) })))
  const numbered = given.map(({ parcel, report }): NumberedReport => ({ trackingNumber: parcel.trackingNumber, report }))
  const { strays, refused } = await recordReports(tx, numbered, decidingFor('carrier'))
  const others = strays.length > 0 ? await takeOthers(tx, strays) : new Map<string, string>()
  const unknown = new Set(strays.flatMap(({ trackingNumber }) => (others.has(trackingNumber) ? [] : [trackingNumber])))
  const rows = given.flatMap(({ parcel, report }): StrayRow[] => {
    const { trackingNumber, peer, carrier, receivedAt } = parcel
    const { scanHash, idempotencyKey: _, requestHash: __, receivedAt: ___, ...scan } = report
    return unknown.has(trackingNumber) ? [{ trackingNumber, scanHash, peer, carrier, receivedAt, scan: onPaper(scan) }] : []
  })
  await keepStrays(tx, rows)
  return { unknown, refused: new Set(refused.map(({ trackingNumber }) => trackingNumber)) }
}

/** Scans of numbers that a parcel has by now are applied; answers how many there were. */
export async function applyStrays(tx: Transaction, numbers: number): Promise<number> {
  const found = await takeFound(tx, numbers)
  if (found.length === 0) return 0
  const numbered = found.map(({ trackingNumber, scan, receivedAt }) => ({ trackingNumber, report: reportOf(read(scan), receivedAt) }))
  await recordReports(tx, numbered, decidingFor('carrier'))
  return found.length
}

const reportOf = (scan: ScannedReport, receivedAt: Date) => ({
  ...scan,
  ...{ receivedAt, idempotencyKey: null, requestHash: null },
  scanHash: createHash('sha256').update(scannedText(scan)).digest('base64url'),
})

const onPaper = (scan: ScannedReport): ScannedReport<string> => ({
  ...scan,
  ...{ at: scan.at.toISOString(), estimatedDelivery: scan.estimatedDelivery?.toISOString() ?? null },
})
const read = (scan: ScannedReport<string>): ScannedReport => ({
  ...scan,
  ...{ at: new Date(scan.at), estimatedDelivery: scan.estimatedDelivery === null ? null : new Date(scan.estimatedDelivery) },
})
