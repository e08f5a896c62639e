import {
  code,
  optional,
  requestHashOf,
  UserErrors,
  userErrorsOf,
  type Database,
  type UserErrorDetail,
  type Viewer,
} from '@kade/service-kit'
import { changeStock, type StockChange } from '../stockroom/change-stock.js'
import type { LevelKey } from '../stockroom/stock-command.store.js'
import { noteDelivery } from './delivery.store.js'
import { receive } from './receive.js'
import { sumPerSku, type Need } from '../stockroom/units.js'

export interface ReceiveStock extends StockChange {
  readonly lines: readonly Need[]
  readonly reference?: string | null
  /** Code of the bin that all of it is put into. */
  readonly bin?: string | null
}

const MOST_LINES = 500
const MOST_UNITS = 1_000_000

/** Goods that came in, at one location; of a delivery that is named, the same units once. Answers the levels that changed. @throws UserErrors */
export async function receiveStock(database: Database, viewer: Viewer, command: ReceiveStock): Promise<LevelKey[]> {
  check(command)
  const { locationId, idempotencyKey, reference, bin } = command
  const lines = sumPerSku(command.lines)
  return changeStock(database, command, {
    skus: lines.map(({ sku }) => sku),
    fieldOf: (sku) => ['lines', String(command.lines.findIndex((line) => line.sku === sku))],
    units: 'quantity',
    bins: bin == null ? [] : [{ code: bin, field: ['bin'], isFilled: true }],
    before: async (tx) => {
      if (reference == null) return
      const linesHash = requestHashOf(lines.map(({ sku, quantity }) => [sku, quantity]).sort())
      if (!(await noteDelivery(tx, { locationId, reference, linesHash })))
        throw UserErrors.of(
          'DUPLICATE',
          `The same units of ${reference} were received here before: name another delivery otherwise`,
          'input',
          'reference',
        )
    },
    decide: (room, deciding, binOf) => {
      const into = bin == null ? undefined : binOf(bin)
      return receive(room, { locationId, lines, into, reference: reference ?? idempotencyKey, actor: viewer.subject }, deciding)
    },
  })
}

function check({ lines, reference }: ReceiveStock): void {
  const errors: UserErrorDetail[] = []
  if (lines.length === 0) errors.push({ code: 'REQUIRED', message: 'A receipt has at least one line', field: ['input', 'lines'] })
  if (lines.length > MOST_LINES)
    errors.push({
      code: 'TOO_MANY',
      message: `A receipt has at most ${MOST_LINES} lines: split it`,
      field: ['input', 'lines'],
      parameters: { most: MOST_LINES },
    })
  lines.forEach(({ quantity }, index) => {
    const field = ['input', 'lines', String(index), 'quantity']
    const parameters = { least: 1, most: MOST_UNITS }
    if (quantity < 1 || quantity > MOST_UNITS)
      errors.push({ code: 'OUT_OF_RANGE', message: `A line has 1 to ${MOST_UNITS} units`, field, parameters })
  })
  const checked = optional(code(200)).safeParse(reference)
  if (checked.error) errors.push(...userErrorsOf(checked.error, 'input', 'reference'))
  if (errors.length > 0) throw new UserErrors(errors)
}
