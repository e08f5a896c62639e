import { newId, UserErrors, type Database, type Queryable, type Viewer } from '@kade/service-kit'
import { mayAmend } from '../access.js'
import { amend, changeOf, NotAmendable, type AmendCommand } from '../order/amend.js'
import type { AddedLine, AmendmentChange } from '../order/open-amendment.js'
import { carryOut } from '../order/carry-out.js'
import { lockToChange } from '../order/change-order.js'
import type { Order } from '../order/order.js'
import { checkAmendment, type AmendOrderInput, type CheckedAmendment, type WantedLine } from './check-amendment.js'

/** What lines cost that come to an order. @throws UserErrors that name `input.lines` */
export type PriceAdded = (
  database: Queryable,
  order: Pick<Order, 'channel' | 'countryCode' | 'vatId'> & { readonly postalCode: string | null; readonly lines: readonly WantedLine[] },
) => Promise<readonly Omit<AddedLine, 'id'>[]>

/** Whether an order is taxed at one place as it is at another of its country. */
export type TaxedAlike = (
  database: Queryable,
  order: Pick<Order, 'channel' | 'vatId'> & { readonly from: TaxedPlace; readonly to: TaxedPlace },
) => Promise<boolean>
type TaxedPlace = Pick<Order['shippingAddress'], 'countryCode' | 'postalCode'>

interface Amending {
  readonly database: Database
  readonly viewer: Viewer
  readonly priceAdded: PriceAdded
  readonly isTaxedAlike: TaxedAlike
}
const CHANGE = { may: mayAmend, what: 'amended' }

/** Lock, decide, carry out. Stock and money follow by events. @throws UserErrors */
export async function amendOrder(
  { database, viewer, ...prices }: Amending,
  input: AmendOrderInput,
  wakePayments: () => void,
): Promise<void> {
  await database.transaction(async (tx) => {
    const { order, locked } = await lockToChange(tx, viewer, input, CHANGE)
    const deciding = { now: new Date(), newId }
    const command = await priced(tx, prices, order, checkAmendment(input, order, viewer, deciding.now))
    const decision = withUserErrors(input, command, () => amend(order, command, deciding))
    await carryOut(tx, [decision], locked)
    if (decision.payments.length > 0) tx.afterCommit(wakePayments)
  })
}

/** What {@link amendOrder} would change, of the order as it is. @throws UserErrors, the same */
export const previewAmendment = (
  { database, viewer, ...prices }: Amending,
  input: AmendOrderInput,
): Promise<{ readonly order: Order; readonly change: AmendmentChange }> =>
  database.transaction(async (tx) => {
    const { order } = await lockToChange(tx, viewer, input, CHANGE)
    const command = await priced(tx, prices, order, checkAmendment(input, order, viewer, new Date()))
    return { order, change: withUserErrors(input, command, () => changeOf(order, command, { newId })) }
  })

/** With what the added lines cost. @throws UserErrors naming where they stand */
async function priced(
  tx: Queryable,
  { priceAdded, isTaxedAlike }: Pick<Amending, 'priceAdded' | 'isTaxedAlike'>,
  order: Order,
  { wanted, ...command }: CheckedAmendment,
): Promise<AmendCommand> {
  const { channel, countryCode, vatId } = order
  const to = command.shippingAddress ?? order.shippingAddress
  const { postalCode } = to
  if (to.countryCode === countryCode && !(await isTaxedAlike(tx, { channel, vatId, from: order.shippingAddress, to })))
    throw UserErrors.of(
      'INVALID',
      'The order is priced and taxed for where it goes: goods are taxed otherwise there. Cancel it, and place it anew',
      ...['input', 'shippingAddress', 'postalCode'],
    ).with({ fault: 'OTHER_TAX_AREA' })
  try {
    return { ...command, addLines: await priceAdded(tx, { channel, countryCode, vatId, postalCode, lines: wanted }) }
  } catch (error) {
    if (!(error instanceof UserErrors)) throw error
    throw new UserErrors(
      error.errors.map((detail) => {
        const [, , index, ...rest] = detail.field ?? []
        return { ...detail, field: [...(wanted[Number(index)]?.field ?? ['input']), ...rest] }
      }),
    )
  }
}

function withUserErrors<Decided>(input: AmendOrderInput, command: AmendCommand, decide: () => Decided): Decided {
  try {
    return decide()
  } catch (error) {
    if (error instanceof NotAmendable) throw userError(error, input, command)
    throw error
  }
}

function userError({ why, message }: NotAmendable, input: AmendOrderInput, { setQuantities }: AmendCommand): UserErrors {
  const { fault } = why
  const of = (code: 'INVALID' | 'REQUIRED' | 'ILLEGAL_TRANSITION', ...field: string[]): UserErrors =>
    UserErrors.of(code, message, 'input', ...field).with({ fault })
  switch (why.fault) {
    case 'OTHER_COUNTRY':
      return of('INVALID', 'shippingAddress', 'countryCode')
    case 'UNCHANGED':
      return of('REQUIRED')
    case 'PICKED':
      return of('ILLEGAL_TRANSITION', ...fieldOf(why.orderLineId, input, setQuantities))
    case 'NOTHING_LEFT':
      return of('INVALID', 'setQuantities')
    case 'ENDED':
    case 'AMENDING':
      return of('ILLEGAL_TRANSITION', 'orderId')
    default:
      return why satisfies never
  }
}

/** Where a line stands in the input. */
function fieldOf(orderLineId: string | null, input: AmendOrderInput, setQuantities: AmendCommand['setQuantities']): string[] {
  if (orderLineId === null) return input.shippingAddress ? ['shippingAddress'] : ['deliverBy']
  const at = setQuantities.findIndex((line) => line.orderLineId === orderLineId)
  const [set, removed] = [input.setQuantities?.length ?? 0, input.removeLines?.length ?? 0]
  if (at < set) return ['setQuantities', String(at), 'quantity']
  return at < set + removed ? ['removeLines', String(at - set)] : ['swapLines', String(at - set - removed), 'orderLineId']
}
