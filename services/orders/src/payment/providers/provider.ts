import type { Queryable } from '@kade/service-kit'
import type { ProviderAnswer } from '../answer.js'
import type { Taken } from '../reconcile.js'

export interface ProviderRequest {
  /** The same key never moves money twice, however often it is asked. */
  readonly idempotencyKey: string
  /** Minor units. */
  readonly amount: number
  readonly currency: string
  readonly token: string
  /** How the provider knows the authorization that is meant; null of one that is asked for now, or that was made before this was kept. */
  readonly reference: string | null
  /** How the provider knows the order's first authorization: its means of payment is charged again. */
  readonly original: string | null
  /** Set aside by it so far, in minor units. */
  readonly authorized: number
  /** Whether less than is asked for will do, where it holds less. */
  readonly isPartial?: boolean
  /** What it is for: the provider gives both back with its own news. */
  readonly orderId: string
  readonly part: number
  /** Aborted when the answer comes too late to count: the operation is asked again. */
  readonly signal: AbortSignal
}

type Operation = (request: ProviderRequest) => Promise<ProviderAnswer>

/** A payment provider. Calls are made outside of any transaction, and any may be repeated. What is missing it cannot do. */
export interface PaymentProvider {
  authorize(request: ProviderRequest): Promise<ProviderAnswer>
  /** Raises a hold by the amount. */
  readonly increase?: Operation
  capture(request: ProviderRequest): Promise<ProviderAnswer>
  /** Authorizes and captures at once, with the customer's saved means of payment. */
  readonly charge?: Operation
  /** Gives back what is authorized and not captured. */
  void(request: ProviderRequest): Promise<ProviderAnswer>
  /** Gives back what was captured. */
  readonly refund?: Operation
  /** Gives a customer, whom the token names, money that was taken otherwise. */
  readonly credit?: Operation
  /** What it has taken and given back of an authorization, by its own books, in minor units; null when it knows of none. */
  readonly lookUp?: (reference: string) => Promise<Taken | null>
  /** Whose payments these are, by its own books: it can tell of one before its answer about it is written. Missing: nothing is told so early. */
  readonly ordersOf?: (tx: Queryable, references: readonly string[]) => Promise<readonly OrderOfReference[]>
}

export interface OrderOfReference {
  readonly reference: string
  readonly orderId: string
}

export class ProviderTimeout extends Error {
  override readonly name = 'ProviderTimeout'
}
