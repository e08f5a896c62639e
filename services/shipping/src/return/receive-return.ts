import type { Disposition } from '@kade/events'
import {
  checkedAs,
  code,
  isId,
  isRepeated,
  optional,
  prose,
  requestHashOf,
  UserErrors,
  type Database,
  type Transaction,
  type UserErrorDetail,
  type Viewer,
} from '@kade/service-kit'
import { readLocationRef } from '../reference/reference.store.js'
import { changeReturn, refuseWords } from './change-return.js'
import { inspect, type LookedAt } from './inspect.js'
import type { Condition } from './policy.js'
import { keepReceipt, knownSkus, lockReturnKey, receiptOfKey } from './return.store.js'
import { isAwaited, type Return } from './return.js'

export interface ReceivedUnits {
  readonly quantity: number
  readonly disposition: Disposition
  readonly condition?: Condition | null
  readonly note?: string | null
}
export interface ReceiveReturn {
  readonly idempotencyKey?: string | null
  readonly returnId: string
  readonly locationId?: string | null
  readonly lines: readonly (ReceivedUnits & { readonly returnLineId: string; readonly isMoreThanAnnounced?: boolean | null })[]
  readonly wrongItems?: readonly (ReceivedUnits & { readonly sku: string })[] | null
  readonly isLast?: boolean | null
}

const MOST_UNITS = 1_000_000
const MOST_LINES = 2_000

/** Goods are back at a location, and looked at: a disposition for each unit. @throws UserErrors naming each wrong field */
export async function receiveReturn(database: Database, viewer: Viewer, given: ReceiveReturn): Promise<string> {
  const key = given.idempotencyKey == null ? null : checkedAs(code(200), given.idempotencyKey, 'input', 'idempotencyKey')
  const { returnId, lines, isLast } = given
  const wrong = given.wrongItems ?? []
  if (lines.length + wrong.length === 0) throw UserErrors.of('REQUIRED', 'Name what came', 'input', 'lines')
  if (lines.length > MOST_LINES) throw tooMany('lines')
  if (wrong.length > MOST_LINES) throw tooMany('wrongItems')
  const requestHash = requestHashOf([returnId, given.locationId ?? null, lines, wrong, isLast ?? false])
  return changeReturn(database, viewer, returnId, 'SEE', async (tx, back, deciding, isErased) => {
    if (key !== null && (await isKnown(tx, key, requestHash))) return null
    if (isAwaited(back)) await checkReceipt(tx, back, lines, wrong)
    if (isErased) refuseNotes(lines, wrong)
    const locationId = await locationOf(tx, given.locationId ?? back.locationId)
    const decision = inspect(
      back,
      {
        locationId,
        lines: lines.map((line, index) => ({ returnLineId: line.returnLineId, ...looked(line, 'lines', index) })),
        wrong: wrong.map((item, index) => ({ sku: item.sku, ...looked(item, 'wrongItems', index) })),
        isLast: isLast ?? false,
      },
      deciding,
    )
    if (key !== null) await keepReceipt(tx, { idempotencyKey: key, returnId: back.id, requestHash })
    return decision
  })
}

function refuseNotes(lines: ReceiveReturn['lines'], wrongItems: NonNullable<ReceiveReturn['wrongItems']>): void {
  refuseWords(lines, 'lines', 'note')
  refuseWords(wrongItems, 'wrongItems', 'note')
}

async function isKnown(tx: Transaction, key: string, requestHash: string): Promise<boolean> {
  await lockReturnKey(tx, key)
  return isRepeated(await receiptOfKey(tx, key), requestHash, 'receipt')
}

const tooMany = (field: string): UserErrors =>
  UserErrors.of('TOO_MANY', `At most ${MOST_LINES} at once: split them`, 'input', field).with({ most: MOST_LINES })

export const looked = ({ quantity, disposition, condition, note }: ReceivedUnits, field: string, index: number): LookedAt => ({
  quantity,
  disposition,
  condition: condition ?? 'NEW',
  note: checkedAs(optional(prose(500)), note ?? null, 'input', field, String(index), 'note'),
})

/** @throws UserErrors NOT_FOUND for what is no location, REQUIRED where nobody says which */
export async function locationOf(tx: Transaction, locationId: string | null): Promise<string> {
  if (locationId === null) throw UserErrors.of('REQUIRED', 'Name the location where the goods are', 'input', 'locationId')
  const location = isId(locationId) ? await readLocationRef(tx, locationId) : undefined
  if (!location) throw UserErrors.of('NOT_FOUND', 'There is no such location', 'input', 'locationId')
  return location.id
}

export const refused = (
  code: UserErrorDetail['code'],
  message: string,
  field: string,
  index: number,
  name: string,
  parameters?: UserErrorDetail['parameters'],
): UserErrorDetail => ({ code, message, field: ['input', field, String(index), name], ...(parameters ? { parameters } : {}) })

/** @throws UserErrors for lines that the return has not, and for more than was announced where nobody says that it is */
async function checkReceipt(
  tx: Transaction,
  back: Return,
  lines: ReceiveReturn['lines'],
  wrong: NonNullable<ReceiveReturn['wrongItems']>,
): Promise<void> {
  const left = new Map(back.lines.map(({ id, quantity, received }) => [id, Math.max(0, quantity - received)]))
  const errors = lines.flatMap(({ returnLineId, quantity, isMoreThanAnnounced }, index): UserErrorDetail[] => {
    const most = left.get(returnLineId)
    if (most === undefined)
      return [
        refused('NOT_FOUND', 'The return has no such line: what was not announced goes into wrongItems', 'lines', index, 'returnLineId'),
      ]
    left.set(returnLineId, Math.max(0, most - quantity))
    const limit = isMoreThanAnnounced ? MOST_UNITS : most
    if (quantity >= 1 && quantity <= limit) return []
    const message =
      limit === 0
        ? 'All units that were announced of it have come: say isMoreThanAnnounced if these came besides'
        : `1 to ${limit} units of it are still to come`
    return [refused('OUT_OF_RANGE', message, 'lines', index, 'quantity', { least: 1, most: limit })]
  })
  const known = await knownSkus(
    tx,
    wrong.map(({ sku }) => sku),
  )
  errors.push(...wrong.flatMap((item, index) => faultsOfItem(item, known, 'wrongItems', index)))
  if (errors.length > 0) throw new UserErrors(errors)
}

/** Of goods that are known by their SKU alone. */
export function faultsOfItem(
  { sku, quantity }: { readonly sku: string; readonly quantity: number },
  known: ReadonlySet<string>,
  field: string,
  index: number,
): UserErrorDetail[] {
  if (!known.has(sku)) return [refused('NOT_FOUND', 'There is no such SKU', field, index, 'sku', { sku })]
  if (quantity >= 1 && quantity <= MOST_UNITS) return []
  return [refused('OUT_OF_RANGE', `1 to ${MOST_UNITS} units`, field, index, 'quantity', { least: 1, most: MOST_UNITS })]
}
