import type { ProviderAnswer } from '../answer.js'

export interface ProviderRequest {
  /** The same key never moves money twice, however often it is asked. */
  readonly idempotencyKey: string
  /** Minor units. */
  readonly amount: number
  readonly currency: string
  readonly token: string
  /** Aborted when the answer comes too late to count: the operation is asked again. */
  readonly signal: AbortSignal
}

/** A payment provider. Calls are made outside of any transaction, and any may be repeated. */
export interface PaymentProvider {
  authorize(request: ProviderRequest): Promise<ProviderAnswer>
  capture(request: ProviderRequest): Promise<ProviderAnswer>
  /** Gives back what is authorized and not captured. */
  void(request: ProviderRequest): Promise<ProviderAnswer>
}

export class ProviderTimeout extends Error {
  override readonly name = 'ProviderTimeout'
}
