import { checkedAs, prose, UserErrors, type Database, type Viewer } from '@kade/service-kit'
import { changeStock, type StockChange } from '../stockroom/change-stock.js'
import { takeAwayOrMove } from '../stockroom/move-units-away.js'
import type { LevelKey } from '../stockroom/stock-command.store.js'
import { changeQuality, TAKEN_FROM, type QualityMove } from './quality.js'

export interface MoveStock extends StockChange {
  readonly sku: string
  readonly quantity: number
  readonly move: QualityMove
  readonly reason: string
}

const MOST_UNITS = 1_000_000

/** Sets free units apart, makes those that were set apart sellable again, or scraps them. @throws UserErrors */
export async function moveStock(database: Database, viewer: Viewer, command: MoveStock): Promise<LevelKey[]> {
  const { sku, locationId, quantity, move } = command
  if (quantity < 1 || quantity > MOST_UNITS)
    throw UserErrors.of('OUT_OF_RANGE', `Move 1 to ${MOST_UNITS} units`, 'input', 'quantity').with({ least: 1, most: MOST_UNITS })
  const reason = checkedAs(prose(500), command.reason, 'input', 'reason')
  const work = () =>
    changeStock(database, command, {
      skus: [sku],
      fieldOf: () => [],
      units: 'quantity',
      ...(TAKEN_FROM[move] === 'available' ? {} : { short: (units) => `Only ${units} units are ${TAKEN_FROM[move]} there` }),
      decide: (room, deciding) => changeQuality(room, { locationId, sku, quantity, move, reason, actor: viewer.subject }, deciding),
    })
  return TAKEN_FROM[move] === 'available' ? takeAwayOrMove(database, { sku, locationId, quantity }, work) : work()
}
