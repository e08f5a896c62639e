import type { ReturnReason } from '@kade/events'
import type { UserErrorDetail } from '@kade/service-kit'
import { hasFaultWindow, returnableUntil, type Policy } from './policy.js'
import type { ReturnableLine } from './returnable.js'

export interface AskedLine {
  readonly orderLineId: string
  readonly quantity: number
  readonly reason: ReturnReason
  readonly comment?: string | null
  /** What is wanted instead, in an exchange; the same again unless given. */
  readonly exchangeFor?: string | null
}
/** Why a line may not come back, for a page: in the words of `fault`. */
export type WhyNot = 'NOT_DELIVERED' | 'ALL_RETURNED' | 'SKU' | 'WINDOW'

/** Why none of a line may come back for this reason; null when some may. Staff may waive the shop's own rules, never what was delivered. */
export function whyNot(line: ReturnableLine, policy: Policy, reason: ReturnReason, now: Date, isWaived: boolean): WhyNot | null {
  if (line.delivered === 0 || !line.deliveredAt) return 'NOT_DELIVERED'
  if (line.left === 0) return 'ALL_RETURNED'
  if (isWaived) return null
  if (policy.nonReturnable.includes(line.sku) && !hasFaultWindow(reason)) return 'SKU'
  return now > returnableUntil(policy, line.deliveredAt, hasFaultWindow(reason)) ? 'WINDOW' : null
}

/** What is wrong with what is asked for; empty when all of it may come back. */
export function faultsOf(
  asked: readonly AskedLine[],
  lines: readonly ReturnableLine[],
  policy: Policy,
  { now, isWaived, isClaim = false }: { readonly now: Date; readonly isWaived: boolean; readonly isClaim?: boolean },
): UserErrorDetail[] {
  const known = new Map(lines.map((line) => [line.orderLineId, line]))
  const seen = new Set<string>()
  return asked.flatMap(({ orderLineId, quantity, reason }, index): UserErrorDetail[] => {
    const refuse = (code: UserErrorDetail['code'], message: string, name: string, parameters?: UserErrorDetail['parameters']) => [
      { code, message, field: ['input', 'lines', String(index), name], ...(parameters ? { parameters } : {}) },
    ]
    const line = known.get(orderLineId)
    if (!line) return refuse('NOT_FOUND', 'The order has no such line', 'orderLineId')
    if (reason === 'MISSING' && !isClaim)
      return refuse('INVALID', 'What was missing cannot be sent back: claim it', 'reason', { fault: 'CLAIM_ONLY' })
    const key = `${orderLineId} ${reason}`
    if (seen.has(key))
      return refuse('INVALID', 'It is there twice for this reason: give the sum in one line', 'orderLineId', { fault: 'TWICE' })
    seen.add(key)
    const why = whyNot(line, policy, reason, now, isWaived)
    if (why) return refuse('NOT_RETURNABLE', messageOf(why, line, policy, reason), 'orderLineId', { fault: why, sku: line.sku })
    const others = asked.filter((other, at) => at !== index && other.orderLineId === orderLineId && at < index)
    const most = Math.max(0, line.left - others.reduce((sum, other) => sum + Math.max(0, other.quantity), 0))
    if (quantity >= 1 && quantity <= most) return []
    return refuse('OUT_OF_RANGE', `1 to ${most} units of ${line.sku} can come back`, 'quantity', { least: 1, most })
  })
}

function messageOf(why: WhyNot, { sku, deliveredAt }: ReturnableLine, policy: Policy, reason: ReturnReason): string {
  switch (why) {
    case 'NOT_DELIVERED':
      return `No unit of ${sku} was delivered yet`
    case 'ALL_RETURNED':
      return `All units of ${sku} are in a return already`
    case 'SKU':
      return `${sku} cannot be returned unless something is wrong with it`
    case 'WINDOW': {
      const until = deliveredAt ? returnableUntil(policy, deliveredAt, hasFaultWindow(reason)).toISOString() : ''
      return `${sku} could be returned until ${until}`
    }
  }
}
