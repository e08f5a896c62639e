import { aside } from '../order/decision.js'
import type { Retry } from '../work/retry-work-item.js'

/** The provider is asked again, under the same key. */
export const retryPayment: Retry = {
  ofOrder: false,
  decide: ({ reference }) => aside({ reopened: [Number(reference.split(':')[1])] }),
}
