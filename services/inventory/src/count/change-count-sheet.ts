import { checkedAs, code, isId, isRepeated, requestHashOf, UserErrors, type Database, type Transaction } from '@kade/service-kit'
import { claimKey } from '../stockroom/stock-command.store.js'
import { IllegalCount, type CountSheet } from './count.js'
import { lockSheet, saveSheet } from './count.store.js'
import type { CountSheetRow } from './count.table.js'

export interface CountSheetChange {
  readonly idempotencyKey: string
  readonly countSheetId: string
}

/** Locks the sheet, has it changed, and saves it: once per idempotency key. Answers its id. @throws UserErrors */
export async function changeCountSheet(
  database: Database,
  command: CountSheetChange,
  person: string,
  change: (tx: Transaction, sheet: CountSheetRow & CountSheet) => Promise<CountSheet>,
): Promise<string> {
  const { idempotencyKey, countSheetId } = command
  checkedAs(code(200), idempotencyKey, 'input', 'idempotencyKey')
  const requestHash = requestHashOf(command)
  const field = ['input', 'countSheetId']
  return database.transaction(async (tx) => {
    const known = await claimKey(tx, { idempotencyKey, requestHash, levels: [] })
    if (isRepeated(known, requestHash, 'change')) return countSheetId
    const sheet = isId(countSheetId) ? await lockSheet(tx, countSheetId) : null
    if (!sheet) throw UserErrors.of('NOT_FOUND', 'There is no such count sheet', ...field)
    try {
      const changed = await change(tx, sheet)
      const before = new Set(sheet.lines)
      const isClosed = changed.status === 'APPROVED' || changed.status === 'CANCELLED'
      await saveSheet(
        tx,
        changed,
        changed.lines.filter((line) => !before.has(line)),
        isClosed ? { by: person, at: new Date() } : null,
      )
      return countSheetId
    } catch (error) {
      if (error instanceof IllegalCount) throw UserErrors.of('ILLEGAL_TRANSITION', error.message, ...field).with({ status: sheet.status })
      throw error
    }
  })
}
