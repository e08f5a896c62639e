import { code, isId, newId, UserErrors, userErrorsOf, type Database, type Viewer } from '@kade/service-kit'
import { z } from 'zod'
import type { CarrierProvider } from '../carrier/carrier-provider.js'
import { zonesOf } from '../reference/bin-ref.store.js'
import { readLocationRef } from '../reference/reference.store.js'
import { lockKey } from '../shipment/shipment.store.js'
import { cardCarrier } from './expected-carrier.js'
import { planWave } from './wave.js'
import { readCandidates, waveByKey } from './wave.reads.js'
import { keepWave, lockWavesOf } from './wave.store.js'
import type { WaveRow } from './wave.table.js'

export interface AskedWave {
  readonly idempotencyKey: string
  readonly locationId: string
  readonly cutOff: Date
  readonly countryCode?: string | null | undefined
  readonly carrier?: string | null | undefined
  readonly zone?: string | null | undefined
  readonly pickers?: number | null | undefined
  readonly cartLitres?: number | null | undefined
  readonly cartKilograms?: number | null | undefined
  readonly evenIfLate?: boolean | null | undefined
}
const key = z.object({ idempotencyKey: code(200) })

/** What must leave by the cut-off becomes a wave, each order in one alone. The same key answers the same wave. @throws UserErrors */
export async function releaseWave(
  database: Database,
  viewer: Viewer,
  carriers: readonly CarrierProvider[],
  input: AskedWave,
): Promise<WaveRow> {
  const checked = key.safeParse(input)
  if (!checked.success) throw new UserErrors(userErrorsOf(checked.error, 'input'))
  const { idempotencyKey } = checked.data
  const pickers = between(input.pickers ?? 1, 100, 'pickers')
  const cart = {
    grams: between(input.cartKilograms ?? 60, 2_000, 'cartKilograms') * 1_000,
    cubicMm: between(input.cartLitres ?? 200, 10_000, 'cartLitres') * 1_000_000,
  }
  const { locationId, cutOff, countryCode = null, zone = null } = input
  const carrier = checkCarrier(carriers, input.carrier)
  return database.transaction(async (tx) => {
    const location = isId(locationId) ? await readLocationRef(tx, locationId) : null
    if (!location) throw UserErrors.of('NOT_FOUND', 'There is no such location: ask for `locations`', 'input', 'locationId')
    if (zone !== null && !(await zonesOf(tx, locationId)).includes(zone))
      throw UserErrors.of('NOT_FOUND', `No bin of the location is in ${zone}: ask for \`waveFilters\``, 'input', 'zone')
    await lockKey(tx, idempotencyKey)
    await lockWavesOf(tx, locationId)
    const known = await waveByKey(tx, idempotencyKey)
    if (known) return repeated(known, { ...input, carrier: carrier?.code ?? null })
    const now = new Date()
    const { countryCode: fromCountry } = location.address
    const candidates = await readCandidates(tx, carriers, { locationId, cutOff, countryCode, zone, carrier, fromCountry, now })
    const { batches, doneAt, makesCutOff } = planWave(candidates, { now, cutOff, pickers, cart })
    if (doneAt === null) throw UserErrors.of('NOT_FOUND', 'Nothing is to be picked by then that no wave has', 'input', 'cutOff')
    if (!makesCutOff && !input.evenIfLate)
      throw UserErrors.of(
        'OUT_OF_RANGE',
        `It would be picked by ${doneAt.toISOString()}: take more pickers, or \`evenIfLate\``,
        'input',
        'cutOff',
      ).with({
        least: doneAt.toISOString(),
      })
    const wave: WaveRow = {
      ...{ carrier: carrier?.code ?? null, zone },
      ...{ id: newId(), locationId, cutOff, countryCode, makesCutOff, doneAt, releasedAt: now, releasedBy: viewer.subject, idempotencyKey },
      batches: batches.map((batch) => ({ ...batch, doneAt: batch.doneAt.toISOString() })),
    }
    await keepWave(tx, wave)
    return wave
  })
}

/** @throws UserErrors NOT_FOUND */
function checkCarrier(carriers: readonly CarrierProvider[], wanted: string | null | undefined): CarrierProvider | null {
  if (wanted == null) return null
  const carrier = cardCarrier(carriers, wanted)
  if (carrier) return carrier
  throw UserErrors.of('NOT_FOUND', `Of no carrier called ${wanted} there is a rate card: ask for \`waveFilters\``, 'input', 'carrier')
}

function repeated(wave: WaveRow, { locationId, cutOff, countryCode = null, carrier = null, zone = null }: AskedWave): WaveRow {
  const isSame = wave.locationId === locationId && wave.cutOff.getTime() === cutOff.getTime()
  if (isSame && wave.countryCode === countryCode && wave.carrier === carrier && wave.zone === zone) return wave
  throw UserErrors.of('IDEMPOTENCY_CONFLICT', 'This key was used for another wave: take a new key', 'input', 'idempotencyKey')
}

/** @throws UserErrors OUT_OF_RANGE */
function between(value: number, most: number, field: string): number {
  if (value < 1 || value > most) throw UserErrors.of('OUT_OF_RANGE', `${field} is 1 to ${most}`, 'input', field).with({ least: 1, most })
  return value
}
