import { aside } from '../order/decision.js'
import type { Retry } from '../work/retry-work-item.js'
import { caseOfReference } from './case.js'
import { tellAgain } from './case.store.js'

/** Whether the answer is still late is looked at again. */
export const retryCase: Retry = {
  ofOrder: false,
  decide: async ({ reference }, tx) => {
    await tellAgain(tx, caseOfReference(reference))
    return aside({})
  },
}
