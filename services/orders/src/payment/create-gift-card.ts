import {
  BadUserInput,
  checkedAs,
  isRepeated,
  line,
  requestHashOf,
  toMinor,
  UserErrors,
  type Database,
  type Viewer,
} from '@kade/service-kit'
import { keepCard } from './gift-card.store.js'
import { giftCardCode, giftCardId } from './sign-gift-cards.js'

export interface IssueGiftCard {
  readonly idempotencyKey: string
  readonly amount: { readonly amount: string; readonly currencyCode: string }
}

/** Issues a card and answers its code, which is kept nowhere. The same request is answered with the same code. @throws UserErrors naming the field */
export async function createGiftCard(database: Database, viewer: Viewer, secret: string, command: IssueGiftCard): Promise<string> {
  const idempotencyKey = checkedAs(line(200), command.idempotencyKey, 'input', 'idempotencyKey')
  const { amount: text, currencyCode: currency } = command.amount
  const amount = inMinorUnits(text, currency)
  const code = giftCardCode(secret, idempotencyKey)
  const requestHash = requestHashOf([amount, currency])
  const card = { id: giftCardId(code), currency, amount, issuedBy: viewer.subject, idempotencyKey, requestHash }
  isRepeated(await database.transaction((tx) => keepCard(tx, card)), requestHash, 'gift card')
  return code
}

function inMinorUnits(text: string, currency: string): number {
  const fault = (message: string) => UserErrors.of('INVALID', message, 'input', 'amount', 'amount').with({ fault: 'PRICE' })
  try {
    const amount = toMinor(text, currency)
    if (amount <= 0) throw UserErrors.of('OUT_OF_RANGE', 'A gift card holds more than nothing', 'input', 'amount', 'amount')
    return amount
  } catch (error) {
    if (error instanceof BadUserInput) throw fault(error.message)
    throw error
  }
}
