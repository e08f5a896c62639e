import { reachOf, UserErrors, type UserErrorDetail, type Viewer } from '@kade/service-kit'
import type { CheckedOrder } from './check-order.js'
import type { Placer } from './placer.js'

/** What storage knows of the customer whom the input names: whether it has ordered in this channel. */
export interface Named {
  readonly hasOrderedHere: boolean
  readonly isErased: boolean
}

/**
 * The first of the viewer's roles that may place this order by itself. A customer comes first: what it may place is its own.
 * @throws UserErrors saying what the first of them may not.
 */
export function placerOf(viewer: Viewer, order: CheckedOrder, named: Named): Placer {
  const tried = rolesToPlaceBy(viewer).map((role) => ({ role, errors: wrongFor(role, viewer, order, named) }))
  const { role } = tried.find(({ errors }) => errors.length === 0) ?? refuse(tried[0]?.errors)
  const customerId = role === 'CUSTOMER' ? customerOf(viewer) : (order.customerId ?? null)
  if (customerId !== null && named.isErased)
    throw UserErrors.of('ILLEGAL_TRANSITION', 'This customer is erased: it orders nothing more', 'input', 'customerId').with({
      status: 'ERASED',
    })
  return { role, customerId }
}

function refuse(errors: readonly UserErrorDetail[] = []): never {
  throw new UserErrors(errors)
}

/** A customer without an id is nobody's account: it places as a guest. */
function rolesToPlaceBy(viewer: Viewer): Placer['role'][] {
  const own = (['CUSTOMER', 'CHANNEL', 'SUPPORT', 'ADMIN'] as const).filter(
    (role) => viewer.roles.includes(role) && (role !== 'CUSTOMER' || customerOf(viewer) !== null),
  )
  return own.length > 0 ? own : ['GUEST']
}

export const customerOf = (viewer: Viewer): string | null => reachOf(viewer, ['CUSTOMER']).customerId

function wrongFor(role: Placer['role'], viewer: Viewer, order: CheckedOrder, { hasOrderedHere }: Named): UserErrorDetail[] {
  const errors: UserErrorDetail[] = []
  const forChannels = (...field: string[]): void =>
    void errors.push({
      code: 'INVALID',
      message: `${field.at(-1)} is for channel integrations alone: leave it out`,
      field: ['input', ...field],
      parameters: { fault: 'CHANNELS_ONLY' },
    })
  if (role !== 'CHANNEL' && role !== 'ADMIN') {
    if (order.placedAt) forChannels('placedAt')
    if (order.channelOrderId) forChannels('channelOrderId')
    if (order.payment.provider === 'channel') forChannels('payment', 'provider')
    if (order.shippingTotal) forChannels('shippingTotal')
    order.lines.forEach(({ unitPrice, discountTotal, taxBps }, index) => {
      if (unitPrice) forChannels('lines', String(index), 'unitPrice')
      if (discountTotal) forChannels('lines', String(index), 'discountTotal')
      if (taxBps !== undefined) forChannels('lines', String(index), 'taxBps')
    })
  }
  // Store credit is an account's, and no channel's to spend.
  const isSpent = (provider: string | null | undefined, ...field: string[]): void => {
    const isOwn = role === 'CUSTOMER' || ((role === 'SUPPORT' || role === 'ADMIN') && order.customerId != null)
    if (provider === 'store-credit' && !isOwn)
      errors.push({
        ...{ code: 'INVALID', message: 'Store credit pays orders of its account: sign in', field: ['input', 'payment', ...field] },
        parameters: { fault: 'ACCOUNT_ONLY' },
      })
  }
  isSpent(order.payment.provider, 'provider')
  isSpent(order.payment.voucher?.provider, 'voucher', 'provider')
  const { channel } = viewer.claims
  if (role === 'CHANNEL' && channel !== '*' && channel !== order.channel)
    errors.push({ code: 'NOT_FOUND', message: 'There is no such channel for this client', field: ['input', 'channel'] })
  const mayName = {
    CUSTOMER: order.customerId === customerOf(viewer),
    CHANNEL: hasOrderedHere,
    SUPPORT: true,
    ADMIN: true,
    GUEST: false,
  }[role]
  if (order.customerId && !mayName) errors.push({ code: 'NOT_FOUND', message: 'There is no such customer', field: ['input', 'customerId'] })
  return errors
}
