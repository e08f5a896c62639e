import { newId, UserErrors, type Database, type Viewer } from '@kade/service-kit'
import { mayHold } from '../access.js'
import { checkConsignment, type ConsignmentInput } from '../consignment/check-consignment.js'
import { carryOut } from '../order/carry-out.js'
import { legally, lockToChange, type ChangeCommand } from '../order/change-order.js'
import { changed, decided } from '../order/decision.js'
import { canHold, IllegalTransition, placesOfOrder } from '../order/order.js'
import { termsOf } from '../consignment/consignment.js'
import { readImportFacts } from '../consignment/consignment.reads.js'
import { recheckOrders } from './check-customs.js'
import { saveConsignment } from './customs-check.store.js'

interface SetConsignment extends ChangeCommand {
  readonly consignment: ConsignmentInput
}

/** Keeps and tells the terms; where customs have now what they ask for, the order goes on, in the same transaction. @throws UserErrors */
export async function setConsignment(database: Database, viewer: Viewer, command: SetConsignment): Promise<void> {
  const { given, errors } = checkConsignment(command.consignment, ['input', 'consignment'])
  if (errors.length > 0) throw new UserErrors(errors)
  if (Object.keys(given).length === 0) throw UserErrors.of('REQUIRED', 'Say what is to change', 'input', 'consignment')
  await database.transaction(async (tx) => {
    const { order, locked } = await lockToChange(tx, viewer, command, { may: mayHold, what: 'declared anew' })
    legally(order, () => {
      const { shipped, delivered } = placesOfOrder(order)
      if (!canHold(order) || shipped + delivered > 0) throw new IllegalTransition('Customs are told before anything leaves')
    })
    const before = await readImportFacts(tx, order.id, [])
    const { importCost: _, ...terms } = { importCost: null, ...before.consignment, ...given }
    const consignment = termsOf(terms, order.vatId)
    await saveConsignment(tx, order.id, consignment)
    const note = {
      ...{ type: 'CONSIGNMENT_CHANGED', message: 'What customs are told of it is changed', actor: viewer.subject },
      data: { fields: Object.keys(given) },
      event: { kind: 'consignmentChanged' as const, consignment },
    }
    await carryOut(tx, [decided(order, changed(order, { notes: [note] }), { now: new Date(), newId })], locked)
    await recheckOrders(tx, [order.id], { mayHold: true })
  })
}
