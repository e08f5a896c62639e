import { UserErrors, type Database, type Viewer } from '@kade/service-kit'
import { changeStock, type StockChange } from '../stockroom/change-stock.js'
import type { LevelKey } from '../stockroom/stock-command.store.js'
import { putAway } from './put-away.js'

export interface PutAwayUnits extends StockChange {
  readonly sku: string
  readonly quantity: number
  /** Code of the bin that they are put into. */
  readonly bin: string
  /** Code of the bin that they are taken out of; from outside of bins without one. */
  readonly fromBin?: string | null
}

const MOST_UNITS = 1_000_000

/** Units that lie at a location are put into a bin of it. @throws UserErrors */
export async function putAwayUnits(database: Database, viewer: Viewer, command: PutAwayUnits): Promise<LevelKey[]> {
  const { sku, locationId, quantity, bin, fromBin } = command
  if (quantity < 1 || quantity > MOST_UNITS)
    throw UserErrors.of('OUT_OF_RANGE', `Put 1 to ${MOST_UNITS} units away`, 'input', 'quantity').with({ least: 1, most: MOST_UNITS })
  if (fromBin === bin) throw UserErrors.of('INVALID', `${bin} is where they lie already`, 'input', 'fromBin').with({ fault: 'TWICE' })
  return changeStock(database, command, {
    skus: [sku],
    fieldOf: () => [],
    units: 'quantity',
    bins: [
      { code: bin, field: ['bin'], isFilled: true },
      ...(fromBin == null ? [] : [{ code: fromBin, field: ['fromBin'], isFilled: false }]),
    ],
    decide: (room, _, binOf) => {
      const [into, outOf] = [binOf(bin), fromBin == null ? undefined : binOf(fromBin)]
      return putAway(room, { locationId, sku, quantity, into, outOf, actor: viewer.subject })
    },
  })
}
