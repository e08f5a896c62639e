/** What a payment provider tells by itself, as far as it is of matter here. */
export type News =
  /** Something of a payment changed: the provider is asked how it is by now. */
  | { readonly kind: 'ASK_AGAIN'; readonly reference: string }
  /** What was set aside is not any more. */
  | { readonly kind: 'HOLD_ENDED'; readonly reference: string }
  | {
      readonly kind: 'DISPUTE'
      readonly reference: string
      readonly id: string
      readonly amount: number
      readonly state: 'OPEN' | 'WON' | 'LOST'
    }

/** Null for what is of no matter. */
export function newsOf(event: unknown): News | null {
  const { type, data } = fieldsOf(event)
  const object = fieldsOf(fieldsOf(data)['object'])
  if (typeof type !== 'string') return null
  const [id, intent] = [object['id'], object['payment_intent']]
  if (type.startsWith('payment_intent.') && typeof id === 'string')
    return type === 'payment_intent.canceled' ? { kind: 'HOLD_ENDED', reference: id } : { kind: 'ASK_AGAIN', reference: id }
  if (type.startsWith('charge.dispute.') && typeof id === 'string' && typeof intent === 'string') {
    const { status, amount } = object
    if (typeof amount !== 'number') return null
    const isOver = type === 'charge.dispute.closed' || status === 'won' || status === 'lost'
    return { kind: 'DISPUTE', reference: intent, id, amount, state: !isOver ? 'OPEN' : status === 'lost' ? 'LOST' : 'WON' }
  }
  return null
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
