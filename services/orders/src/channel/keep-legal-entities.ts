import {
  code,
  email,
  line,
  optional,
  postalAddress,
  UserErrors,
  userErrorsOf,
  type Database,
  type UserErrorDetail,
} from '@kade/service-kit'
import { z } from 'zod'
import { lockLegalEntity, saveLegalEntityRow, sellIn, takenSeries } from './legal-entity.store.js'
import type { LegalEntityRow } from './legal-entity.table.js'

const MOST_CHANNELS = 100
const series = z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/, 'is no series: 1 to 20 capital letters, digits and dashes, such as INV')
const entityInput = z.object({
  code: code(40),
  name: line(200),
  vatId: optional(code(30)),
  registrationId: optional(line(60)),
  email,
  address: postalAddress,
  invoiceSeries: series,
  creditNoteSeries: series,
})

export interface SaveLegalEntity {
  readonly channels?: readonly string[] | null
  readonly expectedVersion?: number | null
  readonly [field: string]: unknown
}

/** Creates a legal entity or changes it, and has it sell in channels. @throws UserErrors naming each wrong field; nothing is changed then */
export async function saveLegalEntity(database: Database, input: SaveLegalEntity): Promise<LegalEntityRow> {
  const { expectedVersion } = input
  const entity = checked(input)
  const channels = [...new Set(input.channels ?? [])]
  return database.transaction(async (tx) => {
    const before = await lockLegalEntity(tx, entity.code)
    if (expectedVersion != null && expectedVersion !== (before?.version ?? 0))
      throw UserErrors.of(
        'VERSION_CONFLICT',
        `The legal entity is at version ${before?.version ?? 0} by now: read it again`,
        ...['input', 'expectedVersion'],
      ).with({ version: before?.version ?? 0 })
    const taken = await takenSeries(tx, entity.code, [entity.invoiceSeries, entity.creditNoteSeries])
    if (taken.length > 0) throw new UserErrors(taken.map((name) => seriesTaken(entity, name)))
    const saved = await saveLegalEntityRow(tx, entity)
    if (!saved) throw new Error(`The legal entity ${entity.code} was not saved`)
    const known = await sellIn(tx, saved.id, channels)
    const missing = channels.filter((channel) => !known.includes(channel))
    if (missing.length > 0) throw new UserErrors(missing.map((channel) => noChannel(input, channel)))
    return saved
  })
}

function checked(input: SaveLegalEntity) {
  const errors: UserErrorDetail[] = []
  const parsed = entityInput.safeParse(input)
  if (!parsed.success) errors.push(...userErrorsOf(parsed.error, 'input'))
  if ((input.channels?.length ?? 0) > MOST_CHANNELS)
    errors.push({
      ...{ code: 'TOO_MANY', message: `At most ${MOST_CHANNELS} channels at once: send them in parts`, field: ['input', 'channels'] },
      parameters: { most: MOST_CHANNELS },
    })
  if (errors.length > 0 || !parsed.success) throw new UserErrors(errors)
  const { vatId = null, registrationId = null, ...entity } = parsed.data
  if (vatId === null && registrationId === null)
    throw UserErrors.of(
      'REQUIRED',
      'An invoice names its seller by a VAT number or by one of the register: give one of them',
      'input',
      'vatId',
    )
  if (entity.invoiceSeries === entity.creditNoteSeries) throw new UserErrors([seriesTaken(entity, entity.creditNoteSeries)])
  const { company, line2, postalCode, region, phone } = entity.address
  const address = { ...entity.address, company: company ?? null, line2: line2 ?? null, postalCode: postalCode ?? null, region: region ?? null, phone: phone ?? null } // prettier-ignore
  return { ...entity, vatId, registrationId, address }
}

const seriesTaken = ({ creditNoteSeries }: { readonly creditNoteSeries: string }, name: string): UserErrorDetail => ({
  ...{ code: 'INVALID', message: `Something else is counted in the series ${name} already: choose another` },
  ...{ field: ['input', name === creditNoteSeries ? 'creditNoteSeries' : 'invoiceSeries'], parameters: { fault: 'TWICE' } },
})

const noChannel = ({ channels }: SaveLegalEntity, channel: string): UserErrorDetail => ({
  ...{ code: 'NOT_FOUND', message: `There is no channel ${channel}` },
  field: ['input', 'channels', String((channels ?? []).indexOf(channel))],
})
