/** In whose name an order is placed: by one role alone, with its own claim. */
export interface Placer {
  readonly role: 'CUSTOMER' | 'CHANNEL' | 'SUPPORT' | 'ADMIN' | 'GUEST'
  /** The account that the order belongs to; null: a contact of its channel, known by the e-mail address that was given there. */
  readonly customerId: string | null
}

/** Who it is in the timeline: a customer is not named there. */
export const actorOf = ({ role }: Placer, subject: string): string => (role === 'CUSTOMER' || role === 'GUEST' ? 'customer' : subject)
