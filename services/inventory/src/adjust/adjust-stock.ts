import { checkedAs, prose, UserErrors, type Database, type Viewer } from '@kade/service-kit'
import { changeStock, type StockChange } from '../stockroom/change-stock.js'
import { takeAwayOrMove } from '../stockroom/move-units-away.js'
import type { LevelKey } from '../stockroom/stock-command.store.js'
import { adjust } from './adjust.js'

export interface AdjustStock extends StockChange {
  readonly sku: string
  readonly delta: number
  readonly reason: string
}

const MOST_UNITS = 1_000_000

/** A correction by hand, with its reason in the ledger. What is reserved or allocated cannot be taken away. @throws UserErrors */
export async function adjustStock(database: Database, viewer: Viewer, command: AdjustStock): Promise<LevelKey[]> {
  const { sku, locationId, delta } = command
  if (delta === 0 || Math.abs(delta) > MOST_UNITS)
    throw UserErrors.of('OUT_OF_RANGE', `Adjust by 1 to ${MOST_UNITS} units, up or down`, 'input', 'delta').with({
      least: -MOST_UNITS,
      most: MOST_UNITS,
    })
  const reason = checkedAs(prose(500), command.reason, 'input', 'reason')
  const work = () =>
    changeStock(database, command, {
      skus: [sku],
      fieldOf: () => [],
      units: 'delta',
      decide: (room, deciding) => adjust(room, { locationId, sku, delta, reason, actor: viewer.subject }, deciding),
    })
  return delta > 0 ? work() : takeAwayOrMove(database, { sku, locationId, quantity: -delta }, work)
}
