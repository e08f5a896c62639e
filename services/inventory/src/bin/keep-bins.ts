import { countBetween, line, newId, optional, UserErrors, userErrorsOf, type Database } from '@kade/service-kit'
import { z } from 'zod'
import type { BinRow } from '../stockroom/bin.table.js'
import { readKnown } from '../stockroom/stock-command.store.js'
import { upsertBinRows } from './bin.store.js'

export interface BinInput {
  readonly code: string
  readonly zone?: string | null
  readonly sequence?: number | null
  readonly active?: boolean | null
}

const MOST = 500
const FARTHEST = 1_000_000
const named = z.object({
  code: z.string().regex(/^[A-Z0-9-]{1,20}$/, 'has 1 to 20 capitals, digits and hyphens'),
  zone: optional(line(50)),
})

/** Creates or changes bins of a location, all or none. @throws UserErrors naming each wrong field */
export async function upsertBins(database: Database, locationId: string, inputs: readonly BinInput[]): Promise<BinRow[]> {
  const errors = countBetween(inputs.length, MOST, 'bins')
  const seen = new Set<string>()
  const bins = inputs.flatMap((input, index): Omit<BinRow, 'version'>[] => {
    const field = ['input', 'bins', String(index)]
    const { sequence = null, active } = input
    if (seen.has(input.code))
      errors.push({ code: 'INVALID', message: `${input.code} is there twice`, field: [...field, 'code'], parameters: { fault: 'TWICE' } })
    seen.add(input.code)
    if (sequence !== null && (sequence < 0 || sequence > FARTHEST))
      errors.push({
        ...{ code: 'OUT_OF_RANGE', message: `A place on the pick path is 0 to ${FARTHEST}` },
        ...{ field: [...field, 'sequence'], parameters: { least: 0, most: FARTHEST } },
      })
    const checked = named.safeParse(input)
    if (checked.success) return [{ id: newId(), locationId, ...checked.data, sequence, active: active ?? true }]
    errors.push(...userErrorsOf(checked.error, ...field))
    return []
  })
  if (errors.length > 0) throw new UserErrors(errors)
  return database.transaction(async (tx) => {
    const { location } = await readKnown(tx, locationId, [])
    if (!location) throw UserErrors.of('NOT_FOUND', 'There is no such location', 'input', 'locationId')
    return upsertBinRows(tx, locationId, bins)
  })
}
