import { checkedAs, isRepeated, line, requestHashOf, type Database, type Viewer } from '@kade/service-kit'
import { givenAmount } from './check-amount.js'
import { keepCard } from './gift-card.store.js'
import { giftCardCode, giftCardId } from './sign-gift-cards.js'

export interface IssueGiftCard {
  readonly idempotencyKey: string
  readonly amount: { readonly amount: string; readonly currencyCode: string }
}

/** Issues a card and answers its code, which is kept nowhere. The same request is answered with the same code. @throws UserErrors naming the field */
export async function createGiftCard(database: Database, viewer: Viewer, secret: string, command: IssueGiftCard): Promise<string> {
  const idempotencyKey = checkedAs(line(200), command.idempotencyKey, 'input', 'idempotencyKey')
  const { currencyCode: currency } = command.amount
  const amount = givenAmount(command.amount, 'A gift card holds more than nothing')
  const code = giftCardCode(secret, idempotencyKey)
  const requestHash = requestHashOf([amount, currency])
  const card = { id: giftCardId(code), currency, amount, issuedBy: viewer.subject, idempotencyKey, requestHash }
  isRepeated(await database.transaction((tx) => keepCard(tx, card)), requestHash, 'gift card')
  return code
}
